import assert from 'node:assert/strict';
import fc from 'fast-check';
import { latexToUnicode } from '../../../src/core/bibliography/bibtex/latexToUnicode';
import { looksLikeDump, readDump } from '../../../src/core/dump/readDump';
import { cleanText } from '../../../src/core/text/cleanText';
import { splitLines } from '../../../src/core/text/lines';
import { damagedPages, sharedOrLost } from './damagedRecords';
import { briefEntries, readBriefly, readEntries } from './readBriefly';

const TIDES = `@article{writer2024tides,
  title = {Learning the {T}ides of {M}{\\"u}nster},
  author = {Writer, Ada and {The Tide Team} and others},
  journal = tc,
  volume = 62,
  pages = "493--518",
  year = {2024},
  month = jun # "~8",
  doi = {https://doi.org/10.1000/ABC},
  keywords = {sea},
  abstract = {We show that tides are as good
    as they were before.},
}`;
const BEES = `@online{chen2023bees,
  title = {Bees}, subtitle = {A Swarm},
  author = {Bo Chen},
  date = {2023-05-02/2023-05-04},
  eprint = {2305.01234v2}, archiveprefix = {arXiv}, primaryclass = {cs.LG},
  url = {https://arxiv.org/abs/2305.01234},
  note = {12 pages},
  langid = {english}
}`;

describe('A bibliography in BibTeX', () => {
  it('tells papers, with @string and months spelled out', () => {
    const text = `@string{tc = {Tide Computing}}\n\n${TIDES}\n\nA note.\n\n${BEES}\n`;
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'bibtex', lines: [1, 1] }],
      entries: [
        {
          title: 'Learning the Tides of Münster',
          authors: ['Writer, Ada', 'The Tide Team'],
          authorsTruncated: true,
          venue: 'Tide Computing',
          journalReference: 'Tide Computing 62, 493–518 (2024)',
          date: { year: 2024, month: 6, day: 8 },
          ids: { doi: '10.1000/abc' },
          abstract: 'We show that tides are as good as they were before.',
          key: 'writer2024tides',
          lines: [3, 15],
        },
        {
          title: 'Bees: A Swarm',
          authors: ['Bo Chen'],
          date: { year: 2023, month: 5, day: 2 },
          ids: { arxiv: '2305.01234v2' },
          categories: ['cs.LG'],
          links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2305.01234' }],
          comments: '12 pages',
          language: 'english',
          key: 'chen2023bees',
          lines: [19, 27],
        },
      ],
      leftovers: ['17: A note.'],
      problems: [],
    });
    assert.deepEqual(readEntries(text)[0]?.fieldLines, {
      title: [4, 4],
      authors: [5, 5],
      venue: [6, 6],
      journalReference: [6, 9],
      date: [9, 10],
      ids: [11, 11],
      abstract: [13, 14],
    });
  });

  it('may give the number of arXiv in the ways of Google Scholar and Zotero', () => {
    const scholar =
      '@article{a, title={One}, journal={arXiv preprint arXiv:1706.03762}, year=2017}';
    const zotero = '@misc{b, title={Two}, note={arXiv:1706.03763 [cs]}, year=2017}';
    assert.deepEqual(
      readEntries(`${scholar}\n${zotero}`).map(({ ids, comments }) => [ids, comments]),
      [
        [{ arxiv: '1706.03762' }, undefined],
        [{ arxiv: '1706.03763' }, undefined],
      ],
    );
  });

  it('spells out the commands of astronomy for journals', () => {
    const [entry] = readEntries(
      '@article{k, title = {Tides}, journal = {\\apj}, volume = 5, year = 2020}\n',
    );
    assert.deepEqual(
      [entry?.venue, entry?.journalReference],
      ['Astrophysical Journal', 'Astrophysical Journal 5 (2020)'],
    );
  });

  it('tells no editor as an author, and nothing of a crossref', () => {
    const text =
      '@inproceedings{a, title={One}, crossref={c}}\n' +
      '@proceedings{c, title={Proceedings}, editor={Ed Itor}, year=2006}';
    assert.deepEqual(briefEntries(text), [
      { key: 'a', title: 'One', lines: [1, 1] },
      { key: 'c', title: 'Proceedings', date: { year: 2006 }, lines: [2, 2] },
    ]);
  });

  it('keeps what is whole of a broken entry and tells the break; its neighbours stay', () => {
    const broken = '@misc{k,\n  title = {Broken {Kernels},\n  year = 2001\n}';
    assert.deepEqual(readBriefly(`${BEES}\n${broken}\n${BEES}`), {
      ...readBriefly(BEES),
      entries: [
        ...briefEntries(BEES),
        { key: 'k', title: 'Broken Kernels', date: { year: 2001 }, lines: [10, 13] },
        ...briefEntries(BEES).map((entry) => ({ ...entry, lines: [14, 22] })),
      ],
      problems: [
        '11: This record is broken at "title = {Broken {Kernels},"; what stands before that was read.',
      ],
    });
  });

  it('that is cut within an abstract keeps it, marked', () => {
    const cut = TIDES.slice(0, TIDES.indexOf('good') + 4);
    const { entries, problems } = readBriefly(`${BEES}\n${cut}`);
    assert.deepEqual(entries[1]?.abstract, 'We show that tides are as good');
    assert.deepEqual(problems, [
      '20: This record is broken at "abstract = {We show that tides are as good"; what stands before that was read.',
      '20: The abstract ends within a sentence: the dump may be cut off here.',
    ]);
  });

  it('leaves over what is commented out and what names no paper', () => {
    const { entries, leftovers } = readBriefly(
      `${BEES}\n% @misc{b, title={Two}}\n@misc{c, year = 2001}`,
    );
    assert.deepEqual(
      [entries.length, leftovers],
      [1, ['10: % @misc{b, title={Two}}', '11: @misc{c, year = 2001}']],
    );
  });

  it('is known where a head is cut within an entry', () => {
    for (let end = 60; end < BEES.length; end += 7) {
      assert.ok(looksLikeDump(`${TIDES}\n\n${BEES.slice(0, end)}`));
    }
  });

  it('is not a page that quotes entries', () => {
    const prose = 'This tool draws tide charts. Please cite it as follows when you use it. ';
    assert.deepEqual(
      [
        looksLikeDump(`# Tides\n\n${prose}\n\n\`\`\`bibtex\n${BEES}\n\`\`\``),
        looksLikeDump(`${prose.repeat(9)}\n\n${BEES}\n\n${TIDES}`),
        looksLikeDump('@param{x} the tide\n@see{y}\n@author{z, w}\n'),
      ],
      [false, false, false],
    );
  });
});

