import assert from 'node:assert/strict';
import { assignKeys } from '../../src/core/cite/citationKey';
import {
  authorList,
  type CitedPaper,
  idsOf,
  plainTitle,
  yearOf,
} from '../../src/core/cite/citedPaper';
import { paperUrl } from '../../src/core/cite/paperUrl';
import type { PersonName } from '../../src/core/library/personName';
import { plainTex } from '../../src/core/text/plainTex';
import { citationCases, paperOf } from '../acceptance/citationCases';
import { realPapers } from '../acceptance/realPapers';
import { describeShared } from '../acceptance/sharedData';
import { fromNpm } from './fromNpm';
import { lettersOf } from './lettersOf';
import { describeWith, runProgram, withFolder } from './programs';
import { exported, hostileRecords } from './records';

const FIELDS = ['title', 'authors', 'year', 'doi', 'eprint', 'url'] as const;
type Field = (typeof FIELDS)[number];
type Read = { readonly key: string } & { readonly [Name in Field]?: string | undefined };

/** Titles whose formulas, or signs written as such, pandoc hands on as TeX to be set later. */
const FORMULAS = ['doe2021speedup title', 'doe2021learning title'];
/** A title with `\\mathbb`, which the reader of Better BibTeX hands on as well. */
const BLACKBOARD = ['doe2021divergence title'];

/** A name or an item as CSL-JSON has them: two of the readers speak it. */
interface CslName {
  readonly literal?: string;
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}
interface CslItem {
  readonly id: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly 'date-parts': readonly (readonly (string | number)[])[] };
  readonly DOI?: string;
  readonly URL?: string;
}

describeShared('The real dumps and the shared cases read back', () => {
  for (const format of ['bibtex', 'biblatex'] as const) {
    it(`from ${format}, by the reader of Better BibTeX`, async () => {
      const papers = allPapers();
      const read = await readByBetterBibtex(exported(format, papers));
      isSame(papers, read, FIELDS, format === 'bibtex' ? BLACKBOARD : []);
    });
  }

  it('from RIS, by Citation.js', async () => {
    const papers = allPapers();
    const read = await readByCitationJs(exported('ris', papers));
    isSame(withoutOthers(papers), read, ['title', 'authors', 'year', 'doi', 'url']);
  });

  describeWith(['pandoc'], 'with pandoc', () => {
    for (const [format, name, handedOn] of [
      ['bibtex', 'bibtex', [...FORMULAS, ...BLACKBOARD]],
      ['biblatex', 'biblatex', FORMULAS],
      ['csl-json', 'csljson', []],
    ] as const) {
      it(`from ${format}`, async () => {
        const papers = allPapers();
        const read = await readByPandoc(name, exported(format, papers));
        const fields = ['title', 'authors', 'year', 'doi', 'url'] as const;
        isSame(papers, read, fields, handedOn);
      });
    }
  });
});

describe('Hostile records read back', () => {
  it('from RIS, by Citation.js', async () => {
    const papers = hostileRecords();
    isUntouched(withoutOthers(papers), await readByCitationJs(exported('ris', papers)));
  });

  describeWith(['pandoc'], 'with pandoc', () => {
    for (const [format, name] of [
      ['biblatex', 'biblatex'],
      ['csl-json', 'csljson'],
    ] as const) {
      it(`from ${format}`, async () => {
        const papers = hostileRecords();
        isUntouched(papers, await readByPandoc(name, exported(format, papers)));
      });
    }
  });
});

/**
 * Titles and authors have all their letters, and no others. Readers part odd names elsewhere, so
 * that the order in a list is not compared; what looks like a tag may have been taken for one.
 */
function isUntouched(papers: readonly CitedPaper[], read: readonly Read[]): void {
  const told = (each: Read | undefined) => [
    lettersIn(withoutMarkup(each?.title)),
    [...lettersIn(withoutTags(each?.authors))].sort().join(''),
  ];
  const found = new Map(read.map((each) => [each.key, each]));
  const differences = papers.flatMap((paper) => {
    const [is, was] = [told(found.get(paper.key)), told(written(paper))];
    return is.join() === was.join() ? [] : [`${paper.key}: ${was} → ${is}`.slice(0, 400)];
  });
  assert.deepEqual([read.length, differences], [papers.length, []]);
  console.log(`      ${papers.length} papers: 0 lost, 0 changed`);
}

/** RIS says in a note that there are others. */
function withoutOthers(papers: readonly CitedPaper[]): CitedPaper[] {
  return papers.map((paper) => ({
    ...paper,
    authors: paper.authors.filter(({ position }) => position !== 'unknown'),
    authorsTruncated: false,
  }));
}

