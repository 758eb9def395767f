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

/** How letters and signs beyond ASCII can be written: as the format is usually read, or always so. */
export const TEX_CHARACTERS = ['auto', 'tex', 'unicode'] as const;
export type TexCharacters = (typeof TEX_CHARACTERS)[number];

/** The flavour that was chosen, or else the usual one. */
export function flavourOf(characters: TexCharacters | undefined, usual: TexFlavour): TexFlavour {
  switch (characters) {
    case 'tex':
      return ASCII_TEX;
    case 'unicode':
      return UNICODE_TEX;
    default:
      return usual;
  }
}
