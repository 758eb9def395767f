import { fieldRange, type SearchIndex } from '../../src/core/search/searchIndex';
import { selectBest } from '../../src/core/search/selectBest';

/** The numbers of the ten papers nearest to each by the cosine of all words, computed in full. */
export function fullCosine(index: SearchIndex): (number: number) => readonly number[] {
  const vectors = index.papers.map((_, number) => countsOf(index, number));
  const holders = new Uint32Array(index.dictionary.size);
  for (const { terms } of vectors)
    for (const term of terms) holders[term] = (holders[term] ?? 0) + 1;
  for (const vector of vectors) weigh(vector, holders, vectors.length);
  const postings = postingsOf(vectors, holders);
  return (number) => {
    const sums = new Float64Array(vectors.length);
    const { terms, weights } = vectors[number] ?? NOTHING;
    for (const [at, term] of terms.entries()) {
      const weight = weights[at] ?? 0;
      for (let to = postings.starts[term] ?? 0; to < (postings.starts[term + 1] ?? 0); to++) {
        const paper = postings.papers[to] ?? 0;
        sums[paper] = (sums[paper] ?? 0) + weight * (postings.weights[to] ?? 0);
      }
    }
    sums[number] = 0;
    return selectBest(sums.keys(), 10, (a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b);
  };
}

interface Vector {
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

const NOTHING: Vector = { terms: new Uint32Array(), weights: new Float32Array() };

/** How often each word occurs in a title and an abstract. */
function countsOf({ stream, dictionary }: SearchIndex, number: number): Vector {
  const counts = new Map<number, number>();
  for (const field of ['title', 'abstract'] as const) {
    const { from, to } = fieldRange(stream, number, field);
    for (const term of stream.terms.subarray(from, to)) {
      if (term < dictionary.size) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return {
    terms: Uint32Array.from(counts.keys()),
    weights: Float32Array.from(counts.values()),
  };
}

/** By rarity, and to a vector of length one. */
function weigh({ terms, weights }: Vector, holders: Uint32Array, papers: number): void {
  for (const [at, term] of terms.entries()) {
    weights[at] = (weights[at] ?? 0) * Math.log(papers / (holders[term] ?? 1));
  }
  const length = Math.hypot(...weights);
  for (const at of weights.keys()) weights[at] = (weights[at] ?? 0) / length;
}

function postingsOf(vectors: readonly Vector[], holders: Uint32Array) {
  const starts = new Uint32Array(holders.length + 1);
  for (const [term, count] of holders.entries()) starts[term + 1] = (starts[term] ?? 0) + count;
  const papers = new Uint32Array(starts[holders.length] ?? 0);
  const weights = new Float32Array(papers.length);
  const next = starts.slice();
  for (const [paper, vector] of vectors.entries()) {
    for (const [at, term] of vector.terms.entries()) {
      const to = next[term] ?? 0;
      papers[to] = paper;
      weights[to] = vector.weights[at] ?? 0;
      next[term] = to + 1;
    }
  }
  return { starts, papers, weights };
}
