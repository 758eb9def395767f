import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bibtexEntry } from '../../../src/core/cite/bibtex';
import type { CitedPaper } from '../../../src/core/cite/citedPaper';
import { foldWords } from '../../../src/core/text/foldText';
import { named, somePaper } from './somePaper';

/** The value of a field, without its braces. */
function field(name: string, paper: Partial<CitedPaper>): string | undefined {
  const line = bibtexEntry(somePaper(paper))
    .split('\n')
    .find((each) => each.startsWith(`  ${name} = `));
  return line?.slice(name.length + 5, -1).replace(/^\{(.*)\}$/s, '$1');
}

function titleOf(title: string): string | undefined {
  return field('title', { title });
}

describe('A BibTeX entry', () => {
  it('states nothing that the record does not', () => {
    assert.equal(
      bibtexEntry(somePaper({ title: 'Trees', categories: ['cs.LG'] })),
      '@misc{k,\n  title = {Trees},\n}\n',
    );
    assert.equal(bibtexEntry(somePaper()), '@misc{k,\n  note = {Untitled in source},\n}\n');
  });

  it('leaves an author of unknown position to the others', () => {
    const authors = [...named('A B', 'C D'), { name: 'Marc Finzi', position: 'unknown' } as const];
    assert.equal(field('author', { authors, authorsTruncated: true }), 'B, A and D, C and others');
    assert.equal(field('author', { authors: authors.slice(2), authorsTruncated: true }), undefined);
  });

  it('marks an inferred year and an inferred primary class', () => {
    const paper = somePaper({
      title: 'Trees',
      date: { year: 2024, yearInferred: true },
      categories: ['cs.CV'],
      categoriesInferred: ['cs.CV'],
      ids: { arxiv: '2401.00001', doi: '10.1/x_y' },
    });
    assert.equal(
      bibtexEntry(paper),
      `@misc{k,
  title = {Trees},
  year = {2024},
  eprint = {2401.00001},
  archivePrefix = {arXiv},
  primaryClass = {cs.CV},
  doi = {10.1/x_y},
  url = {https://arxiv.org/abs/2401.00001},
  unverified = {year, primaryClass},
}
`,
    );
  });

  it('has no primary class where the code names no archive', () => {
    const ids = { arxiv: '2401.00001' };
    assert.equal(field('primaryClass', { ids, categories: ['AI'] }), undefined);
    assert.equal(field('primaryClass', { ids, categories: ['hep-th'] }), 'hep-th');
  });

  it('has no month without a year, and no impossible date', () => {
    assert.equal(field('month', { date: { month: 3 } }), undefined);
    assert.equal(field('month', { date: { year: 2020, month: 13 } }), undefined);
    assert.equal(field('year', { date: { year: Number.NaN } }), undefined);
  });

  it('cannot be ended by an address', () => {
    assert.equal(
      field('url', { url: 'https://x.org/a}b{c\\d e' }),
      'https://x.org/a%7Db%7Bc%5Cd%20e',
    );
  });

  it('names no part of a name by an equals sign', () => {
    assert.equal(field('author', { authors: named('Ada A=B') }), '{A=B}, Ada');
  });

  it('has no formula begin in the number of an archive', () => {
    assert.equal(field('pmid', { ids: { pmid: '12$3' } }), '12%243');
  });

  it('keeps what looks like an entity as it stands', () => {
    assert.equal(titleOf('Parsing &lt; Fast'), 'Parsing \\&lt; Fast');
  });

  it('protects the capitals that a style would lose', () => {
    assert.equal(titleOf('BERT'), '{BERT}');
    assert.equal(titleOf('Deep nets in Zermatt: A survey'), 'Deep nets in {Zermatt}: A survey');
    assert.equal(titleOf('SCALING LAWS'), 'SCALING LAWS');
    assert.equal(
      titleOf('Vitamin A and the R&D of $k$NN'),
      'Vitamin {A} and the {R\\&D} of {$k$}{NN}',
    );
    assert.equal(titleOf('Kuramoto–Sivashinsky'), '{Kuramoto}--{Sivashinsky}');
  });

  it('passes on formulas only of known control words', () => {
    assert.equal(titleOf('An $O(n\\log n)$ Bound'), 'An {$O(n\\log n)$} Bound');
    for (const tex of ['\\input{x}', '\\write18{x}', '\\{', 'a%b', '\\left(', '^^41', 'x^']) {
      const title = titleOf(`A $${tex}$ Bound`) ?? '';
      assert.doesNotMatch(title, /\{\$/, tex);
      assert.doesNotMatch(title, /(^|[^{])\\(input|write|left)/, tex);
    }
  });

  it('writes old switches of fonts as commands, and accents of formulas as they are', () => {
    assert.equal(
      titleOf('On $T_{\\rm eff}$ in $N={\\cal N}$ at $95\\%$ by $\\vec{k}~\\dot{M}$'),
      'On {$T_{\\mathrm{eff}}$} in {$N={\\mathcal{N}}$} at {$95\\%$} by {$\\vec{k}~\\dot{M}$}',
    );
    assert.equal(titleOf('For $\\rm K$'), 'For {$\\mathrm{K}$}');
    assert.equal(titleOf('In $\\cal N=1$'), 'In {$\\mathcal{N}=1$}');
    for (const tex of ['T_{\\mbox{\\rm eff}}', '\\left\\{\\rm x\\right\\}']) {
      assert.doesNotMatch(titleOf(`On $${tex}$`) ?? '', /\{\$|mathrm/, tex);
    }
    assert.equal(field('author', { authors: named('bell hooks') }), '{hooks}, bell');
  });

  it('sets in LaTeX what its fonts have no character for', () => {
    assert.equal(
      titleOf('On H₂O and In₂O₃ at 10⁻¹² − ħ/µm'),
      'On {H{$_2$}O} and {In{$_2$}O{$_3$}} at 10{$^{-12}$} {$-$} {$\\hbar$}/{$\\mu$}m',
    );
    assert.equal(
      titleOf('𝒪(nᵝ) in ½ Steps, ﬁnally'),
      '{$\\mathcal{O}$}(n{$^\\beta$}) in {$1/2$} Steps, finally',
    );
  });

  it('sets accents in any order that LaTeX can', () => {
    const authors = named('Việt Nguyễn', 'Åsa Straße', 'Ǿ Þór');
    assert.equal(
      field('author', { authors }),
      "Nguy{\\~{\\^e}}n, Vi{\\d{\\^e}}t and Stra{\\ss}e, {\\AA}sa and {\\TH}{\\'o}r, {\\'{\\O}}",
    );
  });
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\\{}$%#&_^~"<>|`\'@,= -\n', '$x$', '\\input{a}', '\\emph{', '{\\"o}', '$$'),
    fc.constantFrom('Word', 'NN', 'é', 'α', '²', '\u0301', ' and ', '🚀', '李'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

describe('A BibTeX entry of a hostile record', () => {
  it('is one entry of balanced braces', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, name, abstract) => {
        const authors = named(name, 'Ada Lovelace');
        const entry = bibtexEntry(somePaper({ title, abstract, authors, authorsTruncated: true }));
        assert.equal(endOfFirstGroup(entry), entry.length - 1, entry);
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it('has no special sign that is not escaped', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const written = (titleOf(title) ?? '').replace(/\{\$[^$]*\$\}/g, '');
        assert.doesNotMatch(written.replace(/\\[#$%&_"'^~`=.]/g, ''), /[#$%&_^~"<>|]/, written);
        assert.doesNotMatch(written, /(^|[^{\\])\\[A-Za-z]/, written);
      }),
      { seed: 2, numRuns: 3000 },
    );
  });

  it('names as many authors as the record', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), (names) => {
        const authors = named(...names, 'Ada Lovelace');
        const parts = atDepthZero(field('author', { authors }) ?? '').split(' and ');
        assert.ok(parts.length <= authors.length);
        assert.equal(parts.at(-1), 'Lovelace, Ada');
      }),
      { seed: 3, numRuns: 1500 },
    );
  });

  it('holds no word that is not in the record or the grammar (law 2)', () => {
    const word = fc.constantFrom(
      'Deep',
      'nets',
      'LSTM',
      'of',
      'Gödel',
      'x',
      '42',
      '“so”',
      'PAC-Bayes',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
    const year = fc.option(fc.integer({ min: 1, max: 2030 }), { nil: undefined });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.boolean(),
        year,
        (title, name, abstract, untitled, dated) => {
          const paper = somePaper({
            ...(untitled ? {} : { title }),
            abstract,
            authors: named(name),
            authorsTruncated: untitled,
            ...(dated === undefined ? {} : { date: { year: dated, month: 1, yearInferred: true } }),
          });
          const stated = new Set(
            foldWords(`${title} ${name} ${abstract} ${dated ?? ''} ${GRAMMAR}`),
          );
          const written = foldWords(bibtexEntry(paper).replace(/\{\\["'^~`]([a-z])\}/g, '$1'));
          assert.deepEqual(
            written.filter((each) => !stated.has(plain(each)) && !stated.has(each)),
            [],
          );
        },
      ),
      { seed: 4, numRuns: 2000 },
    );
  });
});

const GRAMMAR =
  'misc k author title year month jan unverified note and others ldots Untitled in source abstract begins';

function plain(word: string): string {
  return word.replace(/^textquotedbl/, '');
}

/** Where the entry ends as BibTeX sees it: braces count also behind a backslash. */
function endOfFirstGroup(entry: string): number {
  let depth = 0;
  for (let at = 0; at < entry.length; at++) {
    if (entry[at] === '{') depth++;
    if (entry[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

function atDepthZero(value: string): string {
  let depth = 0;
  let shown = '';
  for (const character of value) {
    if (character === '{') depth++;
    if (depth === 0) shown += character;
    if (character === '}') depth--;
  }
  return shown;
}
