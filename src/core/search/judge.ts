import Fuse from 'fuse.js';

/**
 * fuse.js as the last judge. Over a whole library it takes seconds per keystroke; over a few dozen
 * candidates about a millisecond (fuse.js 7.5, measured). One instance lives as long as the index
 * and is given new candidates for every query.
 */
export class Judge {
  readonly #fuse = new Fuse<string>([], {
    includeScore: true,
    ignoreLocation: true,
    shouldSort: false,
    threshold: 0.25,
    useTokenSearch: true,
  });

  /** For each candidate from 0 (no likeness) to 1 (the query itself). */
  score(briefs: readonly string[], words: readonly string[]): number[] {
    const scores = briefs.map(() => 0);
    if (words.length === 0) return scores;
    this.#fuse.setCollection(briefs);
    for (const { refIndex, score } of this.#fuse.search(words.join(' '))) {
      scores[refIndex] = 1 - (score ?? 1);
    }
    return scores;
  }
}
