/** A citation in a manuscript: the place where more keys can join it. Offsets are UTF-16 units. */
export interface CitationGroup {
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  readonly keys: readonly string[];
  /** Where additional keys go. */
  readonly insertAt: number;
  /** What is inserted there for additional keys, separator included. */
  addition(keys: readonly string[]): string;
}

/** The paragraph around the caret, clamped: citations do not cross blank lines. */
export interface Paragraph {
  readonly text: string;
  /** Where it starts in the document. */
  readonly start: number;
}

/** No citation is longer, and no pattern may run over a whole document at every key stroke. */
const REACH = 4000;
const BLANK_LINE = /\r?\n[ \t]*\r?\n/g;

/** The text around the caret that can belong to one citation. */
export function paragraphAt(text: string, offset: number): Paragraph {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const after = text.slice(offset, offset + REACH);
  const lastBlank = [...before.matchAll(BLANK_LINE)].at(-1);
  const head =
    lastBlank === undefined ? before : before.slice(lastBlank.index + lastBlank[0].length);
  const tail = after.split(BLANK_LINE, 1)[0] ?? '';
  return { text: head + tail, start: offset - head.length };
}

/**
 * The group that the caret is in. Behind its last character it still is, because two groups side
 * by side are never meant, and Pandoc would read `[@a][@b]` as a link; before its first it is not.
 */
export function groupAround(
  groups: Iterable<CitationGroup>,
  offset: number,
): CitationGroup | undefined {
  for (const group of groups) if (group.start < offset && offset <= group.end) return group;
  return undefined;
}

/** A group found in a paragraph, with its places in the document. */
export function moved(group: CitationGroup, by: number): CitationGroup {
  const { start, end, insertAt } = group;
  return { ...group, start: start + by, end: end + by, insertAt: insertAt + by };
}

/** Whether the character there is escaped by a backslash that is not escaped itself. */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

/** Behind the bracket that closes the one at `at`; `undefined` if none does. */
export function afterBracket(text: string, at: number): number | undefined {
  const open = text[at] ?? '';
  const close = { '[': ']', '{': '}', '(': ')', '<': '>' }[open];
  let depth = 0;
  for (let here = at; here < text.length; here++) {
    const character = text[here];
    if (character === '\\') here++;
    else if (character === open) depth++;
    else if (character === close && --depth === 0) return here + 1;
  }
  return undefined;
}
