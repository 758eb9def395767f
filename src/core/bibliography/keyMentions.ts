import type { Steps } from '../steps';
import { scanBibtex } from './bibtex/scanBibtex';
import type { KeyPlace } from './keyPlace';

/** Fields of BibTeX and BibLaTeX that name other entries by their keys, or this one by others. */
const NAMING = /^(?:crossref|xref|xdata|related|entryset|ids)$/i;
const MAY_NAME = /\b(?:crossref|xref|xdata|related|entryset|ids)\s{0,20}=/i;

/** Where the entries of a `.bib` name another one by its key, as `crossref = {key}` does. */
export function* keyMentions(text: string, key: string): Steps<KeyPlace[]> {
  const found: KeyPlace[] = [];
  if (!MAY_NAME.test(text)) return found;
  yield* scanBibtex(text, (piece) => {
    if (piece.kind !== 'entry') return;
    for (const { name, value } of piece.fields) {
      if (!NAMING.test(name)) continue;
      for (const part of value.parts) {
        const from = part.start + (part.kind === 'bare' ? 0 : 1);
        found.push(...inList(part.text, key).map((at) => placeAt(from + at, key)));
      }
    }
  });
  return found;
}

function placeAt(start: number, key: string): KeyPlace {
  return { start, end: start + key.length };
}

/** Where a list of keys holds one. */
function inList(list: string, key: string): number[] {
  const found: number[] = [];
  let at = 0;
  for (const part of list.split(',')) {
    if (part.trim() === key) found.push(at + part.length - part.trimStart().length);
    at += part.length + 1;
  }
  return found;
}
