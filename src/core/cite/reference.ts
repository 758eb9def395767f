import { type CitedPaper, oneLine } from './citedPaper';
import type { CslStyle } from './csl/cslStyle';
import type { Piece } from './csl/piece';
import { cslEntry, cslInText } from './csl/renderCsl';
import { type StyledOutput, writePieces } from './csl/writePieces';

/** Writes papers in one style; each text is one line, without a line end. */
export interface References {
  /** An entry of a list of references, the `number`th; in a style without a list, its note. */
  entry(paper: CitedPaper, output: StyledOutput, number?: number): string;
  /** Papers as running text refers to them, one group in the given order: `(Doe et al., 2026)`. */
  inText(papers: readonly CitedPaper[], output: StyledOutput, numbers?: readonly number[]): string;
}

/** The references of a style: the one way to styled text, for files, clipboard and pages. */
export function referencesIn(style: CslStyle): References {
  return {
    entry: (paper, output, number = 1) =>
      line(cslEntry(paper, style, number) ?? cslInText([paper], style, [number]), output),
    inText: (papers, output, numbers) => line(cslInText(papers, style, numbers), output),
  };
}

/** A style of the user may hold any text. */
function line(pieces: readonly Piece[], output: StyledOutput): string {
  return oneLine(writePieces(pieces, output));
}
