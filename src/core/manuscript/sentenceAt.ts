import { sentenceEnds } from './sentenceEnds';
import { withoutMarkup } from './withoutMarkup';

/** How far a paragraph is looked at on either side, in UTF-16 units. */
const REACH = 2500;
/** A heading or a bracket of LaTeX stands alone, without blank lines around it. */
const ALONE = /[ \t]*(?:#{1,6}\s|=+\s|\\(?:begin|end|chapter|(?:sub)*section|paragraph)\b)/y;
/** An item of a list needs no blank line before it. */
const ITEM = /[ \t]*(?:[-*+]\s|\d{1,3}[.)]\s|\\item\b)/y;
const WORD = /[\p{L}\p{N}]/u;

/** A stretch of a manuscript, and what it says without commands, keys and addresses. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is written somewhere. */
export interface Written {
  readonly sentence: Passage;
  readonly paragraph: Passage;
}

/**
 * The sentence in which, or behind which, the caret stands; `undefined` where that has no word.
 *
 *     Slots are learned. They compete|, as in \cite{slot}. Then …
 *                        └──────── sentence ────────────┘
 */
export function sentenceAt(text: string, offset: number): Written | undefined {
  const paragraph = paragraphAt(text, offset);
  let start = paragraph.start;
  for (const length of sentenceEnds(paragraph.text)) {
    const end = paragraph.start + length;
    if (end >= offset) return written(within(paragraph, start, end), paragraph);
    if (WORD.test(text.slice(end, paragraph.end))) start = end;
  }
  return written(within(paragraph, start, paragraph.end), paragraph);
}

/** A selection as if it were a sentence, with the paragraph that it begins in. */
export function selectionAt(text: string, start: number, end: number): Written | undefined {
  const selected = text.slice(start, Math.min(end, start + 2 * REACH));
  const sentence = { start, end, text: withoutMarkup(selected) };
  return written(sentence, paragraphAt(text, start));
}

function written(sentence: Passage, paragraph: Passage): Written | undefined {
  return WORD.test(sentence.text) ? { sentence, paragraph } : undefined;
}

/** A part of a paragraph, without the blanks around it. */
function within({ start: shift, text }: Passage, start: number, end: number): Passage {
  const part = text.slice(start - shift, end - shift);
  const from = start + part.length - part.trimStart().length;
  const trimmed = part.trim();
  return { start: from, end: from + trimmed.length, text: trimmed };
}

/** The lines around an offset up to blank ones, headings and items of a list. */
function paragraphAt(text: string, offset: number): Passage {
  const shift = Math.max(0, offset - REACH);
  const near = text.slice(shift, offset + REACH);
  let start = lineStart(near, offset - shift);
  while (start > 0 && !isParted(near, start)) start = lineStart(near, start - 1);
  let end = lineEnd(near, offset - shift);
  while (end < near.length && !isParted(near, end + 1)) end = lineEnd(near, end + 1);
  return { start: shift + start, end: shift + end, text: withoutMarkup(near.slice(start, end)) };
}

/** Whether the line that begins here belongs to another paragraph than the one before it. */
function isParted(near: string, start: number): boolean {
  const before = lineStart(near, start - 1);
  const isBlank = [before, start].some((at) => near.slice(at, lineEnd(near, at)).trim() === '');
  return (
    isBlank ||
    begins(ALONE, near, before) ||
    begins(ALONE, near, start) ||
    begins(ITEM, near, start)
  );
}

function begins(pattern: RegExp, near: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(near);
}

function lineStart(near: string, at: number): number {
  return at === 0 ? 0 : near.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(near: string, at: number): number {
  const end = near.indexOf('\n', at);
  return end === -1 ? near.length : end;
}
