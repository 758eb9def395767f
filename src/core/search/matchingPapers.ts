import type { Paper } from '../library/paper';
import type { Steps } from '../steps';
import { rangeInBody } from './candidates';
import { type Expansion, expandWords } from './expandWord';
import { FIELDS } from './fields';
import { type Scope, weightsIn } from './fieldWeights';
import type { Surroundings } from './operators';
import { NOTE_BITS, NOTE_MASK, type Postings } from './postings';
import { parseQuery, type Query } from './query';
import { readFilters, withoutOpenExclusion } from './queryFilters';
import { search } from './search';
import type { SearchIndex } from './searchIndex';

const PAPERS_PER_STEP = 2048;

/**
 * The papers that match a line of the query language, in the order of the library. Where `search`
 * ranks what comes near, this decides: a paper matches when it holds every word, or a word that
 * begins so, within the scope, and when all phrases, exclusions and operators let it pass. Only of
 * a word that nothing in the library begins with, close spellings count as well. A line that asks
 * for nothing yet, such as `author:`, is matched by every paper.
 */
export function* matchingPapers(
  index: SearchIndex,
  line: string,
  surroundings: Surroundings = {},
): Steps<Paper[]> {
  const query = parseQuery(line);
  const found = yield* answer(index, query, surroundings);
  const finished = found.length > 0 ? undefined : withoutOpenExclusion(query);
  return finished === undefined ? found : yield* answer(index, finished, surroundings);
}

/**
 * Of the papers that match a line so many, best first: in the order of `search`, and those that
 * it leaves out as too far from the best, newest first.
 */
export function* bestMatching(
  index: SearchIndex,
  line: string,
  limit: number,
  surroundings: Surroundings = {},
): Steps<Paper[]> {
  const matching = new Set(yield* matchingPapers(index, line, surroundings));
  const ranked = search(index, line, limit, surroundings).map(({ paper }) => paper);
  const best = new Set(ranked.filter((paper) => matching.has(paper)));
  for (const number of index.newest) {
    if (best.size >= Math.min(limit, matching.size)) break;
    const paper = index.papers[number];
    if (paper !== undefined && matching.has(paper)) best.add(paper);
  }
  return [...best];
}

function* answer(index: SearchIndex, query: Query, surroundings: Surroundings): Steps<Paper[]> {
  const { accepts } = readFilters(index, query, surroundings);
  const expansions = expandWords(index, query.words);
  const holders = new Holders(index.papers.length);
  for (const expansion of expansions) {
    yield;
    holders.keep(index, expansion, query.scope);
  }
  const found: Paper[] = [];
  for (const [number, paper] of index.papers.entries()) {
    if (number % PAPERS_PER_STEP === 0) yield;
    if (holders.holdsAll(number) && (accepts === undefined || accepts(number))) found.push(paper);
  }
  return found;
}

/** The papers that hold all words so far. */
class Holders {
  /** By paper, of how many words from the first on it holds all. */
  readonly #held: Uint8Array;
  #words = 0;

  constructor(papers: number) {
    this.#held = new Uint8Array(papers);
  }

  holdsAll(paper: number): boolean {
    return this.#held[paper] === this.#words;
  }

  /** Keeps to the papers that hold one word more. */
  keep(index: SearchIndex, expansion: Expansion, scope: Scope | undefined): void {
    const { head, body } = weightsIn(scope);
    const { range, others, runs } = expansion;
    const inBody = rangeInBody(index, expansion);
    const inHead = this.#hold(index.head, range.from, range.to, head);
    const typed = this.#hold(index.body, inBody.from, inBody.to, body) || inHead;
    if (!typed) {
      for (const term of others.keys()) {
        this.#hold(index.head, term, term + 1, head);
        this.#hold(index.body, term, term + 1, body);
      }
      if ((head[FIELDS.title.bit] ?? 0) > 0) for (const paper of runs.keys()) this.#raise(paper);
    }
    this.#words++;
  }

  /** Whether any posting of these terms is in the scope, which gives the others no weight. */
  #hold({ starts, entries }: Postings, from: number, to: number, weights: Float32Array): boolean {
    let any = false;
    for (let at = starts[from] ?? 0; at < (starts[to] ?? 0); at++) {
      const entry = entries[at] ?? 0;
      if ((weights[entry & NOTE_MASK] ?? 0) === 0) continue;
      any = true;
      this.#raise(entry >>> NOTE_BITS);
    }
    return any;
  }

  #raise(paper: number): void {
    if (this.#held[paper] === this.#words) this.#held[paper] = this.#words + 1;
  }
}
