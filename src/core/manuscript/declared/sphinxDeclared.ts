import { type NamedFile, namedFile } from './declarations';

/** Some name its type: `bibtex_bibfiles: list[str] = […]`. */
const LIST = /^bibtex_bibfiles\s{0,9}(?::[^=\n]{1,60})?=\s{0,9}[[(]/m;
/** A comment, a string, or the end of the list. */
const PIECE = /#[^\n]*|'([^'\\\n]*)'|"([^"\\\n]*)"|[\])]/g;

/** `bibtex_bibfiles = ["refs.bib"]` in the `conf.py` of Sphinx, read as text: nothing is run. */
export function sphinxDeclared(text: string): NamedFile[] {
  const list = LIST.exec(text);
  if (list === null) return [];
  const from = list.index + list[0].length;
  const found: NamedFile[] = [];
  for (const piece of text.slice(from).matchAll(PIECE)) {
    if (piece[0] === ']' || piece[0] === ')') break;
    const name = piece[1] ?? piece[2];
    if (name !== undefined) found.push(...namedFile(name, from + piece.index + 1));
  }
  return found;
}
