import { readYaml } from '../../src/core/bibliography/hayagriva/readYaml';
import type { FormatId } from '../../src/core/dump/dump';
import type { DumpContext } from '../../src/core/dump/format';
import {
  BEES,
  catalyzexPage,
  huggingFacePage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from '../core/dump/samplePages';

const PAPERS = [TIDES, BEES, MAPS];

/** Formats that are looked for nowhere: the user says it, or the name of the file. */
export const TOLD: ReadonlySet<FormatId> = new Set<FormatId>(['pairs', 'hayagriva']);

/** With what a page of a format is read as one. */
export function contextOf(format: FormatId): DumpContext {
  return TOLD.has(format) ? { readAs: format, readYaml } : {};
}

/** A small page in every layout, for a mutator to begin with. */
export const SEED_PAGES: Readonly<Record<FormatId, string>> = {
  'author-profile': profilePage(...PAPERS.map((paper) => profileRecord(paper))),
  'hf-papers': huggingFacePage(...PAPERS.flatMap(({ title, abstract }) => [title, abstract])),
  'hf-collection': PAPERS.map(
    ({ title }, at) =>
      `${title}\n\nPaper\n\n•\n\n2401.0000${at}\n\n•\n\nPublished\n\nJan ${at + 2}, 2024\n\n•\n\n1${at}`,
  ).join('\n\n'),
  catalyzex: catalyzexPage(...PAPERS.map(({ abstract }) => abstract)),
  'arxiv-mail': PAPERS.map(
    ({ title, abstract }, at) =>
      `\\\\\narXiv:2401.0000${at}\nDate: Mon, 1 Jan 2024 10:00:00 GMT   (12kb)\n\nTitle: ${title}\nAuthors: Ada Writer, Bo Chen\nCategories: cs.LG stat.ML\nComments: ${at + 9} pages\n\\\\\n  ${wrapped(abstract, '  ')}\n\\\\ ( https://arxiv.org/abs/2401.0000${at} ,  12kb)\n${'-'.repeat(78)}`,
  ).join('\n'),
  'arxiv-listing': `Showing new listings for Monday, 1 January 2024\n\n${PAPERS.map(
    ({ title, abstract }, at) =>
      `[${at + 1}] arXiv:2401.0000${at} [pdf, html, other]\nTitle: ${title}\nAda Writer, Bo Chen\nComments: 9 pages\nSubjects: Machine Learning (cs.LG); Computation (stat.CO)\n${abstract}\n`,
  ).join('\n')}`,
  'arxiv-search': `Showing 1–3 of 3 results\n\n${PAPERS.map(
    ({ title, abstract }, at) =>
      `${at + 1}. arXiv:2401.0000${at} [pdf, other] cs.LG\n${title}\nAuthors: Ada Writer, Bo Chen\nAbstract: …${abstract.slice(30, 90)}… ▽ More\n${abstract} △ Less\nSubmitted 3 January, 2024; v1 submitted 1 January, 2024; originally announced January 2024.\n`,
  ).join('\n')}`,
  'arxiv-abstract': `Computer Science > Machine Learning\n[Submitted on 1 Jan 2024]\nTitle:${TIDES.title}\nAuthors:Ada Writer, Bo Chen\nAbstract:${TIDES.abstract}\nSubjects: Machine Learning (cs.LG)\nCite as: arXiv:2401.00000 [cs.LG]\n(or arXiv:2401.00000v1 [cs.LG] for this version)\n`,
  'arxiv-rss': PAPERS.map(
    ({ title, abstract }, at) =>
      `<item>\n<title>${title}</title>\n<link>https://arxiv.org/abs/2401.0000${at}</link>\n<description>arXiv:2401.0000${at}v1 Announce Type: new \nAbstract: ${abstract}</description>\n<dc:creator>Ada Writer, Bo Chen</dc:creator>\n</item>`,
  ).join('\n'),
  bibtex: PAPERS.map(
    ({ title, abstract }, at) =>
      `@article{writer202${at},\n  title = {{${title}}},\n  author = {Writer, Ada and Chen, Bo and others},\n  year = 202${at},\n  journal = "Annals of Tides",\n  doi = {10.1000/tide.${at}},\n  abstract = {${abstract}},\n}`,
  ).join('\n\n'),
  ris: PAPERS.map(
    ({ title, abstract }, at) =>
      `TY  - JOUR\nTI  - ${title}\nAU  - Writer, Ada\nAU  - Chen, Bo\nPY  - 202${at}\nJO  - Annals of Tides\nDO  - 10.1000/tide.${at}\nAB  - ${abstract}\nER  - `,
  ).join('\n\n'),
  medline: PAPERS.map(
    ({ title, abstract }, at) =>
      `PMID- 1234567${at}\nOWN - NLM\nDP  - 202${at} Jan\nTI  - ${title}.\nAB  - ${wrapped(abstract, '      ')}\nFAU - Writer, Ada\nAU  - Writer A\nAD  - Harbour Institute.\nJT  - Annals of tides\n`,
  ).join('\n'),
  pubmed: PAPERS.map(
    ({ title, abstract }, at) =>
      `${at + 1}. Ann Tides. 2024 Jan;12(3):4-5. doi: 10.1000/tide.${at}.\n\n${title}.\n\nWriter A(1), Chen B(2).\n\nAuthor information:\n(1)Harbour Institute.\n(2)Hive Institute.\n\n${wrapped(abstract, '')}\n\nDOI: 10.1000/tide.${at}\nPMID: 1234567${at} [Indexed for MEDLINE]\n`,
  ).join('\n\n'),
  wos: `FN Clarivate Analytics Web of Science\nVR 1.0\n${PAPERS.map(
    ({ title, abstract }, at) =>
      `PT J\nAU Writer, A\n   Chen, B\nAF Writer, Ada\n   Chen, Bo\nTI ${title}\nSO ANNALS OF TIDES\nAB ${abstract}\nTC ${at}\nPY 202${at}\nDI 10.1000/tide.${at}\nER\n`,
  ).join('\n')}\nEF\n`,
  refer: PAPERS.map(
    ({ title, abstract }, at) =>
      `%0 Journal Article\n%T ${title}\n%A Writer, Ada\n%A Chen, Bo\n%D 202${at}\n%J Annals of Tides\n%X ${abstract}`,
  ).join('\n\n'),
  'csl-json': JSON.stringify(
    PAPERS.map(({ title, abstract }, at) => ({
      id: `tide${at}`,
      type: 'article-journal',
      title,
      abstract,
      author: [{ family: 'Writer', given: 'Ada' }, { literal: 'Tide Group' }],
      issued: { 'date-parts': [[2024, 1, at + 1]] },
      DOI: `10.1000/tide.${at}`,
    })),
    null,
    1,
  ),
  'json-lines': PAPERS.map(({ title, abstract }, at) =>
    JSON.stringify({
      id: `2401.0000${at}`,
      authors: 'Ada Writer, Bo Chen',
      title,
      categories: 'cs.LG stat.ML',
      abstract,
      update_date: '2024-01-02',
    }),
  ).join('\n'),
  openalex: JSON.stringify(
    {
      results: PAPERS.map(({ title }, at) => ({
        id: `https://openalex.org/W${at}`,
        doi: `https://doi.org/10.1000/tide.${at}`,
        title,
        publication_date: '2024-01-02',
        authorships: [{ author: { display_name: 'Ada Writer' }, institutions: [] }],
        abstract_inverted_index: { Tides: [0], turn: [1] },
        cited_by_count: at,
      })),
    },
    null,
    1,
  ),
  inspire: JSON.stringify(
    {
      hits: {
        hits: PAPERS.map(({ title, abstract }, at) => ({
          metadata: {
            titles: [{ title }],
            abstracts: [{ value: abstract }],
            authors: [{ full_name: 'Writer, Ada' }],
            arxiv_eprints: [{ value: `2401.0000${at}`, categories: ['hep-th'] }],
            citation_count: at,
          },
        })),
      },
    },
    null,
    1,
  ),
  labelled: PAPERS.map(
    ({ title, abstract }) =>
      `**Title:** ${title}\n**Authors:** Ada Writer, Bo Chen\n**Published:** 2024-01-02\n**Abstract:** ${abstract}\n`,
  ).join('\n'),
  'markdown-table': `|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n${PAPERS.map(
    ({ title }, at) =>
      `|**2024-01-0${at + 1}**|**${title}**|Ada Writer et.al.|[2401.0000${at}](http://arxiv.org/abs/2401.0000${at})|null|`,
  ).join('\n')}\n`,
  'markdown-list': `# Papers on tides\n\n${[...PAPERS, ...PAPERS]
    .map(
      ({ title }, at) =>
        `- [${title}](https://arxiv.org/abs/2401.0000${at}) - Ada Writer, Bo Chen, ICML 2024`,
    )
    .join('\n')}\n`,
  hayagriva: `# Papers of a talk\n\n${PAPERS.map(
    ({ title, abstract }, at) =>
      `key${at}:\n  type: article\n  title: ${JSON.stringify(title)}\n  author:\n    - Writer, Ada\n    - { name: Chen, given-name: Bo }\n  date: 2024-01-0${at + 1}\n  serial-number: { arxiv: "2401.0000${at}" }\n  parent:\n    type: periodical\n    title: Annals of Water\n  abstract: >-\n    ${wrapped(abstract, '    ')}\n`,
  ).join('\n')}`,
  pairs: PAPERS.map(({ title, abstract }) => `${title}\n\n${abstract}`).join('\n\n'),
};

function wrapped(text: string, indent: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > 70) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join(`\n${indent}`);
}
