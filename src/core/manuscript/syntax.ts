import type { KeyUse } from './citation';
import type { LatexCommand } from './latexFamily';

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
}

/** A stretch of a text that is to be replaced. */
export interface Change extends Span {
  readonly text: string;
}

/**
 * What a citation prints: in most styles (Kipf, 2017), Kipf (2017), 2017, (2017), and for `key`
 * nothing but the key itself, which is no citation.
 */
export type CitationVariant = 'default' | 'narrative' | 'year' | 'suppressed' | 'key';

/** What a language may have to know of the document to write a citation. */
export interface Manuscript {
  readonly text: string;
  readonly latexCommand?: LatexCommand;
}

/** A citation that is to be written. */
export interface NewCitation {
  readonly keys: readonly string[];
  readonly variant: CitationVariant;
  /** Said before the first of them: `see`. */
  readonly prefix?: string;
  /** Said behind the last of them: `p. 7`. */
  readonly locator?: string;
}

/** A paragraph: citations do not cross blank lines. */
export interface Passage {
  readonly written: string;
  /** The same with blanks in place of comments, code and mathematics. */
  readonly shown: string;
}

/** One key of a citation, with all that is said of it alone. */
export interface CitedItem extends Span {
  readonly use: KeyUse;
  /** The key with the signs that mark it: `@{a/b}`, `<a>`. */
  readonly token: Span;
}

/** A citation as it stands in a passage, with the places where it can be changed. */
export interface WrittenCitation extends Span {
  readonly syntax: CitationSyntax;
  readonly uses: readonly KeyUse[];
  readonly items: readonly CitedItem[];
  /** What names the kind of citation, where one word does: `citep`, `cite:t`, `/t`. */
  readonly head: Span;
  /** Where the keys stand. */
  readonly list: Span;
  /** The syntax is also that of references to figures and the like. */
  readonly mayBeLabel?: true;
  /** What is left of it without its last key, where nothing would not do. */
  readonly empty?: string;
  /** Who stands behind it means to cite beside it: it prints no whole reference. */
  readonly isPartial?: true;
}

/** How citations are written in one syntax. */
export interface CitationSyntax {
  /** All citations of a passage that hides nothing, in order; one in another comes behind it. */
  citationsIn(shown: string): Iterable<WrittenCitation>;
  /** The same, but neighbours that are printed as one group are one. */
  groupsIn?(shown: string): Iterable<WrittenCitation>;
  /** Whether the syntax has a way to write this. */
  holds(part: string, as: 'key' | 'prefix' | 'locator'): boolean;
  /** Whether it has a form for this variant. */
  can(variant: CitationVariant, manuscript: Manuscript): boolean;
  /** A new citation in a variant that it can. */
  write(citation: NewCitation, manuscript: Manuscript): string;
  /** Adds keys to a citation; all that is said of the others stays with them. */
  join(passage: Passage, to: WrittenCitation, keys: readonly string[], as: CitationVariant): Change;
  /** Names another paper in place of one. */
  replace(passage: Passage, citation: WrittenCitation, item: CitedItem, key: string): Change;
  /** Takes one of several keys out, with what is said of it alone. */
  remove(passage: Passage, citation: WrittenCitation, item: number): Change;
  /** Makes another variant of it; `undefined` where this citation can be none. */
  turn(
    passage: Passage,
    citation: WrittenCitation,
    to: CitationVariant,
    manuscript: Manuscript,
  ): Change | undefined;
  /** On which sides only a blank keeps what is inserted from changing its meaning. */
  blanks(
    text: string,
    offset: number,
    written: string,
  ): { readonly before: boolean; readonly after: boolean };
}
