import type { PaperFacts } from '../dump/entry';
import { familyName } from '../library/personName';
import { abstractOf, firstAuthor, titleOf, yearOf } from './citedPaper';
import { significantWords } from './significantWords';
import { transliterate } from './transliterate';

const LONGEST_FAMILY = 60;

/**
 * The key that a paper gets where nothing else has it, as Google Scholar makes it: family, year,
 * first significant word of the title (`finzi2020generalizing`). Without an author three words of
 * the title, else of the abstract (`lpvitLowPower`); with nothing to spell, `ref2023`.
 * Only ASCII letters and digits: valid in every citation syntax.
 */
export function baseKey(facts: PaperFacts): string {
  const year = yearOf(facts) ?? '';
  const text = titleOf(facts) ?? abstractOf(facts) ?? '';
  const first = firstAuthor(facts);
  const family = first && transliterate(familyName(first)).slice(0, LONGEST_FAMILY);
  if (family) return `${family}${year}${significantWords(text, 1).join('')}`;
  return `${camelCased(significantWords(text, 3)) || 'ref'}${year}`;
}

/**
 * Gives out keys so that no two are alike, compared without case: `a`, `b`, … `z`, `aa` is added
 * to a key that is taken. Who comes first keeps the plain one, so the caller's order must be stable.
 */
export class KeyRing {
  /**
   * Every key that is taken, folded, and how many suffixes of it as a base were tried, so that a
   * thousand like papers stay cheap.
   */
  readonly #tried: Map<string, number>;

  constructor(taken: Iterable<string> = []) {
    this.#tried = new Map([...taken].map((key) => [key.toLowerCase(), 0]));
  }

  /** A key for one more paper. */
  assign(facts: PaperFacts): string {
    return this.give(baseKey(facts));
  }

  /** A key for a paper that would have `base` if nothing else had it. */
  give(base: string): string {
    const folded = base.toLowerCase();
    let tried = this.#tried.get(folded);
    if (tried === undefined) {
      this.#tried.set(folded, 1);
      return base;
    }
    while (this.#tried.has(folded + suffix(tried))) tried++;
    this.#tried.set(folded + suffix(tried), 0);
    this.#tried.set(folded, tried + 1);
    return base + suffix(tried);
  }
}

/** Keys for papers in their stable order, none of which is `taken` or given twice. */
export function assignKeys(papers: readonly PaperFacts[], taken?: Iterable<string>): string[] {
  const ring = new KeyRing(taken);
  return papers.map((paper) => ring.assign(paper));
}

function camelCased(words: readonly string[]): string {
  return words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

/** 0 → '', 1 → a, 26 → z, 27 → aa. */
function suffix(count: number): string {
  let letters = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
