import type { Steps } from '../../steps';
import type { BibliographyProblem } from '../bibliography';
import type { BibtexBlock } from '../bibtex/bibtexFile';
import { scanBibtex } from '../bibtex/scanBibtex';

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
  const blocks: BibtexBlock[] = [];
  yield* scanBibtex(text, (piece) => {
    if (piece.kind !== 'text') blocks.push(piece);
  });
  return blocks;
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
  const shift = change.text.length - (change.end - change.start);
  const found: { own?: BibtexBlock } = {};
  let next = 0;
  let isSame = true;
  yield* scanBibtex(changed(before.text, change), (piece) => {
    if (piece.kind === 'text') return;
    if (!found.own && piece.end > change.start && isOf(piece, expected.key)) {
      found.own = piece;
      if (!expected.isNew) next++;
    } else {
      isSame &&= isMoved(before.blocks[next++], piece, found.own ? shift : 0);
    }
  });
  const { own } = found;
  const isWhole = own?.fields.length === expected.fields && own.fault === undefined;
  if (isWhole && isSame && next === before.blocks.length) return { kind: 'edit', ...change };
  const first = change.text.trim().split(/[\r\n]/, 1)[0] ?? '';
  return { kind: 'broken', line: own?.fault?.line ?? 1, found: own?.fault?.found ?? first };
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
