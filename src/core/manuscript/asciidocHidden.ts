import { blankedAt, type HiddenSpan, hiddenSpans, merged } from './hidden';
import { type HiddenBlock, hiddenBlocks, type Lines } from './lines';

/** Lines around listings, literal text, passed-through text and comments. */
const DELIMITER = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,})$/;
const FENCE = /^`{3}[^`]*$/;
/** The style of a paragraph that is no text. */
const STYLE = /^\[(?:source|listing|literal|comment|stem|latexmath|asciimath|pass)(?:[,%\]])/;
/**
 * Code, passed-through text and mathematics in a line; smart quotes look like code. A single plus
 * passes text through only where it stands at the edge of words.
 */
const INLINE =
  /\\[\s\S]|["']`|`["']|(`{1,2})(?=\S)|(\+{2,3})|(?<![\w+])(?:\+[^\s+]\+|\+[^\s+][^+\n]{0,500}[^\s+]\+)(?![\w+])|(?:stem|latexmath|asciimath|pass):[a-z,]{0,20}\[|(\$\$)/g;

/** Comments, listings, literal text and mathematics of AsciiDoc. */
export function asciidocHidden(text: string): HiddenSpan[] {
  const blocks = hiddenBlocks(text, blockAt);
  const inline = hiddenSpans(blankedAt(text, blocks), INLINE, (opening) => {
    const [all, ticks, pluses, dollars] = opening;
    const mark = ticks ?? pluses ?? dollars;
    if (mark !== undefined) return { mark, in: 'paragraph' };
    if (all.startsWith('+')) return { at: opening.index + all.length };
    return all.endsWith('[') ? { mark: ']', in: 'paragraph' } : undefined;
  });
  return merged(blocks, inline);
}

function blockAt(line: number, lines: Lines): HiddenBlock | undefined {
  const text = lines.text(line);
  if (isDelimiter(text)) return delimited(line, lines);
  if (/^\/\/(?!\/)/.test(text)) return { from: line, to: line + 1, isOpen: true };
  if (!STYLE.test(text) || isDelimiter(lines.text(line + 1))) return undefined;
  let to = line + 1;
  while (to < lines.count && !lines.isBlank(to)) to++;
  return { from: line + 1, to };
}

function isDelimiter(line: string): boolean {
  return DELIMITER.test(line.trimEnd()) || FENCE.test(line);
}

function delimited(from: number, lines: Lines): HiddenBlock | undefined {
  const line = lines.text(from).trimEnd();
  const mark = line.startsWith('`') ? '```' : line;
  const to = lines.behindNext(from + 1, mark, (other) => other.trimEnd() === mark);
  return to === undefined ? undefined : { from, to };
}