describe('Whatever became of a bibliography', function () {
  this.timeout(20_000);
  const text = damagedPages(
    [TIDES, BEES, '@string{tc = "Tide Computing"}'],
    [
      ...['}', '{', '"', '@misc{', '@string{x = {y}}', '% @misc{a, title={T}}', 'title = {', ','],
      ...['@comment{x', '@article{a, title={T}}', '@misc{b, title={Two}} @misc{c, title={Three}}'],
    ],
  );

  it('no line of it is lost', () => {
    check(text, (written) => assert.deepEqual(sharedOrLost(written, isSeveralToALine), []));
  });

  it('no entry says a word that neither its lines nor a definition do', () => {
    check(text, (written) => {
      const lines = splitLines(written);
      for (const { title = '', abstract = '', venue = '', authors, lines: own } of entriesOf(
        written,
      )) {
        const source = lines.slice(own[0] - 1, own[1]).map((line) => line.text);
        const said = cleanText(latexToUnicode(source.join(' ').replace(/[{}]/g, '')));
        const words = [title, abstract, venue, ...authors.map(({ name }) => name)].join(' ');
        const known = `${said} Tide Computing y`;
        assert.deepEqual(
          words.split(' ').filter((word) => !known.includes(word.replace(/:$/, ''))),
          [],
        );
      }
    });
  });
});

function isSeveralToALine(line: string): boolean {
  return line.split('@').length > 2;
}

function entriesOf(text: string) {
  return readDump(text)?.sections.flatMap(({ entries }) => entries) ?? [];
}

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { seed: 20260503, numRuns: 300 });
}
