import type { Citation } from './citation';
import { type CitationGroup, isEscaped } from './citationGroup';
import { latexCitationsIn, latexGroupAt, latexWithoutHidden } from './latex';
import { citeCommand, type LatexCommand } from './latexFamily';
import { latexTypedKey } from './latexTypedKey';
import {
  markdownBlanks,
  markdownCitationsIn,
  markdownGroup,
  markdownGroupAt,
  markdownWithoutHidden,
} from './markdown';
import { markdownTypedKey } from './markdownTypedKey';
import type { TypedKey } from './typedKey';
import {
  typstBlanks,
  typstCitationsIn,
  typstGroup,
  typstGroupAt,
  typstWithoutHidden,
} from './typst';
import { typstTypedKey } from './typstTypedKey';

/** What a language may have to know of the document to write a citation. */
export interface Manuscript {
  readonly text: string;
  readonly latexCommand?: LatexCommand;
}

/** How one language of manuscripts cites. */
export interface CitationLanguage {
  /** VS Code's names of it. */
  readonly languageIds: readonly string[];
  /** Endings of its files, for editors in which no extension knows the language. */
  readonly fileEndings: readonly string[];
  /** A new group for some keys. */
  group(keys: readonly string[], manuscript: Manuscript): string;
  /** The group around the caret, which more keys join. */
  groupAt(text: string, offset: number): CitationGroup | undefined;
  /** Blanks in place of what holds no citations: comments, code, mathematics. */
  withoutHidden(text: string): string;
  /** All citations of a passage that hides nothing, in order. */
  citationsIn(passage: string): Iterable<Citation>;
  /** The key that is being typed at a caret in a passage; a language without it completes none. */
  typedKeyAt?(passage: string, caret: number): TypedKey | undefined;
  /** On which sides only a blank keeps what is inserted from changing its meaning. */
  blanks(text: string, offset: number): { readonly before: boolean; readonly after: boolean };
}

/** The languages that we cite in (WRITING.md). A new one is a row, with a file for its syntax. */
export const CITATION_LANGUAGES = {
  latex: {
    languageIds: ['latex', 'tex', 'latex-expl3', 'doctex', 'rsweave', 'pweave', 'jlweave'],
    fileEndings: ['.tex', '.ltx', '.rnw'],
    group: (keys, { text, latexCommand }) =>
      `\\${citeCommand(text, latexCommand)}{${keys.join(',')}}`,
    groupAt: latexGroupAt,
    withoutHidden: latexWithoutHidden,
    citationsIn: latexCitationsIn,
    typedKeyAt: latexTypedKey,
    blanks: (text, offset) => ({ before: isEscaped(text, offset), after: false }),
  },
  markdown: {
    languageIds: ['markdown', 'quarto', 'rmd', 'pandoc', 'juliamarkdown'],
    fileEndings: ['.md', '.markdown', '.qmd', '.rmd'],
    group: markdownGroup,
    groupAt: markdownGroupAt,
    withoutHidden: markdownWithoutHidden,
    citationsIn: markdownCitationsIn,
    typedKeyAt: markdownTypedKey,
    blanks: markdownBlanks,
  },
  typst: {
    languageIds: ['typst'],
    fileEndings: ['.typ'],
    group: typstGroup,
    groupAt: typstGroupAt,
    withoutHidden: typstWithoutHidden,
    citationsIn: typstCitationsIn,
    typedKeyAt: typstTypedKey,
    blanks: typstBlanks,
  },
} satisfies Readonly<Record<string, CitationLanguage>>;

/** Anything else: the keys, for the writer to do with as the language asks. */
const PLAIN: CitationLanguage = {
  languageIds: [],
  fileEndings: [],
  group: (keys) => keys.join(', '),
  groupAt: () => undefined,
  withoutHidden: () => '',
  citationsIn: () => [],
  blanks: () => ({ before: false, after: false }),
};

/** How to cite in a document of this language, or else in a file of this name. */
export function citationLanguage(languageId: string, fileName = ''): CitationLanguage {
  const rows: readonly CitationLanguage[] = Object.values(CITATION_LANGUAGES);
  const name = fileName.toLowerCase();
  return (
    rows.find((row) => row.languageIds.includes(languageId)) ??
    rows.find((row) => row.fileEndings.some((ending) => name.endsWith(ending))) ??
    PLAIN
  );
}
