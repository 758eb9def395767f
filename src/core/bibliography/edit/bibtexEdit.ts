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

/** The edit, if the text after it reads as before but for the one block that the edit is about. */
export function* proven(
  before: { readonly text: string; readonly blocks: readonly BibtexBlock[] },
  change: TextChange,
  expected: { readonly key: string; readonly isNew: boolean },
): Steps<BibtexEdit> {
  const text = changed(before.text, change);
  const after = yield* blocksOf(text);
  const at = after.findIndex(
    (block) => block.end > change.start && block.key?.text === expected.key,
  );
  const others = before.blocks.filter((_, index) => expected.isNew || index !== at);
  const rest = after.filter((_, index) => index !== at);
  const own = after[at];
  const shift = change.text.length - (change.end - change.start);
  const isSame = (block: BibtexBlock, index: number): boolean => {
    const other = others[index];
    const moved = block.start > change.start || (own && block.start > own.start) ? shift : 0;
    return (
      other !== undefined &&
      block.start - moved === other.start &&
      block.end - moved === other.end &&
      block.kind === other.kind &&
      block.key?.text === other.key?.text
    );
  };
  const isProven =
    own !== undefined &&
    own.fault === undefined &&
    rest.length === others.length &&
    rest.every(isSame);
  if (isProven) return { kind: 'edit', ...change };
  const found = change.text.trim().split(/[\r\n]/, 1)[0] ?? '';
  return { kind: 'broken', line: own?.fault?.line ?? 1, found: own?.fault?.found ?? found };
}
