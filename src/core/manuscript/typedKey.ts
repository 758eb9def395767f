/** A key that is being typed, or words by which the writer looks for one. Offsets are UTF-16. */
export interface TypedKey {
  /** Where the citation's own syntax begins: the `{` of a command, `@`. */
  readonly from: number;
  /** What a key takes the place of: from here … */
  readonly start: number;
  /** … to behind the rest of the key that the caret stands in. */
  readonly end: number;
  /** What is typed of it so far. */
  readonly query: string;
  /** The syntax holds several words together; elsewhere a blank ends the citation. */
  readonly mayBeWords: boolean;
  /** A key as the syntax wants it there. */
  written(key: string): string;
}

/** What follows the caret of a key in a list. */
const REST = /[^\s,;{}()[\]<>`'"\\%]*/y;

/**
 * The item of a list of keys that the caret stands in; keys are never parted between lines.
 *
 *     \cite{vaswani2017attention, slot att|en}
 *          from                   start      end
 */
export function typedInList(
  text: string,
  {
    from,
    caret,
    marks = ',',
  }: { readonly from: number; readonly caret: number; readonly marks?: string },
): TypedKey {
  // What is said of a key may stand before it in braces.
  const before = [...marks, '\n', '}'].map((end) => text.lastIndexOf(end, caret - 1));
  const part = Math.max(from, ...before) + 1;
  const typed = text.slice(part, caret);
  const query = typed.trimStart();
  const start = caret - query.length;
  const end = caret + restAfter(text, caret, REST).length;
  return { from, start, end, query, mayBeWords: true, written: (key) => key };
}

/** What a sticky pattern finds at a place; `''` if nothing. */
export function restAfter(text: string, at: number, pattern: RegExp): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** The bracket that is open at the caret, where nothing but keys stands between. */
export function openBefore(text: string, caret: number, open: string): number | undefined {
  const opening = text.lastIndexOf(open, caret - 1);
  if (caret === 0 || opening < 0) return undefined;
  return /[{}[\]`\\]/.test(text.slice(opening + 1, caret)) ? undefined : opening;
}
