import assert from 'node:assert/strict';
import { biblatexEntry } from '../../../src/core/cite/biblatex';
import { bibtexEntry } from '../../../src/core/cite/bibtex';
import type { CitedPaper } from '../../../src/core/cite/citedPaper';
import { cslItem } from '../../../src/core/cite/cslItem';
import { EXPORT_FORMATS, type ExportFormatId } from '../../../src/core/cite/exportFormats';
import { hayagrivaEntry } from '../../../src/core/cite/hayagriva';
import { risRecord } from '../../../src/core/cite/ris';
import { readDump } from '../../../src/core/dump/readDump';
import { named, somePaper } from './somePaper';

/** Every fact that an entry can state, as sources print them. */
const FULL: CitedPaper = somePaper({
  key: 'doe2021trees',
  title: 'Trees & $O(n^2)$ Forests',
  authors: named('Jane van der Doe, Jr.', 'Forest Team'),
  authorsTruncated: true,
  date: { year: 2021, month: 2, day: 30, yearInferred: true },
  categories: ['cs.LG'],
  categoriesInferred: ['cs.LG'],
  abstract: 'We count {trees}.',
  abstractTruncated: true,
  ids: { arxiv: '2102.00001v2', doi: '10.1000/x_y', pmid: '123', pmcid: 'PMC9', acl: 'P17-1001' },
  venue: 'Trees & Shrubs 2021',
  journalReference: 'Shrubs 3, 14-15',
  comments: '15 pages, 100% green',
  metrics: { citations: 3 },
  language: 'English',
});

