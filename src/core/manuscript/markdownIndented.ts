import type { HiddenBlock, Lines } from './lines';

const INDENTED = /^(?: {4}| {0,3}\t)/;
/**
 * What takes the indented lines below it for its own: an item of a list, numbered in any of
 * pandoc's ways, a footnote, a definition, an admonition of MkDocs.
 */
const HOLDER =
  /^(?:[-*+:~]|\d{1,9}[.)]|[A-Za-z#]{1,9}[.)]|\(@?[\w-]{0,40}\)|\[\^[^\]\s]{1,100}\]:|!!!|\?\?\?\+?)(?:[ \t]|$)/;
/** No list is longer without a line at the margin, or it is taken for one. */
const FARTHEST = 200;

/** The code that is set in by four blanks or a tab below a blank line (CommonMark, § 4.4). */
export function indentedCode(from: number, lines: Lines): HiddenBlock | undefined {
  const isFirst = from === 0 || lines.isBlank(from - 1);
  if (!isFirst || !isIndented(from, lines) || isHeld(from, lines)) return undefined;
  let to = from + 1;
  for (let line = to; line < lines.count; line++) {
    if (isIndented(line, lines)) to = line + 1;
    else if (!lines.isBlank(line)) break;
  }
  return { from, to };
}

function isIndented(line: number, lines: Lines): boolean {
  return INDENTED.test(lines.text(line)) && !lines.isBlank(line);
}

/** Whether a paragraph above, at the margin, has what is indented below it. */
function isHeld(from: number, lines: Lines): boolean {
  let line = from - 1;
  while (line >= 0 && (lines.isBlank(line) || lines.indent(line) > 0)) {
    if (from - line > FARTHEST) return true;
    line--;
  }
  for (; line >= 0 && !lines.isBlank(line); line--) {
    if (from - line > FARTHEST || HOLDER.test(lines.text(line))) return true;
  }
  return false;
}
