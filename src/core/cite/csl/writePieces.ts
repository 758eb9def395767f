import { escapeHtml } from '../../text/escapeHtml';
import type { Look, Piece } from './piece';

/** What styled text is written for. */
export type StyledOutput = 'text' | 'html' | 'markdown';

/** Pieces of styled text for one target, on one line. */
export function writePieces(pieces: readonly Piece[], output: StyledOutput): string {
  return runs(pieces)
    .map((piece) => WRITERS[output](piece))
    .join('');
}

/** Neighbours that look alike are written as one. */
function runs(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isOne = last?.address === piece.address && last && isAlike(last.look, piece.look);
    if (last === undefined || !isOne) merged.push(piece);
    else merged.splice(-1, 1, { ...last, text: last.text + piece.text });
  }
  return merged;
}

function isAlike(a: Look, b: Look): boolean {
  return (
    (a.italic ?? false) === (b.italic ?? false) &&
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.smallCaps ?? false) === (b.smallCaps ?? false) &&
    (a.underline ?? false) === (b.underline ?? false) &&
    a.raised === b.raised
  );
}

const WRITERS = {
  text: ({ text }) => text,
  html: ({ text, look }) => wrapped(escapeHtml(text), htmlTags(look)),
  markdown: ({ text, look, address }) =>
    wrapped(address === true ? escapeAddress(text) : escapeMarkdown(text), markdownMarks(look)),
} satisfies Readonly<Record<StyledOutput, (piece: Piece) => string>>;

type Mark = readonly [open: string, close: string];

/** A blank at the edge stays outside: Markdown would not see the mark. */
function wrapped(text: string, marks: readonly Mark[]): string {
  const inner = text.trim();
  if (inner === '' || marks.length === 0) return text;
  const start = text.slice(0, text.indexOf(inner));
  const end = text.slice(start.length + inner.length);
  return start + marks.reduce((inside, [open, close]) => open + inside + close, inner) + end;
}

function htmlTags({ italic, bold, smallCaps, underline, raised }: Look): Mark[] {
  return [
    ...(italic === true ? [['<i>', '</i>'] as const] : []),
    ...(bold === true ? [['<b>', '</b>'] as const] : []),
    ...(underline === true ? [['<u>', '</u>'] as const] : []),
    ...(smallCaps === true
      ? [['<span style="font-variant: small-caps">', '</span>'] as const]
      : []),
    ...(raised === undefined ? [] : [[`<${raised}>`, `</${raised}>`] as const]),
  ];
}

function markdownMarks({ italic, bold }: Look): Mark[] {
  return [
    ...(italic === true ? [['*', '*'] as const] : []),
    ...(bold === true ? [['**', '**'] as const] : []),
  ];
}

/** Every sign that Markdown, or pandoc's kind of it, could read. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&!@^]/g, '\\$&');
}

/**
 * An address becomes a link by itself, up to a backslash: signs that are usual in one, and mean
 * nothing within a word, stand as they are.
 */
function escapeAddress(text: string): string {
  return text.replace(/[\\`*{}[\]<>|$]/g, '\\$&');
}
