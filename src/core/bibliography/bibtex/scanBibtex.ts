import type { Steps } from '../../steps';
import type { BibtexPiece } from './bibtexFile';
import { findLines } from './lineFinder';
import { openingAt } from './opening';
import { passageEnds } from './passageEnds';
import { scanBlock } from './scanBlock';
import { beforeBlanks, placeOf, type Source } from './source';

const CHARACTERS_PER_STEP = 1 << 12;

/**
 * Cuts a `.bib` text into blocks and what stands between them, with the exact place of each entry,
 * field and value, and hands each to `visit` as it is found: a large file need not be held whole.
 * Loses nothing and fails on nothing: a broken entry ends at the latest where `@word{` begins a
 * line, so that its neighbours are read as they are.
 */
export function* scanBibtex(text: string, visit: (piece: BibtexPiece) => void): Steps<void> {
  const source: Source = {
    text,
    lineOf: yield* findLines(text),
    passageEnds: yield* passageEnds(text),
    shownEnd: beforeBlanks(text, 0, text.length),
  };
  let commentEnd = 0;
  let done = 0;
  let paused = 0;
  const visitText = (end: number): void => {
    if (end > done) visit({ kind: 'text', ...placeOf(source, done, end) });
  };
  for (let at = text.indexOf('@'); at >= 0; ) {
    if (at - paused > CHARACTERS_PER_STEP) {
      yield;
      paused = at;
    }
    const opening = openingAt(text, at);
    if (opening === undefined) {
      at = text.indexOf('@', at + 1);
      continue;
    }
    const block = yield* scanBlock(source, opening);
    visitText(block.start);
    visit(block.start < commentEnd ? { ...block, commentedOut: true } : block);
    done = block.end;
    if (block.kind === 'comment') {
      commentEnd = Math.max(commentEnd, source.passageEnds.get(opening.end - 1) ?? 0);
    }
    at = text.indexOf('@', done);
  }
  visitText(text.length);
}

/** All pieces of a `.bib` text, in order. */
export function* bibtexPieces(text: string): Steps<BibtexPiece[]> {
  const pieces: BibtexPiece[] = [];
  yield* scanBibtex(text, (piece) => pieces.push(piece));
  return pieces;
}
