import { bitCount } from './dictionary';
import { fieldRange, type SearchIndex } from './searchIndex';
import type { TermMarks } from './termMarks';

/** What the words of a query gain by the way in which they stand in a text. */
const BONUS = {
  /** All neighbours in the query are neighbours in the title. */
  adjacent: 0.15,
  /** All words stand in the title in the order of the query. */
  ordered: 0.05,
  /** The title starts with the first word. */
  start: 0.08,
  /** The title holds nothing else. */
  complete: 0.1,
  /** Neighbours in the abstract, where there are none in the title. */
  adjacentInAbstract: 0.08,
} as const;

/** A factor from 1 up for order, adjacency, and where in the title the words stand. */
export function orderBonus(index: SearchIndex, paper: number, marks: TermMarks): number {
  const title = readOrder(index, paper, 'title', marks);
  const pairs = bitCount(marks.everywhere) - 1;
  let bonus = 1 + BONUS.complete * title.share;
  if (title.startsWithFirst) bonus += BONUS.start;
  if (pairs < 1) return bonus;
  bonus += (BONUS.adjacent * title.adjacent + BONUS.ordered * title.ordered) / pairs;
  if (title.adjacent > 0) return bonus;
  const { adjacent } = readOrder(index, paper, 'abstract', marks);
  return bonus + (BONUS.adjacentInAbstract * adjacent) / pairs;
}

interface Order {
  /** How many neighbours of the query stand next to each other in the text. */
  readonly adjacent: number;
  /** How many stand at least in that order. */
  readonly ordered: number;
  readonly startsWithFirst: boolean;
  /** The share of the text's words that match. */
  readonly share: number;
}

/** Reads a field once, looking at the words of the query that each of its words matches. */
function readOrder(
  { stream }: SearchIndex,
  paper: number,
  field: 'title' | 'abstract',
  marks: TermMarks,
): Order {
  const { from, to } = fieldRange(stream, paper, field);
  const { bits: marked, everywhere } = marks;
  let before = 0;
  let seen = 0;
  let adjacent = 0;
  let ordered = 0;
  let matched = 0;
  for (let at = from; at < to; at++) {
    const bits = (marked[stream.terms[at] ?? 0] ?? 0) & everywhere;
    if (bits !== 0) matched++;
    adjacent |= (before << 1) & bits;
    ordered |= (seen << 1) & bits;
    before = bits;
    seen |= bits;
  }
  return {
    adjacent: bitCount(adjacent),
    ordered: bitCount(ordered),
    startsWithFirst: from < to && ((marked[stream.terms[from] ?? 0] ?? 0) & everywhere & 1) === 1,
    share: from < to ? matched / (to - from) : 0,
  };
}
