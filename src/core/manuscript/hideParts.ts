/** Tells what ends a stretch: nothing more (`''`) or this text; `undefined` where none begins. */
export type EndOf = (opening: RegExpExecArray) => string | undefined;

/**
 * A text without the stretches that hold no citation, such as comments and code: blanks stand for
 * them, so that nothing else changes its place or line. An opening that is never closed is text.
 *
 * @param openings global; of what begins a stretch, and of what only looks so
 */
export function hideParts(text: string, openings: RegExp, endOf: EndOf): string {
  const missing = new Set<string>();
  let shown = '';
  let from = 0;
  openings.lastIndex = 0;
  for (let opening = openings.exec(text); opening !== null; opening = openings.exec(text)) {
    const closing = endOf(opening);
    if (closing === undefined || missing.has(closing)) continue;
    const behind = opening.index + opening[0].length;
    const at = text.indexOf(closing, behind);
    if (at < 0) {
      missing.add(closing);
      continue;
    }
    const end = at + closing.length;
    shown += text.slice(from, opening.index) + blanked(text.slice(opening.index, end));
    from = end;
    openings.lastIndex = from;
  }
  return shown + text.slice(from);
}

/** Blanks in place of a text, its line ends kept. */
export function blanked(text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => ' '.repeat(line.length));
}
