import assert from 'node:assert/strict';
import fc from 'fast-check';
import { biblatexEntry } from '../../../src/core/cite/biblatex';
import { bibtexEntry } from '../../../src/core/cite/bibtex';
import {
  authorList,
  type CitedPaper,
  plainTitle,
  titleOf,
  venueOf,
} from '../../../src/core/cite/citedPaper';
import { cslItem } from '../../../src/core/cite/cslItem';
import { dateParts, isoDate } from '../../../src/core/cite/dateParts';
import { EXPORT_FORMATS } from '../../../src/core/cite/exportFormats';
import { hayagrivaEntry } from '../../../src/core/cite/hayagriva';
import { risRecord } from '../../../src/core/cite/ris';
import { isSafeMath } from '../../../src/core/cite/safeMath';
import { familyName, type PersonName } from '../../../src/core/library/personName';
import { plainMath } from '../../../src/core/text/plainMath';
import { texPieces } from '../../../src/core/text/texPieces';
import { hostilePaper, worstPapers } from './hostileRecords';
import { readBib } from './readers/readBib';
import { readFormatString } from './readers/readFormatString';
import { readRis } from './readers/readRis';
import { readYaml, type YamlValue } from './readers/readYaml';

/** 500 hostile records for every format (TRUST.md, S7). */
const RUNS = { numRuns: 500, seed: 7 };

const WORST = worstPapers().map((paper) => ({ ...paper, key: 'worst' }));

describe('What is exported of hostile records reads back', () => {
  it('from BibTeX', () => holds((paper) => readsBackFromBib(bibtexEntry(paper), paper)));

  it('from BibLaTeX, with the date', () =>
    holds((paper) => {
      const written = biblatexEntry(paper);
      readsBackFromBib(written, paper);
      const [entry] = readBib(written);
      const date = dateParts(paper);
      assert.equal(entry?.text('date'), date && isoDate(date));
    }));

  it('from RIS', () =>
    holds((paper) => {
      const [record, ...more] = readRis(risRecord(paper));
      assert.equal(more.length, 0);
      assert.deepEqual(
        [record?.ID, record?.TI, record?.T2, record?.PY, record?.AU?.map(withoutComma)],
        [
          [paper.key],
          listOf(plainTitle(paper)),
          listOf(venueOf(paper)),
          listOf(dateParts(paper)?.[0].toString()),
          nonEmpty(authorList(paper).known.map(risOrder)),
        ],
      );
    }));

  it('from CSL-JSON, which holds what its schema allows', () =>
    holds((paper) => {
      const [item, ...more] = JSON.parse(EXPORT_FORMATS['csl-json'].write([paper]));
      assert.deepEqual([item, ...more], [cslItem(paper)]);
      assert.deepEqual(
        Object.keys(item).filter((name) => !CSL_VARIABLES.has(name)),
        [],
      );
      assert.equal(item.title, plainTitle(paper));
      assert.equal(item['container-title'], venueOf(paper));
      assert.equal((item.author ?? []).length, namesWritten(paper));
    }));

  it('from Hayagriva', () =>
    holds((paper) => {
      const read = readYaml(hayagrivaEntry(paper));
      const entry = pairsOf(pairsOf(read)[paper.key]);
      const title = entry.title === undefined ? undefined : readFormatString(String(entry.title));
      assert.equal(folded(title), folded(plainTitle(paper)));
      assert.equal(Array.isArray(entry.author) ? entry.author.length : 0, namesWritten(paper));
      const parent = entry.parent === undefined ? undefined : pairsOf(entry.parent).title;
      assert.equal(readFormatString(String(parent ?? '')), venueOf(paper) ?? '');
      readFormatString(String(entry.note ?? ''));
    }));

  it('from a file of many, each with its key', () => {
    const papers = WORST.map((paper, at) => ({ ...paper, key: `key${at}` }));
    const keys = papers.map(({ key }) => key);
    const { bibtex, biblatex, ris, hayagriva } = EXPORT_FORMATS;
    assert.deepEqual(
      [
        readBib(bibtex.write(papers)).map(({ key }) => key),
        readBib(biblatex.write(papers)).map(({ key }) => key),
        readRis(ris.write(papers)).map(({ ID }) => ID?.[0]),
        Object.keys(pairsOf(readYaml(hayagriva.write(papers)))),
      ],
      [keys, keys, keys, keys],
    );
  });
});

