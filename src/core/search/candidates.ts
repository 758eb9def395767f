import { type Expansion, matchQuality } from './expandWord';
import { FIELDS, type FieldName } from './fields';
import { NOTE_BITS, NOTE_MASK, type Postings } from './postings';
import type { SearchIndex } from './searchIndex';

/** How much a match in each field is worth. */
const FIELD_WEIGHT: Readonly<Record<FieldName, number>> = {
  title: 1,
  authors: 0.95,
  year: 0.6,
  abstract: 0.4,
};
/** Each further occurrence in an abstract adds this much. */
const REPEAT_WEIGHT = 0.02;
/** A shorter word is looked for in abstracts only as a whole, not as a beginning. */
const BODY_PREFIX_FROM = 3;

/** The papers that hold words of a query. */
export interface Candidates {
  readonly papers: readonly number[];
  /** From 0 to 1 by paper: kind and field of the matches, weighted by rarity, and coverage. */
  readonly scores: Float32Array;
  /** The rarity of each word of the query in this library. */
  readonly rarity: readonly number[];
}

/** Where the words of a query are looked for; everywhere if it does not say. */
export type Scope = 'title' | 'abstract';

/**
 * Finds the papers that hold at least one word and scores them:
 *
 *     score = Σ rarity · (best field weight × match quality) / Σ rarity  ×  coverage
 *
 * where coverage is the share of the query, by rarity, that the paper holds.
 */
export function findCandidates(
  index: SearchIndex,
  expansions: readonly Expansion[],
  scope: Scope | undefined,
): Candidates {
  const size = index.papers.length;
  const tally = new WordTally(index, scope);
  const sums = new Float32Array(size);
  const covered = new Float32Array(size);
  const papers: number[] = [];
  const rarity: number[] = [];
  let whole = 0;
  for (const expansion of expansions) {
    const holders = tally.count(expansion);
    const rare = holders === 0 ? 0 : Math.log(1 + size / holders);
    rarity.push(rare);
    whole += rare;
    tally.drain((paper, best) => {
      if (covered[paper] === 0) papers.push(paper);
      sums[paper] = (sums[paper] ?? 0) + rare * best;
      covered[paper] = (covered[paper] ?? 0) + rare;
    });
  }
  for (const paper of papers) {
    sums[paper] = ((sums[paper] ?? 0) / whole) * ((covered[paper] ?? 0) / whole);
  }
  return { papers, scores: sums, rarity };
}

/** The best match of one word in every paper. */
class WordTally {
  readonly #index: SearchIndex;
  readonly #best: Float32Array;
  readonly #papers: Uint32Array;
  #found = 0;
  readonly #headWeights: Float32Array;
  readonly #bodyWeights: Float32Array;

  constructor(index: SearchIndex, scope: Scope | undefined) {
    this.#index = index;
    this.#best = new Float32Array(index.papers.length);
    this.#papers = new Uint32Array(index.papers.length);
    this.#headWeights = headWeights(scope);
    this.#bodyWeights = bodyWeights(scope);
  }

  /** Tallies a word; returns how many papers hold it, or, if none does, something close to it. */
  count(expansion: Expansion): number {
    const { head, body } = this.#index;
    const { range, others, runs, word } = expansion;
    const bodyEnd = word.length < BODY_PREFIX_FROM ? this.#endOfExact(expansion) : range.to;
    for (let term = range.from; term < range.to; term++) {
      const quality = matchQuality(this.#index, expansion, term);
      this.#add(head, this.#headWeights, term, quality);
      if (term < bodyEnd) this.#add(body, this.#bodyWeights, term, quality);
    }
    const holders = this.#found;
    for (const [term, quality] of others) {
      this.#add(head, this.#headWeights, term, quality);
      this.#add(body, this.#bodyWeights, term, quality);
    }
    const titleWeight = this.#headWeights[FIELDS.title.bit] ?? 0;
    for (const [paper, { quality }] of runs) this.#raise(paper, quality * titleWeight);
    return holders === 0 ? this.#found : holders;
  }

  /** Hands over the papers of the word and forgets them. */
  drain(take: (paper: number, best: number) => void): void {
    for (let at = 0; at < this.#found; at++) {
      const paper = this.#papers[at] ?? 0;
      take(paper, this.#best[paper] ?? 0);
      this.#best[paper] = 0;
    }
    this.#found = 0;
  }

  #endOfExact(expansion: Expansion): number {
    const { from, to } = expansion.range;
    const exact = from < to && matchQuality(this.#index, expansion, from) === 1;
    return exact ? from + 1 : from;
  }

  #add({ starts, entries }: Postings, weights: Float32Array, term: number, quality: number): void {
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const entry = entries[at] ?? 0;
      this.#raise(entry >>> NOTE_BITS, quality * (weights[entry & NOTE_MASK] ?? 0));
    }
  }

  #raise(paper: number, value: number): void {
    const best = this.#best[paper] ?? 0;
    if (value <= best) return;
    if (best === 0) this.#papers[this.#found++] = paper;
    this.#best[paper] = value;
  }
}

/** The weight of each combination of fields that a posting of the head can note. */
function headWeights(scope: Scope | undefined): Float32Array {
  return Float32Array.from({ length: NOTE_MASK + 1 }, (_, note) => {
    const inTitle = (note & FIELDS.title.bit) !== 0 ? FIELD_WEIGHT.title : 0;
    if (scope !== undefined) return scope === 'title' ? inTitle : 0;
    const inAuthors = (note & FIELDS.authors.bit) !== 0 ? FIELD_WEIGHT.authors : 0;
    const inYear = (note & FIELDS.year.bit) !== 0 ? FIELD_WEIGHT.year : 0;
    return Math.max(inTitle, inAuthors, inYear);
  });
}

/** The weight of each number of occurrences that a posting of the body can note. */
function bodyWeights(scope: Scope | undefined): Float32Array {
  return Float32Array.from({ length: NOTE_MASK + 1 }, (_, count) =>
    scope === 'title' || count === 0 ? 0 : FIELD_WEIGHT.abstract + REPEAT_WEIGHT * (count - 1),
  );
}
