import type { Steps } from '../../steps';
import type { BibliographyProblem } from '../bibliography';
import type { BibtexBlock } from '../bibtex/bibtexFile';
import { bibtexPieces } from '../bibtex/scanBibtex';

/** A passage of a text, by its offsets, and what is to stand there. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one change to a `.bib`, or why there is none. */
export type BibtexEdit =
  | ({ readonly kind: 'edit' } & TextChange)
  /** The file does not parse where it would matter. */
  | ({ readonly kind: 'broken' } & BibliographyProblem)
  /** An entry has the key already, or none has it that should. */
  | { readonly kind: 'taken' | 'missing'; readonly key: string };

/** A text after a change. */
export function changed(text: string, { start, end, text: replacement }: TextChange): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The blocks of a text, in order. */
export function* blocksOf(text: string): Steps<BibtexBlock[]> {
  const pieces = yield* bibtexPieces(text);
  return pieces.filter((piece) => piece.kind !== 'text');
}

/**
 * The edit, if the text after it reads as before but for the one entry that the edit is about, and
 * that entry is whole and has as many fields as it should.
 */
export function* proven(
  before: { readonly text: string; readonly blocks: readonly BibtexBlock[] },
  change: TextChange,
  expected: { readonly key: string; readonly isNew: boolean; readonly fields: number },
): Steps<BibtexEdit> {
  const after = yield* blocksOf(changed(before.text, change));
  yield;
  const at = after.findIndex((block) => block.end > change.start && isOf(block, expected.key));
  const own = after[at];
  yield;
  const old = before.blocks.filter((_, index) => expected.isNew || index !== at);
  const others = after.filter((_, index) => index !== at);
  const shift = change.text.length - (change.end - change.start);
  const isProven =
    own?.fields.length === expected.fields &&
    own.fault === undefined &&
    old.length === others.length &&
    others.every((block, index) => isMoved(old[index], block, block.start > own.start ? shift : 0));
  if (isProven) return { kind: 'edit', ...change };
  const found = change.text.trim().split(/[\r\n]/, 1)[0] ?? '';
  return { kind: 'broken', line: own?.fault?.line ?? 1, found: own?.fault?.found ?? found };
}

function isOf({ key }: BibtexBlock, name: string): boolean {
  return key?.text === name;
}

/** Whether a block is another that only moved. */
function isMoved(from: BibtexBlock | undefined, to: BibtexBlock, shift: number): boolean {
  return (
    from !== undefined &&
    to.start === from.start + shift &&
    to.end === from.end + shift &&
    to.kind === from.kind &&
    to.key?.text === from.key?.text
  );
}
