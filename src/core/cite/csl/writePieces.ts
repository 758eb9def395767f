import { escapeHtml } from '../../text/escapeHtml';
import type { Look, Piece } from './piece';

/** What styled text is written for. */
export type StyledOutput = 'text' | 'html' | 'markdown';

/** Pieces of styled text for one target, on one line. */
export function writePieces(pieces: readonly Piece[], output: StyledOutput): string {
  return runs(pieces)
    .map(({ text, look }) => WRITERS[output](text, look))
    .join('');
}

/** Neighbours that look alike are written as one. */
function runs(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last === undefined || !isAlike(last.look, piece.look)) merged.push(piece);
    else merged.splice(-1, 1, { text: last.text + piece.text, look: last.look });
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
  text: (text) => text,
  html: (text, look) => wrapped(escapeHtml(text), htmlTags(look)),
  markdown: (text, look) => wrapped(escapeMarkdown(text), markdownMarks(look)),
} satisfies Readonly<Record<StyledOutput, (text: string, look: Look) => string>>;

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

/** Every sign that Markdown could read; an address keeps what makes it one. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~$&!]/g, '\\$&');
}
