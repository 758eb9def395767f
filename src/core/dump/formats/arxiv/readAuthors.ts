import { cleanText } from '../../../text/cleanText';
import { plainTex } from '../../../text/plainTex';
import type { Author } from '../../entry';
import { isSuffix } from '../../joinSuffixes';
import { isRestOfNames, withoutRest } from '../../restOfNames';

/** A list of authors with what stands in brackets behind each. */
export interface AuthorList {
  readonly authors: readonly Author[];
  readonly truncated: boolean;
}

const NUMBERS = /^\d[\d,\s]*(?:and \d+)?$/;
const LONGEST_LIST = 100_000;

/**
 * Reads authors as arXiv prints them: "A. Writer (Univ. of X (Y)), B. Chen and C. Dee (1,2) ((1) U,
 * (2) V)". What stands in brackets belongs to the name before; numbers point to the list at the
 * end. Accents in TeX become letters.
 */
export function readAuthors(text: string): AuthorList {
  const plain = plainTex(cleanText(text.slice(0, LONGEST_LIST))).replace(/~/g, ' ');
  const pieces = piecesOf(plain);
  const places = placesOf(pieces.at(-1)?.notes ?? []);
  const names: { name: string; notes: readonly string[] }[] = [];
  let truncated = false;
  for (const { name, notes } of pieces) {
    const last = names.at(-1);
    if (isRestOfNames(name)) truncated = true;
    else if (last !== undefined && isSuffix(name)) last.name += `, ${name}`;
    else if (name !== '') names.push({ name: withoutRest(name), notes });
    truncated ||= name !== withoutRest(name);
  }
  return { authors: names.map(({ name, notes }) => authorOf(name, notes, places)), truncated };
}

interface Piece {
  readonly name: string;
  readonly notes: readonly string[];
}

/** Cuts a list at what parts names, outside of brackets. */
function piecesOf(text: string): Piece[] {
  const pieces: { name: string; notes: string[] }[] = [{ name: '', notes: [] }];
  let depth = 0;
  let note = '';
  for (const token of text.match(/[()]|[,;:]| (?:and|&) (?=\S)|[^(),;: ]+| /g) ?? []) {
    const piece = pieces.at(-1);
    if (token === '(' && depth++ === 0) continue;
    if (token === ')' && depth > 0 && --depth === 0) {
      piece?.notes.push(note.trim());
      note = '';
    } else if (depth > 0) note += token;
    else if (/^(?:[,;:]| and | & )$/.test(token)) pieces.push({ name: '', notes: [] });
    else if (piece !== undefined) piece.name += token;
  }
  return pieces.map(({ name, notes }) => ({ name: name.trim().replace(/^and /, ''), notes }));
}

/** The places that "(1) U, (2) V" numbers. */
function placesOf(notes: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const note of notes) {
    const parts = note.split(/\((\d{1,3})\)/);
    for (let at = 1; at + 1 < parts.length; at += 2) {
      const place = (parts[at + 1] ?? '').trim().replace(/[,;.]$|[,;] and$/, '');
      if (place !== '') places.set(parts[at] ?? '', place);
    }
  }
  return places;
}

function authorOf(
  name: string,
  notes: readonly string[],
  places: ReadonlyMap<string, string>,
): Author {
  const affiliations = notes.flatMap((note) => {
    if (NUMBERS.test(note)) return (note.match(/\d+/g) ?? []).flatMap((n) => places.get(n) ?? []);
    return /^\(\d{1,3}\)/.test(note) ? [] : [note];
  });
  return { name, ...(affiliations.length > 0 && { affiliations }) };
}