function holds(law: (paper: CitedPaper) => void): void {
  for (const paper of WORST) law(paper);
  fc.assert(fc.property(hostilePaper, law), RUNS);
}

function readsBackFromBib(written: string, paper: CitedPaper): void {
  assert.doesNotMatch(written, /\\(?:input|write|immediate|csname|openout)/);
  const [entry, ...more] = readBib(written);
  const { known, others } = authorList(paper);
  assert.equal(more.length, 0);
  assert.deepEqual(
    [
      entry?.key,
      folded(entry?.text('howpublished')),
      folded(entry?.text('title')),
      entry?.names.map(folded),
      entry?.truncated,
    ],
    [
      paper.key,
      folded(venueOf(paper)),
      folded(bibTitle(paper)),
      known.map((name) => folded(bibOrder(name))),
      others,
    ],
  );
}

/** A formula that may not be passed on stays as its source. */
function bibTitle(paper: CitedPaper): string | undefined {
  const title = titleOf(paper);
  if (title === undefined) return undefined;
  const shown = texPieces(title).map(({ kind, text, display }) => {
    if (kind === 'text') return text;
    const dollars = display === true ? '$$' : '$';
    return isSafeMath(text) ? plainMath(text) : dollars + text + dollars;
  });
  return shown.join('');
}

/** Signs that LaTeX sets by ligatures, and blanks, compare alike: `'''` is a quote and half a one. */
function folded(text: string | undefined): string | undefined {
  return (
    text
      ?.replace(/["“”]/g, "''")
      .replace(/¡/g, "!'")
      .replace(/¿/g, "?'")
      .replace(/[`‘’]/g, "'")
      .replace(/[-‐‑–—−]+/g, '-')
      // Of a letter of mathematics its font is not read, and raised letters read as formulas do.
      .replace(/[\u{1d400}-\u{1d7ff}ℒℋℱℬℰℳℛℐℭℌℨ]/gu, (letter) => letter.normalize('NFKC'))
      .replace(/[⁰¹²³⁴-ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵝᵞᵟᶿᵠᵡ]+/gu, (run) =>
        plainMath(`^{${run.normalize('NFKC')}}`),
      )
      .replace(/[₀-₎ₐₑₒₓₕₖ-ₜⱼᵢᵣᵤᵥᵦᵧᵨᵩᵪ]+/gu, (run) => plainMath(`_{${run.normalize('NFKC')}}`))
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function bibOrder(name: PersonName): string {
  if (name.kind === 'literal') return name.name;
  return [familyName(name), name.suffix, name.given]
    .filter((part) => part !== undefined)
    .join(', ');
}

function risOrder(name: PersonName): string {
  if (name.kind === 'literal')
    return withoutComma(`${name.name}${/\s/.test(name.name) ? ',' : ''}`);
  return withoutComma(
    [familyName(name), name.given, name.suffix].filter((part) => part !== undefined).join(', '),
  );
}

function withoutComma(name: string): string {
  return name.replace(/,$/, '');
}

function namesWritten(paper: CitedPaper): number {
  const { known, others } = authorList(paper);
  return known.length + (others ? 1 : 0);
}

function listOf(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function pairsOf(value: YamlValue | undefined): { readonly [key: string]: YamlValue } {
  assert.ok(typeof value === 'object' && !Array.isArray(value));
  return value as { readonly [key: string]: YamlValue };
}

/** Of csl-data.json 1.0.2, those that a preprint can have. */
const CSL_VARIABLES: ReadonlySet<string> = new Set(
  (
    'id type author title container-title issued publisher number DOI PMID PMCID URL language ' +
    'note custom'
  ).split(' '),
);
