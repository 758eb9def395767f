import type { LineRange } from '../../text/lines';

/** A place in a text: offsets in UTF-16 units, `end` one past the last, and its lines. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly lines: LineRange;
}

/** What stands between blocks: BibTeX reads past it. */
export interface BibtexText extends Place {
  readonly kind: 'text';
}

/** `@word{…}` or `@word(…)`, whole or broken. */
export interface BibtexBlock extends Place {
  readonly kind: 'entry' | 'string' | 'preamble' | 'comment';
  /** The word after the `@`, as printed. */
  readonly type: string;
  readonly open: '{' | '(';
  /** Of an entry that has one; its place excludes the blanks around it. */
  readonly key?: Place & { readonly text: string };
  /** Of an entry, or the one definition of an `@string`. */
  readonly fields: readonly BibtexField[];
  /**
   * A `%` stands before it on its line, or it is within an `@comment`: BibTeX reads it all the
   * same, biber does not.
   */
  readonly commentedOut?: true;
  /** The first thing that is wrong with it. */
  readonly fault?: BibtexFault;
}

/** Where a block stops being BibTeX, and the beginning of what stands there. */
export interface BibtexFault {
  readonly at: number;
  readonly line: number;
  readonly found: string;
}

/** `name = value`; the comma after it is no part of it. */
export interface BibtexField extends Place {
  /** As printed; names compare without case. */
  readonly name: string;
  readonly value: BibtexValue;
}

/** The right side of a field: parts joined by `#`. */
export interface BibtexValue extends Place {
  readonly parts: readonly BibtexPart[];
  /**
   * Its brace or quote is never closed. `atNextField`: it was ended where the next field begins,
   * at a line of its own; `lost`: it runs to the end of the block.
   */
  readonly unclosed?: 'atNextField' | 'lost';
}

/** `{braced}`, `"quoted"`, or a bare word: a number or the name of an abbreviation. */
export interface BibtexPart {
  readonly kind: 'braced' | 'quoted' | 'bare';
  /** What is within the delimiters, as printed. */
  readonly text: string;
  /** The delimiters are part of the place. */
  readonly start: number;
  readonly end: number;
}

/** Blocks and what is between them, in order: together they are the whole text. */
export type BibtexPiece = BibtexText | BibtexBlock;
