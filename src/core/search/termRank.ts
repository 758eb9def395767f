import { termText } from './dictionary';
import { FIELD_COUNT, FIELDS } from './fields';
import { NOTE_BITS, NOTE_MASK, type Postings, type TermStream } from './postings';
import { fieldRange, type SearchIndex } from './searchIndex';
import { selectBest } from './selectBest';

/** BM25: how soon repeating a term adds nothing, and how much a long text is held against it. */
const SATURATION = 2.5;
const LENGTH_SHARE = 0.9;
/** A term in the title, or in a name, counts like so many in the abstract. */
const IN_TITLE = 3;
const IN_AUTHORS = 2;
/** Rare terms count for more than BM25 lets them (tuned on held-out sentences). */
const RARITY_POWER = 1.3;
const SHOWN_WORDS = 4;
/** Terms that so many papers hold take long to look at, and are left out if others are enough. */
const COMMON = 4000;
const ENOUGH_TERMS = 6;

/** A paper that has much in common with a text. */
export interface LikelyPaper {
  readonly number: number;
  readonly score: number;
  /** What they have in common, the weightiest first. */
  readonly words: readonly string[];
}

/** Which papers to rank, by which terms. */
export interface TermQuery {
  /** How much each term counts, besides its rarity. */
  readonly weights: ReadonlyMap<number, number>;
  /** So many of the weightiest terms are looked at. */
  readonly mostTerms: number;
  readonly limit: number;
  /** The number of a paper that is not wanted. */
  readonly except?: number;
}

/** Ranks papers by the terms that they share with a text, the rare ones counting most (BM25). */
export function rankByTerms(index: SearchIndex, query: TermQuery): LikelyPaper[] {
  const terms = weightiest(index, query);
  const sums = index.scratch.sums.fill(0);
  const found: number[] = [];
  const lengths = lengthsOf(index);
  for (const { term, weight } of terms) {
    const most = weight * (SATURATION + 1);
    eachHolder(index, term, (paper, count) => {
      const before = sums[paper] ?? 0;
      if (before === 0) found.push(paper);
      sums[paper] = before + (most * count) / (count + (lengths[paper] ?? 0));
    });
  }
  const wanted = found.filter((paper) => paper !== query.except);
  const best = selectBest(wanted, query.limit, (a, b) => {
    return (sums[b] ?? 0) - (sums[a] ?? 0) || (index.place[a] ?? 0) - (index.place[b] ?? 0);
  });
  return best.map((number) => {
    const shared = terms.filter(({ term }) => holds(index, number, term));
    const words = shared.map(({ term }) => termText(index.dictionary, term)).filter(saysSomething);
    return { number, score: sums[number] ?? 0, words: distinct(words).slice(0, SHOWN_WORDS) };
  });
}

/** Of "slot" and "slots" the first. */
function distinct(words: readonly string[]): string[] {
  return words.filter(
    (word, at) => !words.slice(0, at).some((one) => one === `${word}s` || word === `${one}s`),
  );
}

/** No "for" or "of", where letters make the words. */
function saysSomething(word: string): boolean {
  return word.length > 3 || word.charCodeAt(0) > 127;
}

interface WeighedTerm {
  readonly term: number;
  readonly weight: number;
}

function weightiest(index: SearchIndex, { weights, mostTerms }: TermQuery): WeighedTerm[] {
  const all = [...weights].flatMap(([term, weight]) => {
    const holders = Math.max(countOf(index.head, term), countOf(index.body, term));
    const size = index.papers.length;
    const rarity = Math.log(1 + (size - holders + 0.5) / (holders + 0.5));
    return holders === 0 ? [] : [{ term, weight: weight * rarity ** RARITY_POWER }];
  });
  const sorted = all.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, mostTerms);
  const telling = sorted.filter(({ term }) => !isCommon(index, term));
  const common = sorted.filter(({ term }) => isCommon(index, term));
  return [...telling, ...common.slice(0, Math.max(0, ENOUGH_TERMS - telling.length))];
}

/** Long to walk over, and it tells next to nothing. */
function isCommon({ head, body }: SearchIndex, term: number): boolean {
  return Math.max(countOf(head, term), countOf(body, term)) > COMMON;
}

/** Visits the papers that hold a term in rising order, with its occurrences, weighted by field. */
function eachHolder(
  { head, body }: SearchIndex,
  term: number,
  visit: (paper: number, count: number) => void,
): void {
  let inBody = body.starts[term] ?? 0;
  const bodyEnd = body.starts[term + 1] ?? 0;
  const visitBody = (until: number): void => {
    for (; inBody < bodyEnd; inBody++) {
      const entry = body.entries[inBody] ?? 0;
      if (entry >>> NOTE_BITS >= until) return;
      visit(entry >>> NOTE_BITS, entry & NOTE_MASK);
    }
  };
  for (let at = head.starts[term] ?? 0; at < (head.starts[term + 1] ?? 0); at++) {
    const entry = head.entries[at] ?? 0;
    const paper = entry >>> NOTE_BITS;
    visitBody(paper);
    const both = inBody < bodyEnd && (body.entries[inBody] ?? 0) >>> NOTE_BITS === paper;
    const count = headWeight(entry) + (both ? (body.entries[inBody++] ?? 0) & NOTE_MASK : 0);
    if (count > 0) visit(paper, count);
  }
  visitBody(Number.POSITIVE_INFINITY);
}

function headWeight(note: number): number {
  const inTitle = (note & FIELDS.title.bit) !== 0 ? IN_TITLE : 0;
  return inTitle + ((note & FIELDS.authors.bit) !== 0 ? IN_AUTHORS : 0);
}

function holds({ stream }: SearchIndex, paper: number, term: number): boolean {
  const { from } = fieldRange(stream, paper, 'title');
  const { to } = fieldRange(stream, paper, 'abstract');
  return stream.terms.subarray(from, to).includes(term);
}

/** What the length of each paper is held against it, remembered for the next text. */
const LENGTHS = new WeakMap<TermStream, Float32Array>();

function lengthsOf({ stream, papers }: SearchIndex): Float32Array {
  const known = LENGTHS.get(stream);
  if (known !== undefined) return known;
  const { starts, terms } = stream;
  const mean = terms.length / Math.max(1, papers.length);
  const lengths = new Float32Array(papers.length);
  for (let paper = 0; paper < lengths.length; paper++) {
    const from = starts[paper * FIELD_COUNT] ?? 0;
    const to = starts[(paper + 1) * FIELD_COUNT] ?? 0;
    lengths[paper] = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * (to - from)) / mean);
  }
  LENGTHS.set(stream, lengths);
  return lengths;
}

function countOf({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}
