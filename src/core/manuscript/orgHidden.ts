import { blankedAt, type Closing, type HiddenSpan, hiddenSpans, merged } from './hidden';
import { type HiddenBlock, hiddenBlocks, type Lines } from './lines';

const BLOCK = /^[ \t]*#\+begin_(src|example|export|comment)(?:\s|$)/i;
const COMMENT = /^[ \t]*#(?:\s|$)/;
const FIXED_WIDTH = /^[ \t]*:(?:\s|$)/;
const HEADLINE = /^\*+[ \t]/;
const COMMENTED = /^\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?COMMENT(?:\s|$)/;
const MATHEMATICS =
  'equation|align|gather|multline|eqnarray|displaymath|math|alignat|flalign|split|cases';
/** Verbatim text, code, snippets of another language, mathematics. */
const INLINE = new RegExp(
  String.raw`\\begin\{((?:${MATHEMATICS})\*?)\}|\\\(|\\\[|\\[\s\S]` +
    String.raw`|(?<![^\s({'"-])([=~])(?=\S)|src_[A-Za-z0-9-]{1,30}(?:\[[^\][\n]{0,200}\])?\{|@@` +
    String.raw`|(\$\$)|\$(?![\s\d$])[^$\n]{0,300}(?<=\S)\$(?!\d)`,
  'g',
);

/** Comments, blocks of code and examples, verbatim text and mathematics of Org. */
export function orgHidden(text: string): HiddenSpan[] {
  const blocks = hiddenBlocks(text, blockAt);
  const shown = blankedAt(text, blocks);
  const verbatim = new Verbatim(shown);
  const inline = hiddenSpans(shown, INLINE, (opening): Closing | undefined => {
    const [all, environment, mark, dollars] = opening;
    const behind = opening.index + all.length;
    if (environment !== undefined) return { mark: `\\end{${environment}}`, in: 'text' };
    if (mark !== undefined) return verbatim.from(behind, mark);
    if (dollars !== undefined) return { mark: dollars, in: 'paragraph' };
    if (all === '\\(' || all === '\\[')
      return { mark: all === '\\(' ? '\\)' : '\\]', in: 'paragraph' };
    if (all === '@@') return { mark: '@@', in: 'paragraph' };
    if (all.endsWith('{')) return { mark: '}', in: 'paragraph' };
    return all.startsWith('$') ? { at: behind } : undefined;
  });
  return merged(blocks, inline);
}

function blockAt(line: number, lines: Lines): HiddenBlock | undefined {
  const text = lines.text(line);
  const name = BLOCK.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined) return closed(line, lines, `#+end_${name}`);
  if (/^[ \t]*:PROPERTIES:[ \t]*$/i.test(text)) return closed(line, lines, ':end:');
  if (COMMENT.test(text) || FIXED_WIDTH.test(text))
    return { from: line, to: line + 1, isOpen: true };
  return COMMENTED.test(text) ? commented(line, lines) : undefined;
}

function closed(from: number, lines: Lines, mark: string): HiddenBlock | undefined {
  const to = lines.behindNext(from + 1, mark, (line) => line.trim().toLowerCase() === mark);
  return to === undefined ? undefined : { from, to };
}

/** A heading that is commented out, with all below it. */
function commented(from: number, lines: Lines): HiddenBlock {
  const level = stars(lines.text(from));
  let to = from + 1;
  for (; to < lines.count; to++) {
    const text = lines.text(to);
    if (HEADLINE.test(text) && stars(text) <= level) break;
  }
  return { from, to, isOpen: true };
}

function stars(headline: string): number {
  return headline.length - headline.replace(/^\*+/, '').length;
}

/** Finds what closes `=verbatim=`, as `org-emphasis-regexp-components` has it, within its line. */
class Verbatim {
  readonly #text: string;
  /** Up to where a mark is known not to close anything. */
  readonly #missing = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  from(behind: number, mark: string): Closing | undefined {
    const text = this.#text;
    if ((this.#missing.get(mark) ?? -1) > behind) return undefined;
    const feed = text.indexOf('\n', behind);
    const limit = feed < 0 ? text.length : feed;
    for (let at = text.indexOf(mark, behind + 1); at >= 0 && at < limit; ) {
      if (/\S/.test(text.charAt(at - 1)) && /^$|[\s\-.,;:!?'")}\\[]/.test(text.charAt(at + 1))) {
        return { at: at + 1 };
      }
      at = text.indexOf(mark, at + 1);
    }
    this.#missing.set(mark, limit);
    return undefined;
  }
}
