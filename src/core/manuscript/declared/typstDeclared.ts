import { type Declarations, type NamedFile, namedFile } from './declarations';

/** Comments and raw text, strings, and what can make a string the name of a file. */
const PIECE =
  /\\[\s\S]|(?<!:)\/\/[^\n]*|\/\*|(`{3,}|`)|"((?:[^"\\\n]|\\[^\n])*)"|(?<![\w-])(?:(bibliography)\(|(include|import)\s{1,9}(?="))|[()]/g;

/**
 * What Typst declares: `#bibliography("works.bib")`, with a list of names or inside of a call of
 * a template as well; and the files that it includes or imports.
 */
export function typstDeclared(text: string): Declarations {
  const found = { bibliographies: [] as NamedFile[], parts: [] as NamedFile[], roots: [] };
  /** How many brackets are open in the call of `bibliography`; 0 outside. */
  let depth = 0;
  let isFile = false;
  PIECE.lastIndex = 0;
  for (let piece = PIECE.exec(text); piece !== null; piece = PIECE.exec(text)) {
    const [whole, ticks, string, bibliography, taken] = piece;
    const closing = whole === '/*' ? '*/' : ticks;
    if (closing !== undefined) {
      const end = text.indexOf(closing, PIECE.lastIndex);
      if (end >= 0) PIECE.lastIndex = end + closing.length;
    } else if (string !== undefined) {
      // In running text a quote is a quote.
      if (depth === 0 && !isFile) PIECE.lastIndex = piece.index + 1;
      const file = namedFile(string, piece.index + 1);
      if (isFile) found.parts.push(...file);
      else if (depth > 0 && isSource(text, piece.index)) found.bibliographies.push(...file);
      isFile = false;
    } else if (bibliography !== undefined) depth = 1;
    else if (taken !== undefined) isFile = true;
    else if (depth > 0 && whole === '(') depth++;
    else if (depth > 0 && whole === ')') depth--;
  }
  return found;
}

/** `style: "ieee"` and `title: "Works"` name no file. */
function isSource(text: string, at: number): boolean {
  return !/[\w-]\s{0,9}:\s{0,9}$/.test(text.slice(Math.max(0, at - 40), at));
}
