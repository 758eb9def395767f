import { ASCIIDOC } from './asciidoc';
import { asciidocHidden } from './asciidocHidden';
import type { HiddenSpan } from './hidden';
import { LATEX } from './latex';
import { latexHidden } from './latexHidden';
import { latexTypedKey } from './latexTypedKey';
import { markdownHidden, mystHidden } from './markdownHidden';
import { kindInUse, MYST, mixedCitationsIn } from './myst';
import { ORG } from './org';
import { orgHidden } from './orgHidden';
import { asciidocTypedKey, mixedTypedKey, orgTypedKey, roleTypedKey } from './otherTypedKeys';
import { PANDOC } from './pandoc';
import { RESTRUCTURED_TEXT, restructuredTextHidden } from './restructuredText';
import type { CitationSyntax, WrittenCitation } from './syntax';
import type { TypedKey } from './typedKey';
import { TYPST, typstHidden } from './typst';
import { typstTypedKey } from './typstTypedKey';

/** How one language of manuscripts cites. */
export interface CitationLanguage {
  /** VS Code's names of it. */
  readonly languageIds: readonly string[];
  /** Endings of its files, for editors in which no extension knows the language. */
  readonly fileEndings: readonly string[];
  /** What holds no citations: comments, code, mathematics. */
  hidden(text: string): readonly HiddenSpan[];
  /** All citations of a passage that hides nothing, in order. */
  citationsIn(shown: string): Iterable<WrittenCitation>;
  /** The same, but neighbours that are printed as one group are one. */
  groupsIn?(shown: string): Iterable<WrittenCitation>;
  /** The syntax to write a new citation in; it may depend on what the document has already. */
  syntaxFor(shown: string): CitationSyntax;
  /** The key that is being typed at a caret in a passage; a language without it completes none. */
  typedKeyAt?(passage: string, caret: number): TypedKey | undefined;
}

/** The languages that we cite in (WRITING.md). A new one is a row, with a file for its syntax. */
export const CITATION_LANGUAGES = {
  latex: {
    languageIds: ['latex', 'tex', 'latex-expl3', 'doctex', 'rsweave', 'pweave', 'jlweave'],
    fileEndings: ['.tex', '.ltx', '.rnw'],
    hidden: latexHidden,
    ...only(LATEX),
    typedKeyAt: latexTypedKey,
  },
  markdown: {
    languageIds: ['markdown', 'quarto', 'rmd', 'pandoc', 'juliamarkdown'],
    fileEndings: ['.md', '.markdown', '.qmd', '.rmd'],
    hidden: markdownHidden,
    citationsIn: mixedCitationsIn,
    syntaxFor: (shown) => kindInUse(shown, PANDOC),
    typedKeyAt: mixedTypedKey,
  },
  typst: {
    languageIds: ['typst'],
    fileEndings: ['.typ'],
    hidden: typstHidden,
    ...only(TYPST),
    typedKeyAt: typstTypedKey,
  },
  org: {
    languageIds: ['org', 'org-mode'],
    fileEndings: ['.org', '.org_archive'],
    hidden: orgHidden,
    ...only(ORG),
    typedKeyAt: orgTypedKey,
  },
  restructuredText: {
    languageIds: ['restructuredtext', 'rst'],
    fileEndings: ['.rst', '.rest'],
    hidden: restructuredTextHidden,
    ...only(RESTRUCTURED_TEXT),
    typedKeyAt: roleTypedKey,
  },
  myst: {
    languageIds: ['myst'],
    fileEndings: ['.myst'],
    hidden: mystHidden,
    citationsIn: mixedCitationsIn,
    syntaxFor: (shown) => kindInUse(shown, MYST),
    typedKeyAt: mixedTypedKey,
  },
  asciidoc: {
    languageIds: ['asciidoc', 'adoc'],
    fileEndings: ['.adoc', '.asciidoc'],
    hidden: asciidocHidden,
    ...only(ASCIIDOC),
    typedKeyAt: asciidocTypedKey,
  },
} satisfies Readonly<Record<string, CitationLanguage>>;

/** How to cite in a document of this language, or else in a file of this name. */
export function citationLanguage(languageId: string, fileName = ''): CitationLanguage | undefined {
  const rows: readonly CitationLanguage[] = Object.values(CITATION_LANGUAGES);
  const name = fileName.toLowerCase();
  return (
    rows.find((row) => row.languageIds.includes(languageId)) ??
    rows.find((row) => row.fileEndings.some((ending) => name.endsWith(ending)))
  );
}

function only(
  syntax: CitationSyntax,
): Pick<CitationLanguage, 'citationsIn' | 'groupsIn' | 'syntaxFor'> {
  const { citationsIn, groupsIn } = syntax;
  return { citationsIn, syntaxFor: () => syntax, ...(groupsIn === undefined ? {} : { groupsIn }) };
}
