import type { BibtexStyle, LetterCase } from './bibtexStyle';

/** A field to be written. */
export interface NewField {
  readonly name: string;
  /** What stands within the delimiters, as BibTeX reads it. */
  readonly text: string;
  /** The text is the name of an abbreviation (`jun`): it has no delimiters. */
  readonly isMacro?: true;
}

/** `name = {text}` in the layout of a file. */
export function writeField({ name, text, isMacro }: NewField, style: BibtexStyle): string {
  const [before, after] = style.around;
  const shown = inCase(name, style.fieldCase);
  const aligned = style.column === undefined ? undefined : shown.padEnd(style.column);
  // A name as long as the column still needs what parts it from the sign.
  const left = aligned === undefined || aligned === shown ? shown + before : aligned;
  return `${left}=${after}${isMacro ? text : delimited(text, style.delimiters)}`;
}

/** A value in its delimiters; quotes cannot hold a quote outside braces. */
export function delimited(text: string, delimiters: BibtexStyle['delimiters']): string {
  return delimiters === 'quotes' && !hasOpenQuote(text) ? `"${text}"` : `{${text}}`;
}

/** A word in the case in which a file writes such words. */
export function inCase(word: string, letterCase: LetterCase): string {
  switch (letterCase) {
    case 'upper':
      return word.toUpperCase();
    case 'capital':
      return word.charAt(0).toUpperCase() + word.slice(1);
    case 'asGiven':
      return word;
  }
}

function hasOpenQuote(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '"' && depth === 0) return true;
  }
  return false;
}
