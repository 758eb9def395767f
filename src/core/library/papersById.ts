import type { Paper } from './paper';

/** Finds papers, which are in the order of their ids, by bisection: nothing has to be built. */
export class PapersById implements ReadonlyMap<string, Paper> {
  readonly #papers: readonly Paper[];

  constructor(papers: readonly Paper[]) {
    this.#papers = papers;
  }

  get size(): number {
    return this.#papers.length;
  }

  get(id: string): Paper | undefined {
    let [low, high] = [0, this.#papers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#papers[middle]?.id ?? '') < id) low = middle + 1;
      else high = middle;
    }
    const found = this.#papers[low];
    return found?.id === id ? found : undefined;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  forEach(call: (paper: Paper, id: string, map: ReadonlyMap<string, Paper>) => void): void {
    for (const paper of this.#papers) call(paper, paper.id, this);
  }

  *keys(): MapIterator<string> {
    for (const { id } of this.#papers) yield id;
  }

  *values(): MapIterator<Paper> {
    yield* this.#papers;
  }

  *entries(): MapIterator<[string, Paper]> {
    for (const paper of this.#papers) yield [paper.id, paper];
  }

  [Symbol.iterator](): MapIterator<[string, Paper]> {
    return this.entries();
  }
}
