import type { Paper } from '../../src/core/library/paper';
import { foldWords } from '../../src/core/text/foldText';

/** The ten papers nearest to each by the cosine of all their words, computed in full. */
export function fullCosine(papers: readonly Paper[]): (number: number) => Paper[] {
  const vectors = vectorsOf(papers);
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>();
  for (const [at, vector] of vectors.entries()) {
    for (const [word, weight] of vector) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [{ at, weight }]);
      else list.push({ at, weight });
    }
  }
  return (number) => {
    const sums = new Float64Array(papers.length);
    for (const [word, weight] of vectors[number] ?? []) {
      for (const each of postings.get(word) ?? []) {
        sums[each.at] = (sums[each.at] ?? 0) + weight * each.weight;
      }
    }
    sums[number] = 0;
    const order = [...sums.keys()].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
    return order.slice(0, 10).flatMap((at) => papers[at] ?? []);
  };
}

/** The words of each title and abstract, by count and rarity, all vectors of length one. */
function vectorsOf(papers: readonly Paper[]): Map<string, number>[] {
  const counts = papers.map((paper) => {
    const words = new Map<string, number>();
    for (const word of foldWords(`${paper.title} ${paper.abstract}`)) {
      words.set(word, (words.get(word) ?? 0) + 1);
    }
    return words;
  });
  const holders = new Map<string, number>();
  for (const words of counts) {
    for (const word of words.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  }
  return counts.map((words) => {
    const weighed = [...words].map(([word, count]) => {
      return [word, count * Math.log(papers.length / (holders.get(word) ?? 1))] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight));
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}