function allPapers(): readonly CitedPaper[] {
  const papers = [...realPapers(), ...(citationCases() ?? []).map(paperOf)];
  const keys = assignKeys(papers);
  return papers.map((paper, at) => ({ ...paper, key: keys[at] ?? '' }));
}

/** Nothing is lost and nothing changed, compared by letters and digits. */
function isSame(
  papers: readonly CitedPaper[],
  read: readonly Read[],
  fields: readonly Field[],
  handedOn: readonly string[] = [],
): void {
  const found = new Map(read.map((each) => [each.key, each]));
  const differences = papers.flatMap((paper) =>
    fields.flatMap((field) => {
      const [is, was] = [found.get(paper.key)?.[field], written(paper)[field]].map(lettersIn);
      return is === was ? [] : [`${paper.key} ${field}: ${was} → ${is}`];
    }),
  );
  const others = differences.filter((each) => !handedOn.some((title) => each.startsWith(title)));
  assert.deepEqual([read.length, others, differences.length], [papers.length, [], handedOn.length]);
  const count = papers.flatMap((paper) => fields.filter((field) => written(paper)[field])).length;
  console.log(
    `      ${papers.length} papers, ${count} fields: 0 lost, 0 changed, ${handedOn.length} formulas as TeX`,
  );
}

function lettersIn(text: string | undefined): string {
  return lettersOf(text ?? '');
}

function written(paper: CitedPaper): Read {
  const { known, others } = authorList(paper);
  const { doi, arxiv } = idsOf(paper);
  return {
    key: paper.key,
    title: plainTitle(paper),
    authors: [...known.map(nameOf), ...(others ? ['others'] : [])].join(' '),
    year: yearOf(paper)?.toString(),
    doi,
    eprint: arxiv,
    url: paperUrl(paper),
  };
}

function nameOf(name: PersonName): string {
  if (name.kind === 'literal') return name.name;
  return [name.particle, name.family, name.suffix, name.given].filter(Boolean).join(' ');
}

function cslNameOf(name: CslName): string {
  const particles = [name['non-dropping-particle'], name['dropping-particle']];
  return [...particles, name.literal, name.family, name.suffix, name.given].join(' ');
}

function ofCsl(item: CslItem): Read {
  return {
    key: item.id,
    title: withoutMarkup(item.title),
    authors: item.author?.map(cslNameOf).join(' '),
    year: item.issued?.['date-parts'][0]?.[0]?.toString(),
    doi: item.DOI,
    url: item.URL,
  };
}

async function readByPandoc(format: string, text: string): Promise<Read[]> {
  const { output, errors } = await withFolder({ papers: text }, (folder) =>
    runProgram('pandoc', ['-f', format, '-t', 'csljson', 'papers'], folder),
  );
  assert.equal(errors, '');
  return JSON.parse(output).map(ofCsl);
}

async function readByBetterBibtex(text: string): Promise<Read[]> {
  const { parse } = await fromNpm('@retorquere/bibtex-parser');
  const { entries, errors } = parse(text, { sentenceCase: false });
  // It knows no blackboard letters, and says so, but keeps them.
  const others = errors.filter(({ error }: { error: string }) => !error.endsWith('\\mathbb'));
  assert.deepEqual(others, []);
  return entries.map(({ key, fields }: { key: string; fields: Record<string, unknown> }) => ({
    ...fields,
    key,
    title: withoutMarkup(fields.title),
    year: String(fields.year ?? fields.date ?? '').slice(0, 4),
    authors: namesOf(fields.author),
  }));
}

function namesOf(names: unknown): string {
  if (!Array.isArray(names)) return '';
  return names
    .map(({ prefix, name, lastName, suffix, firstName }) =>
      [prefix, name, lastName, suffix, firstName].join(' '),
    )
    .join(' ');
}

async function readByCitationJs(text: string): Promise<Read[]> {
  const { plugins } = await fromNpm('@citation-js/core');
  await fromNpm('@citation-js/plugin-ris');
  const options = { forceType: '@ris/file', generateGraph: false };
  return plugins.input.chain(text, options).map(ofCsl);
}

/** Readers set formulas in HTML, or hand on their TeX. */
function withoutMarkup(title: unknown): string {
  return plainTex(withoutTags(title));
}

function withoutTags(text: unknown): string {
  return String(text ?? '').replace(/<\/?[a-z][^<>]{0,60}>/g, '');
}