describe('A record with every fact', () => {
  it('is told to BibTeX without guessing what the venue is', () => {
    assert.equal(
      bibtexEntry(FULL),
      `@misc{doe2021trees,
  author = {van der Doe, Jr., Jane and {Forest Team} and others},
  title = {Trees \\& {$O(n^2)$} Forests},
  howpublished = {Trees \\& Shrubs 2021},
  year = {2021},
  month = feb,
  eprint = {2102.00001v2},
  archivePrefix = {arXiv},
  primaryClass = {cs.LG},
  doi = {10.1000/x_y},
  pmid = {123},
  pmcid = {PMC9},
  url = {https://arxiv.org/abs/2102.00001v2},
  note = {Shrubs 3, 14-15},
  annote = {15 pages, 100\\% green},
  unverified = {year, primaryClass},
}
`,
    );
  });

  it('is told to BibLaTeX as far as its date can be', () => {
    assert.equal(
      biblatexEntry(FULL),
      `@misc{doe2021trees,
  author = {van der Doe, Jr., Jane and {Forest Team} and others},
  title = {Trees \\& {$O(n^2)$} Forests},
  howpublished = {Trees \\& Shrubs 2021},
  date = {2021-02},
  language = {English},
  eprint = {2102.00001v2},
  eprinttype = {arxiv},
  eprintclass = {cs.LG},
  doi = {10.1000/x_y},
  url = {https://arxiv.org/abs/2102.00001v2},
  note = {Shrubs 3, 14-15},
  annotation = {15 pages, 100\\% green},
  unverified = {year, eprintclass},
}
`,
    );
  });

  it('is told to reference managers with notes of what the source left out', () => {
    assert.equal(
      risRecord(FULL).replaceAll('\r\n', '\n'),
      `TY  - GEN
AU  - van der Doe, Jane, Jr.
AU  - Forest Team,
TI  - Trees & O(n²) Forests
T2  - Trees & Shrubs 2021
PY  - 2021
DA  - 2021/02//
PB  - arXiv
M1  - arXiv:2102.00001v2
DO  - 10.1000/x_y
AN  - 123
DB  - PubMed
C2  - PMC9
UR  - https://arxiv.org/abs/2102.00001v2
LA  - English
N1  - Author list truncated in source (et al.)
N1  - Year inferred, not stated in source
N1  - Abstract truncated in source
N1  - Journal reference: Shrubs 3, 14-15
N1  - Comments: 15 pages, 100% green
AB  - We count {trees}.
ID  - doe2021trees
ER  - ${''}
`,
    );
  });

  it('is told to citation processors', () => {
    assert.deepEqual(cslItem(FULL), {
      id: 'doe2021trees',
      type: 'article',
      author: [
        { family: 'Doe', given: 'Jane', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
        { literal: 'Forest Team' },
        { literal: 'others' },
      ],
      title: 'Trees & O(n²) Forests',
      'container-title': 'Trees & Shrubs 2021',
      issued: { 'date-parts': [[2021, 2]] },
      publisher: 'arXiv',
      number: 'arXiv:2102.00001v2',
      DOI: '10.1000/x_y',
      PMID: '123',
      PMCID: 'PMC9',
      URL: 'https://arxiv.org/abs/2102.00001v2',
      language: 'en',
      note: 'Journal reference: Shrubs 3, 14-15',
      custom: { unverified: ['year'] },
    });
  });

  it('is told to Typst', () => {
    assert.equal(
      hayagrivaEntry(FULL),
      `doe2021trees:
  type: article
  title: "Trees & O(n²) Forests"
  author:
    - "van der Doe, Jr., Jane"
    - "Forest Team"
    - name: "others"
  date: 2021-02
  parent:
    type: misc
    title: "Trees & Shrubs 2021"
  publisher: arXiv
  serial-number:
    doi: "10.1000/x_y"
    pmid: "123"
    pmcid: "PMC9"
    arxiv: "2102.00001v2"
    acl: "P17-1001"
    serial: "arXiv:2102.00001v2"
  url: "https://arxiv.org/abs/2102.00001v2"
  language: en
  note: "Shrubs 3, 14-15"
`,
    );
  });

  const readable: readonly ExportFormatId[] = ['bibtex', 'biblatex', 'csl-json', 'ris'];
  for (const format of readable) {
    it(`is read back from ${EXPORT_FORMATS[format].label} as a dump`, () => {
      const text = EXPORT_FORMATS[format].write([FULL]);
      const dump = readDump(text);
      const [entry] = dump?.sections.flatMap(({ entries }) => entries) ?? [];
      assert.deepEqual(
        [dump?.sections.length, entry?.authors.length, entry?.authorsTruncated, entry?.ids.doi],
        [1, 2, true, '10.1000/x_y'],
      );
      // Of the 30th of February nothing but the month is.
      assert.deepEqual(entry?.date, { year: 2021, month: 2, yearInferred: true });
    });
  }

  it('is read back from RIS with what stands in notes', () => {
    const [entry] = readDump(risRecord(FULL))?.sections.flatMap(({ entries }) => entries) ?? [];
    assert.deepEqual(
      [entry?.abstractTruncated, entry?.journalReference, entry?.comments],
      [true, FULL.journalReference, FULL.comments],
    );
  });
});

describe('A record for one of the exchange formats', () => {
  it('has the address where an archive keeps it, when it has no page of its own', () => {
    const url = (paper: Partial<CitedPaper>) => cslItem(somePaper(paper)).URL;
    assert.deepEqual(
      [
        url({ ids: { acl: 'P17-1001' } }),
        url({ ids: { openreview: 'aBc', acl: 'P17-1001' } }),
        url({ ids: { acl: 'P17-1001' }, url: 'https://example.org/p' }),
        url({ ids: { acl: '../evil' } }),
        url({ ids: { doi: '10.1/x' } }),
      ],
      [
        'https://aclanthology.org/P17-1001/',
        'https://openreview.net/forum?id=aBc',
        'https://example.org/p',
        undefined,
        undefined,
      ],
    );
  });

  it('has no address that is none, or that an odd id would make', () => {
    const url = (paper: Partial<CitedPaper>) => cslItem(somePaper(paper)).URL;
    const address = 'https://example.org:8080/p?q=1#r';
    assert.equal(url({ url: address }), address);
    for (const odd of [
      'p.html',
      'javascript:x',
      'https://a..b/',
      'http://xn--a.org',
      'http://[x',
    ]) {
      assert.equal(url({ url: odd }), undefined, odd);
    }
    assert.equal(url({ ids: { arxiv: '2401.00001 }' }, url: address }), address);
  });

  it('has PubMed for its archive in BibLaTeX when it has no arXiv id', () => {
    assert.equal(
      biblatexEntry(somePaper({ title: 'Trees', ids: { pmid: '123' } })),
      '@misc{k,\n  title = {Trees},\n  eprint = {123},\n  eprinttype = {pubmed},\n}\n',
    );
  });

  it('has no title where only markup is printed', () => {
    assert.deepEqual(
      [
        bibtexEntry(somePaper({ title: '\\emph{}' })),
        risRecord(somePaper({ title: '\\emph{}' })),
        cslItem(somePaper({ title: '\\emph{}' })),
      ],
      [
        '@misc{k,\n  note = {Untitled in source},\n}\n',
        'TY  - UNPB\r\nN1  - Untitled in source\r\nID  - k\r\nER  - \r\n',
        { id: 'k', type: 'article' },
      ],
    );
  });

  it('has a language only where a code is known for it, or the format takes any word', () => {
    const language = 'Old Norse';
    const paper = somePaper({ title: 'Edda', language });
    assert.deepEqual(
      [
        cslItem(paper).language,
        hayagrivaEntry(paper),
        /LA {2}- (.*)\r/.exec(risRecord(paper))?.[1],
      ],
      [undefined, 'k:\n  type: article\n  title: "Edda"\n', language],
    );
  });

  it('writes a year of three digits with four where a date is expected', () => {
    const paper = somePaper({ title: 'Annals', date: { year: 824, month: 5 } });
    assert.match(biblatexEntry(paper), /date = \{0824-05\}/);
    assert.match(hayagrivaEntry(paper), /date: "0824-05"/);
    assert.match(risRecord(paper), /DA {2}- 0824\/05\/\/\r/);
  });

  it('quotes a key that YAML would not read as text', () => {
    const keys = ['null', 'doe2021', '2021doe', 'a: b'];
    assert.deepEqual(
      keys.map((key) => hayagrivaEntry(somePaper({ key })).split('\n')[0]),
      ['"null":', 'doe2021:', '"2021doe":', '"a: b":'],
    );
  });

  it('names people in parts where Typst would cut their names', () => {
    const entry = hayagrivaEntry(
      somePaper({ authors: named('Ortega y Gasset, José', 'de Vries, An') }),
    );
    assert.match(
      entry,
      /author:\n {4}- name: "Ortega y Gasset"\n {6}given-name: "José"\n {4}- "de Vries, An"\n/,
    );
    assert.match(
      hayagrivaEntry(somePaper({ authors: named('Müller and Sons') })),
      /- name: "Müller and Sons"\n/,
    );
  });

  it('names a group so that Typst does not part its name', () => {
    const authors = named('The Trees, Shrubs, Herbs, and Moss Team', 'others', 'Plato');
    assert.equal(
      hayagrivaEntry(somePaper({ authors })),
      `k:
  type: article
  author:
    - name: "The Trees, Shrubs, Herbs, and Moss Team"
    - name: "others"
    - "Plato"
  note: "Untitled in source"
`,
    );
  });
});
