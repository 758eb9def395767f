import { bibtexText, fieldOf } from '../../../../src/core/bibliography/bibtex/bibtexText';
import { latexToUnicode } from '../../../../src/core/bibliography/bibtex/latexToUnicode';
import { bibtexPieces } from '../../../../src/core/bibliography/bibtex/scanBibtex';
import { splitNames } from '../../../../src/core/bibliography/bibtex/splitNames';
import { finish } from '../../../../src/core/steps';
import { plainMath } from '../../../../src/core/text/plainMath';

/** An entry of a `.bib` as people read it. */
export interface BibReading {
  readonly type: string;
  readonly key: string | undefined;
  readonly names: readonly string[];
  readonly truncated: boolean;
  text(field: string): string | undefined;
}

/** Reads a `.bib` with the scanner that reads the user's own; faults and strangers are errors. */
export function readBib(text: string): BibReading[] {
  return finish(bibtexPieces(text)).flatMap((piece) => {
    if (piece.kind === 'text' && piece.start < piece.end) {
      if (text.slice(piece.start, piece.end).trim() === '') return [];
      throw new Error(`between entries: ${text.slice(piece.start, piece.end)}`);
    }
    if (piece.kind !== 'entry' || piece.fault !== undefined) throw new Error(`broken: ${text}`);
    const raw = (name: string) => {
      const field = fieldOf(piece, name);
      return field && bibtexText(field.value, new Map());
    };
    const { names, truncated } = splitNames(raw('author') ?? '');
    const shown = (name: string) => {
      const value = raw(name);
      return value === undefined ? undefined : shownText(value);
    };
    const key = piece.key?.text;
    return [{ type: piece.type, key, names: names.map(shownText), truncated, text: shown }];
  });
}

/** Formulas and signs of mathematics stand in braces of their own. */
function shownText(value: string): string {
  return value
    .split(/(\{\$[^$]*\$\})/)
    .map((part, at) => (at % 2 === 1 ? plainMath(part.slice(2, -2)) : latexToUnicode(part)))
    .join('');
}
