import { cleanText } from '../text/cleanText';
import { joinSuffixes } from './joinSuffixes';

/** The line of authors under a title, taken apart. */
export interface NameList {
  readonly names: readonly string[];
  readonly truncated: boolean;
  readonly affiliations: readonly string[];
}

const CUT = /(?:,? et\.? al\.?|,? and \d{1,5} (?:more|others)|,? ?\+ ?\d{1,5} (?:authors|more))$/i;
const SEPARATOR = / · /;
const LONGEST_NAME = 60;

/**
 * Reads "Names, Names et al. · affiliation, affiliation". Affiliations belong to the paper: the
 * page does not say whose they are. Undefined when the text is no list of names.
 */
export function readNames(text: string): NameList | undefined {
  const [list = '', ...rest] = cleanText(text).split(SEPARATOR);
  const truncated = CUT.test(list);
  const names = splitNames(list.replace(CUT, ''));
  if (names.length === 0 || !names.every(readsLikeName)) return undefined;
  const affiliations = rest.flatMap((part) => part.split(',')).map((part) => part.trim());
  return { names, truncated, affiliations: affiliations.filter((part) => part !== '') };
}

function splitNames(list: string): string[] {
  return joinSuffixes(list.split(/ ?, ?(?:and )?| and | ?; ?/).map((part) => part.trim()));
}

/** A person or group: few words, no digits, no sentence; most words begin with a capital. */
function readsLikeName(name: string): boolean {
  if (name.length > LONGEST_NAME || /[\d?!:;()[\]{}=<>@]/.test(name)) return false;
  if (/[^.]\.$/.test(name) && !/(?:\b\p{L}|Jr|Sr)\.$/u.test(name)) return false;
  const words = name.split(/\s+/);
  if (words.length > 7) return false;
  // "Elise van der Pol" and "ibn Sina", but not "study of graphs": particles do not outnumber names.
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return lower === 0 || lower <= Math.max(words.length - 2, words.length === 2 ? 1 : 0);
}
