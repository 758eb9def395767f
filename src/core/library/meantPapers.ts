import { arxivIdOf, doiOf, idsInUrl } from '../dump/paperIds';
import type { Steps } from '../steps';
import { foldWords } from '../text/foldText';
import { type IdKey, idKeys } from './idKeys';
import type { Paper } from './paper';

/** What some text or another program calls papers by. */
export interface PaperNames {
  readonly ids: readonly IdKey[];
  /** The letters of titles. */
  readonly titles: readonly string[];
  /** Citation keys, and our own ids of papers. */
  readonly keys: readonly string[];
}

/** More is no passage that somebody copied for the sake of a paper or a few. */
const LONGEST_TEXT = 5_000;
const MOST_LINES = 60;
/** Shorter lines are headings, and titles of many works. */
const SHORTEST_TITLE = 15;
const PAPERS_PER_STEP = 64;

/**
 * What a copied text may name papers by: an identifier that it is, the identifiers and addresses
 * in it, and the lines that could be titles. Undefined where it is more than a few entries.
 */
export function namesIn(text: string): PaperNames | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const lines = text.split(/\r?\n/);
  if (lines.length > MOST_LINES) return undefined;
  const words = text.split(/\s+/).filter((word) => word !== '');
  const titles = lines.map(lettersOf).filter((letters) => letters.length >= SHORTEST_TITLE);
  return { ids: words.flatMap((word) => idsOfWord(word, words.length)), titles, keys: [] };
}

/** The papers of a library that are named, in its order. */
export function* papersNamed(
  papers: readonly Paper[],
  { ids, titles, keys }: PaperNames,
): Steps<readonly Paper[]> {
  const wanted = new Set(ids.map(nameOf));
  const letters = new Set(titles);
  const named = new Set(keys);
  const found: Paper[] = [];
  for (const [at, paper] of papers.entries()) {
    if (at % PAPERS_PER_STEP === PAPERS_PER_STEP - 1) yield;
    const { id, key, title } = paper;
    const isNamed =
      named.has(id) ||
      named.has(key) ||
      (wanted.size > 0 && idKeys(paper.ids).some((one) => wanted.has(nameOf(one)))) ||
      (letters.size > 0 && title !== undefined && letters.has(lettersOf(title)));
    if (isNamed) found.push(paper);
  }
  return found;
}

/** A bare number may be anything, unless it is all that was copied. */
function idsOfWord(word: string, words: number): readonly IdKey[] {
  if (/^10\.\d{4,9}\/|^doi:/i.test(word)) return idKeys({ doi: doiOf(word) ?? '' });
  if (words === 1 || /^arxiv:/i.test(word)) {
    const arxiv = arxivIdOf(word.replace(/[,.;)\]]{1,3}$/, ''));
    if (arxiv !== undefined) return idKeys({ arxiv });
  }
  return /^\W{0,3}https?:\/\//i.test(word) ? idKeys(idsInUrl(word)) : [];
}

function nameOf({ kind, value }: IdKey): string {
  return `${kind} ${value}`;
}

function lettersOf(title: string): string {
  return foldWords(title).join('');
}
