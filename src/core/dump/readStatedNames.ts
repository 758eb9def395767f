import { cleanText } from '../text/cleanText';
import type { Author } from './entry';
import { joinSuffixes } from './joinSuffixes';

/** Names that a page says are names: after a label, in a column of authors. */
export interface StatedNames {
  readonly authors: readonly Author[];
  readonly truncated: boolean;
}

const CUT = /(?:\bet\.? ?al\b\.?|(?:and|&) (?:\d{1,4} )?(?:others|more)\b\.?|\.\.\.|…|等)$/i;
/** In characters, at the end of a list, that a cut may take. */
const LONGEST_CUT = 24;
const LONGEST_NAME = 80;
const MOST_WORDS = 8;
/** Marks of footnotes and of affiliations: `Ada Writer^1*`, `Ada Writer1,2`. */
const FOOTNOTE = /[\s^\d*†‡§¶¹²³⁰-⁹]/u;
const NAME = /^\p{L}[^\d?!:;()[\]{}=<>@|+*#\\/]*$/u;

/**
 * Reads a list that a page states to be one of authors: "A, B and C", "Family, Given; Family,
 * Given", "Family, Given and Family, Given", "A (Lab), B", "甲,乙、丙", each maybe cut by "et al.".
 * Undefined where a part of it is no name, so that none is invented.
 */
export function readStatedNames(text: string): StatedNames | undefined {
  const whole = trimSeparators(cleanText(text));
  const at = Math.max(0, whole.length - LONGEST_CUT);
  const list = trimSeparators(whole.slice(0, at) + whole.slice(at).replace(CUT, ''));
  const parts = splitList(list);
  const authors = parts.map(authorOf);
  const read = authors.filter((author) => author !== undefined);
  if (read.length === 0 || read.length < authors.length) return undefined;
  return { authors: read, truncated: list !== whole };
}

function trimSeparators(text: string): string {
  let end = text.length;
  while (end > 0 && ',;，、； '.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

function splitList(list: string): string[] {
  const bySemicolon = splitOutside(list, /[;；]/).map((part) => part.replace(/^(?:and|&)\s/, ''));
  if (bySemicolon.length > 1) return bySemicolon;
  const byAnd = list.split(/\s(?:and|&)\s/).map((part) => part.trim());
  // BibTeX: every part is one "Family, Given".
  if (byAnd.length > 2 && byAnd.every((part) => part.split(',').length <= 2)) {
    if (byAnd.filter((part) => part.includes(',')).length > 1) return byAnd;
  }
  const parts = splitOutside(list, /[,，、]/).flatMap((part) =>
    part.split(/(?:^|\s)(?:and|&)\s/).map((name) => name.trim()),
  );
  return joinSuffixes(parts);
}

/** Cuts at a sign, but not within brackets. */
function splitOutside(list: string, sign: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < list.length; at++) {
    const letter = list[at] ?? '';
    if ('(（['.includes(letter)) depth++;
    else if (')）]'.includes(letter)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign.test(letter)) {
      parts.push(list.slice(start, at).trim());
      start = at + 1;
    }
  }
  return [...parts, list.slice(start).trim()].filter((part) => part !== '');
}

/** "Ada Writer (Lab, Town)": what stands in brackets after a name is where that person works. */
function authorOf(part: string): Author | undefined {
  const open = part.search(/[(（[]/);
  const own = (open < 0 ? part : part.slice(0, open)).trim();
  const name = own.length > LONGEST_NAME ? '' : withoutFootnote(own);
  if (!readsLikeStatedName(name)) return undefined;
  const [inside = ''] = open < 0 ? [] : part.slice(open + 1).split(/[)）\]]/, 1);
  return /\p{L}{2}/u.test(inside) ? { name, affiliations: [inside.trim()] } : { name };
}

function withoutFootnote(name: string): string {
  let end = name.length;
  while (end > 0 && FOOTNOTE.test(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

function readsLikeStatedName(name: string): boolean {
  return NAME.test(name) && name.split(' ').length <= MOST_WORDS;
}
