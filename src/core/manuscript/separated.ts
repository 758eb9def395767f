import type { Change, CitedItem, Span, WrittenCitation } from './syntax';

/** How keys stand side by side in a citation. */
export interface Separator {
  readonly mark: string;
  /** What is written between two where nothing else is the habit of the list. */
  readonly usual: string;
}

/** Adds written keys at the end of a list, as it parts its keys. */
export function addToList(
  passage: string,
  { start, end }: Span,
  written: readonly string[],
  { mark, usual }: Separator,
): Change {
  const inside = passage.slice(start, end);
  const filled = inside.trimEnd();
  const gap = inside.includes(`${mark} `) ? `${mark} ` : usual;
  const text = written.join(gap);
  if (filled === '') return insertion(end, text);
  // A list that already ends in a separator awaits a key there.
  if (!filled.endsWith(mark)) return insertion(start + filled.length, gap + text);
  const isTight = filled === inside && usual.endsWith(' ');
  return insertion(end, (isTight ? ' ' : '') + text);
}

/** Takes one of several items out, and the separator that it leaves behind. */
export function removeItem(items: readonly CitedItem[], at: number): Change {
  const [item, before, after] = [items[at], items[at - 1], items[at + 1]];
  const start = before?.end ?? item?.start ?? 0;
  const end = before === undefined ? (after?.start ?? item?.end ?? start) : (item?.end ?? start);
  return { start, end, text: '' };
}

/** Names another kind of citation in place of the one that it is. */
export function renamed({ head }: WrittenCitation, name: string): Change {
  return { ...head, text: name };
}

/** A part of a text without the blanks around it. */
export function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: from + part.trim().length };
}

/** The parts of a stretch between separators, each with its place. */
export function* partsOf(text: string, { start, end }: Span, mark: string): Generator<Span> {
  for (let from = start; from <= end; ) {
    const found = text.indexOf(mark, from);
    const to = found < 0 || found > end ? end : found;
    yield { start: from, end: to };
    from = to + mark.length;
  }
}

/** A change that only adds. */
export function insertion(at: number, text: string): Change {
  return { start: at, end: at, text };
}
