import type { Steps } from '../../steps';
import type { BibliographyProblem } from '../bibliography';
import type { BibtexBlock } from '../bibtex/bibtexFile';
import { type BibtexEdit, blocksOf, proven } from './bibtexEdit';
import { type BibtexStyle, countLineEnds, learnStyle } from './bibtexStyle';
import { inCase, type NewField, writeField } from './writeField';

/** An entry to be written. */
export interface NewEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: readonly NewField[];
}

/**
 * Adds an entry in the layout of the file, at its end but above what JabRef keeps there. Nothing
 * else moves. Refused where an entry was left open, so that programs would read on into the new
 * one; other broken entries are not touched.
 */
export function* appendEntry(text: string, entry: NewEntry): Steps<BibtexEdit> {
  const blocks = yield* blocksOf(text);
  const { key } = entry;
  if (blocks.some((block) => block.key?.text.toLowerCase() === key.toLowerCase())) {
    return { kind: 'taken', key };
  }
  yield;
  const at = placeFor(text, blocks);
  const open = openEntry(text, blocks, at);
  if (open !== undefined) return { kind: 'broken', ...open };
  yield;
  const style = learnStyle(text, blocks);
  const written = gapBefore(text.slice(0, at), style) + writeEntry(entry, style);
  const below = at < text.length ? style.lineEnd.repeat(style.blankLines) : '';
  const change = { start: at, end: at, text: written + below };
  return yield* proven({ text, blocks }, change, {
    key,
    isNew: true,
    fields: entry.fields.length,
  });
}

function writeEntry({ type, key, fields }: NewEntry, style: BibtexStyle): string {
  const { lineEnd, indent, trailingComma, typeCase } = style;
  const lines = fields.map((field) => indent + writeField(field, style));
  const body = lines.join(`,${lineEnd}`) + (trailingComma ? ',' : '');
  return `@${inCase(type, typeCase)}{${key},${lineEnd}${body}${lineEnd}}${lineEnd}`;
}

const JABREF = /^@comment\s{0,20}\{\s{0,20}jabref-/i;
const LONGEST_OPENING = 60;

/** The end, or the first of JabRef's comments where nothing but such comments follows. */
function placeFor(text: string, blocks: readonly BibtexBlock[]): number {
  let at = text.length;
  for (const { start, end } of [...blocks].reverse()) {
    const isJabRef = JABREF.test(text.slice(start, start + LONGEST_OPENING));
    if (!isJabRef || text.slice(end, at).trim() !== '') break;
    at = start;
  }
  return at;
}

/** Line ends until the entry stands as far below what is above it as the file's entries do. */
function gapBefore(before: string, { lineEnd, blankLines }: BibtexStyle): string {
  const shown = before.trimEnd();
  if (shown === '') return '';
  const blank = before.slice(shown.length);
  const missing = Math.max(0, 1 + blankLines - countLineEnds(blank));
  const isAtLineStart = /[\r\n]$/.test(blank);
  return lineEnd.repeat(isAtLineStart ? missing : Math.max(1, missing));
}

/**
 * The first entry that BibTeX would read on from: two brackets too few, or one in the last entry.
 * With one too few further up it gives that entry up at the next `@`.
 */
function openEntry(
  text: string,
  blocks: readonly BibtexBlock[],
  at: number,
): BibliographyProblem | undefined {
  const above = blocks.filter(({ start }) => start < at);
  const last = above.at(-1);
  const open = above.find((block) => {
    const missing = block.fault === undefined ? 0 : missingBrackets(text, block);
    return missing > 1 || (missing > 0 && block === last);
  });
  return open?.fault && { line: open.fault.line, found: open.fault.found };
}

function missingBrackets(text: string, { start, end, open }: BibtexBlock): number {
  // What begins with a parenthesis may lack one or a quote: either runs on.
  if (open === '(') return 2;
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
  }
  return depth;
}
