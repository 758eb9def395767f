import { curlDoubleQuotes } from './curlQuotes';
import { latexText, unicodeLatexText } from './latexText';

/** How text is written for one family of the programs that read TeX. */
export interface TexFlavour {
  /** Straight double quotes as the target sets them; `before` is what stands before the text. */
  quoted(text: string, before?: string): string;
  /** A text with every sign escaped that the target would read as a command. */
  write(text: string): string;
}

/** BibTeX: eight bits at most, so that letters and signs are macros as far as there are any. */
export const ASCII_TEX: TexFlavour = { quoted: curlDoubleQuotes, write: latexText };

/** Biber and BibLaTeX, pandoc, Typst: Unicode as it stands. */
export const UNICODE_TEX: TexFlavour = { quoted: (text) => text, write: unicodeLatexText };
