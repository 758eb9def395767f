import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { ABSTRACT_LABEL, isAfterword, isVia, topOfRecord } from './furniture';

/** "…uses less memory.Via": a copy may lose the line end before it. */
export const GLUED_VIA = /(?<=[.!?])Via$/;
/**
 * In characters. The site lists papers of arXiv, which takes abstracts of up to 1,920: what is
 * longer and in several paragraphs is two abstracts that lost the "Via" between them.
 */
const LONGEST_ON_ARXIV = 2000;
/** A paragraph of an abstract may be a line; a whole abstract is no shorter than this. */
const SHORTEST_SPLIT = 300;

/** The lines of one record, and those that end it. */
export interface Piece {
  readonly lines: readonly Line[];
  /** The lines that end it: "Via" and what the site prints under it. */
  readonly dividers: readonly Line[];
  /** A "Via" is glued to its last line. */
  readonly glued: boolean;
  readonly last: boolean;
  /** The line at which it was parted from the piece above without a "Via". */
  readonly partedAt?: number;
}

/** Cuts a page at its "Via", at titles that the user marked, and where a "Via" must be lost. */
export function* piecesOf(lines: readonly Line[]): Steps<Piece[]> {
  const found: Piece[] = [];
  for (const [at, piece] of (yield* dividedPieces(lines)).entries()) {
    if (at % 16 === 15) yield;
    for (const part of yield* partedPieces(piece)) found.push(part);
  }
  return found;
}

function* dividedPieces(lines: readonly Line[]): Steps<Piece[]> {
  const divided = lines.some(isVia);
  const found: Piece[] = [];
  let current = emptyPiece();
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isVia(line) || isAfterword(line)) {
      current.dividers.push(line);
      continue;
    }
    if ((current.glued || current.dividers.length > 0) && !isBlank(line)) {
      found.push(current);
      current = emptyPiece();
    }
    current.lines.push(line);
    if (divided && GLUED_VIA.test(line.text.trim())) current.glued = true;
  }
  const ended = current.glued || current.dividers.length > 0;
  return [...found, { ...current, last: !ended }];
}

interface OpenPiece {
  readonly lines: Line[];
  readonly dividers: Line[];
  glued: boolean;
  readonly last: false;
}

function emptyPiece(): OpenPiece {
  return { lines: [], dividers: [], glued: false, last: false };
}

function* partedPieces(piece: Piece): Steps<Piece[]> {
  const starts = yield* startsWithin(piece.lines);
  if (starts.length === 0) return [piece];
  return [0, ...starts.map(({ at }) => at)].map((from, part) => {
    const own = piece.lines.slice(from, starts[part]?.at);
    const marked = starts[part - 1]?.marked ?? true;
    const number = piece.lines[from]?.number;
    return {
      ...piece,
      lines: own,
      ...(part < starts.length && { dividers: [], glued: false, last: false }),
      ...(!marked && number !== undefined && { partedAt: number }),
    };
  });
}

interface Start {
  readonly at: number;
  readonly marked: boolean;
}

/** Where further records begin within the lines above one "Via". */
function* startsWithin(lines: readonly Line[]): Steps<Start[]> {
  const starts: Start[] = [];
  let length = 0;
  let labelled = false;
  let before: Line | undefined;
  let last = -1;
  for (const [at, line] of lines.entries()) {
    if (at % 32 === 31) yield;
    if (isBlank(line)) continue;
    const isLabelled = ABSTRACT_LABEL.test(line.text.trim());
    const isMarked = length > 0 && line.mark === 'title' && before?.mark !== 'title';
    const begins = isMarked || (isLabelled ? labelled : isAbstractMore(line, before, length));
    if (begins) {
      const top = isMarked ? at : topOfRecord(lines, at);
      starts.push({ at: Math.max(top, last + 1), marked: isMarked });
      [length, labelled] = [0, false];
    }
    labelled ||= isLabelled;
    if (isLabelled || line.mark === 'abstract' || readsLikeAbstract(line.text)) {
      length += line.text.length;
      before = line;
      last = at;
    } else if (line.mark === 'title') before = line;
  }
  return starts;
}

/** Whether a line is one more abstract below `length` characters of another. */
function isAbstractMore(line: Line, before: Line | undefined, length: number): boolean {
  if (before === undefined || line.mark !== undefined) return false;
  if (line.number === before.number + 1) return false;
  if (Math.min(length, line.text.length) < SHORTEST_SPLIT) return false;
  if (length + line.text.length <= LONGEST_ON_ARXIV) return false;
  return readsLikeAbstract(line.text) && !endsMidSentence(before.text);
}
