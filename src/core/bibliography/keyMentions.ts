import { LATEX } from '../manuscript/latex';
import type { Steps } from '../steps';
import { scanBibtex } from './bibtex/scanBibtex';
import type { KeyPlace } from './keyPlace';

/** Fields of BibTeX and BibLaTeX that name other entries by their keys, or this one by others. */
const NAMING = /^(?:crossref|xref|xdata|related|entryset|ids)$/i;
const MAY_NAME = /\b(?:crossref|xref|xdata|related|entryset|ids)\s{0,20}=|\\[A-Za-z]*cite/i;

/** Where the entries of a `.bib` name another one by its key: `crossref = {key}`, `\cite{key}`. */
export function* keyMentions(text: string, key: string): Steps<KeyPlace[]> {
  const found: KeyPlace[] = [];
  if (!MAY_NAME.test(text)) return found;
  yield* scanBibtex(text, (piece) => {
    if (piece.kind !== 'entry') return;
    for (const { name, value } of piece.fields) {
      for (const part of value.parts) {
        const from = part.start + (part.kind === 'bare' ? 0 : 1);
        const places = NAMING.test(name) ? inList(part.text, key) : cited(part.text, key);
        found.push(...places.map((at) => placeAt(from + at, key)));
      }
    }
  });
  return found;
}

/** Where a text in LaTeX cites a key. */
function cited(text: string, key: string): number[] {
  if (!text.includes('cite')) return [];
  const uses = [...LATEX.citationsIn(text)].flatMap((citation) => citation.uses);
  return uses.filter((use) => use.key === key).map(({ start }) => start);
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
