import type { HiddenBlock, Lines } from './lines';

const INDENTED = /^(?: {4}| {0,3}\t)/;
/**
 * What takes the indented lines below it for its own: an item of a list, numbered in any of
 * pandoc's ways, a footnote, a definition, an admonition of MkDocs.
 */
const HOLDER =
  /^\s{0,40}(?:\[\^[^\]\s]{1,100}\]:|(?:[-*+:~]|\d{1,9}[.)]|[A-Za-z#]{1,9}[.)]|\(@?[\w-]{0,40}\)|@[\w-]{1,40}\.|!!!|\?\?\?\+?)(?:[ \t]|$))/;
/** The first line of a table of pandoc; below a line of text it makes a heading of that. */
const RULE = /^\s{0,40}-{3,}(?: {1,40}-{1,200}){0,40}\s{0,40}$/;
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

/** Whether a list, table or note above, up to the next paragraph at the margin, has it. */
function isHeld(from: number, lines: Lines): boolean {
  let line = from - 1;
  let isAtMargin = false;
  for (; line >= 0 && !(isAtMargin && lines.isBlank(line)); line--) {
    const text = lines.text(line);
    const isRule = RULE.test(text) && (line === 0 || lines.isBlank(line - 1));
    if (from - line > FARTHEST || isRule || HOLDER.test(text)) return true;
    isAtMargin ||= !lines.isBlank(line) && lines.indent(line) === 0;
  }
  return false;
}
