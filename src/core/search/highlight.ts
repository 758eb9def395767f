import type { FieldName } from './fields';
import { fieldRange, type SearchIndex } from './searchIndex';
import { type TermMarks, wordsOfBits } from './termMarks';
import type { WordReader } from './wordReader';
import { indexedPart } from './wordStream';

/** A stretch of a text, from the first character to one past the last. */
export type Span = readonly [start: number, end: number];

/** A word of a text that matches, and which words of the query it matches. */
export interface MatchedWord {
  readonly span: Span;
  readonly words: readonly number[];
}

/**
 * The matches of a query within one paper. What merely resembles a word of the query is not shown
 * in a paper that holds the word as it was typed.
 */
export class PaperMatches {
  readonly #index: SearchIndex;
  readonly #paper: number;
  readonly #marks: TermMarks;
  /** The words that the paper holds as they were typed, as bits. */
  readonly #asTyped: number;

  constructor(index: SearchIndex, paper: number, marks: TermMarks) {
    this.#index = index;
    this.#paper = paper;
    this.#marks = marks;
    const { from } = fieldRange(index.stream, paper, 'title');
    const { to } = fieldRange(index.stream, paper, 'abstract');
    this.#asTyped = bitsIn(index, from, to, marks.typed);
  }

  /** The matched words of one field, given its texts, and the words to look for, as bits. */
  inField(field: FieldName, texts: readonly string[], wanted: number): MatchedWord[][] {
    let { from, to } = fieldRange(this.#index.stream, this.#paper, field);
    const runs = field === 'title' ? this.#wordsInRuns(wanted) : NO_RUNS;
    if (runs.size === 0) to = this.#endOfMatches(from, to, wanted);
    if (from === to) return texts.map(() => []);
    return texts.map((text) => {
      const { words, next } = this.#inText(text, { from, to, runs, wanted });
      from = next + 1;
      return words;
    });
  }

  /** One past the last term that matches: no text needs to be read further. */
  #endOfMatches(from: number, to: number, wanted: number): number {
    const { terms } = this.#index.stream;
    let end = to;
    while (end > from && ((this.#marks.bits[terms[end - 1] ?? 0] ?? 0) & wanted) === 0) end--;
    return end;
  }

  /** Reads a text again, along with its terms in the index. */
  #inText(text: string, { from, to, runs, wanted }: TextTerms) {
    const { reader, stream } = this.#index;
    const words: MatchedWord[] = [];
    let at = from;
    reader.open(indexedPart(text));
    for (; at < to && reader.next(); at++) {
      const match = this.#match(stream.terms[at] ?? 0, wanted) ?? runs.get(at - from);
      if (match === undefined) continue;
      const end = endOf(reader, match.length);
      words.push({ span: [reader.start, end], words: wordsOfBits(match.bits) });
    }
    return { words, next: at };
  }

  #match(term: number, wanted: number): Match | undefined {
    const bits = (this.#marks.bits[term] ?? 0) & wanted;
    if (bits === 0) return undefined;
    const typed = (this.#marks.typed[term] ?? 0) & wanted;
    const alike = bits & ~typed & ~this.#asTyped;
    if (alike !== 0) return { bits: typed | alike, length: Number.POSITIVE_INFINITY };
    if (typed === 0) return undefined;
    const lengths = wordsOfBits(typed).map((at) => this.#marks.expansions[at]?.word.length ?? 0);
    return { bits: typed, length: Math.max(...lengths) };
  }

  /** Words of the title that match together: written apart, or by their initials. */
  #wordsInRuns(wanted: number): Map<number, Match> {
    const found = new Map<number, Match>();
    for (const [word, { runs }] of this.#marks.expansions.entries()) {
      const run = runs.get(this.#paper);
      if (run === undefined || ((wanted & ~this.#asTyped) >>> word) % 2 === 0) continue;
      const length = run.initials ? 1 : Number.POSITIVE_INFINITY;
      for (let at = run.at; at < run.at + run.count; at++)
        found.set(at, { bits: 1 << word, length });
    }
    return found;
  }
}

const NO_RUNS: ReadonlyMap<number, Match> = new Map();

/** The bits of all words of a stretch of the index together. */
function bitsIn({ stream }: SearchIndex, from: number, to: number, bits: Uint32Array): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= bits[stream.terms[at] ?? 0] ?? 0;
  return all;
}

interface TextTerms {
  readonly from: number;
  readonly to: number;
  readonly runs: ReadonlyMap<number, Match>;
  /** The words to look for, as bits. */
  readonly wanted: number;
}

interface Match {
  /** The words of the query that match, as bits. */
  readonly bits: number;
  /** So many of the folded characters match. */
  readonly length: number;
}

/** Where the first `length` folded characters of the reader's word end in the original. */
function endOf({ end, ends, length }: WordReader, matched: number): number {
  return matched >= length ? end : (ends[matched - 1] ?? end);
}

/** Sorted, without overlaps; spans that touch become one. */
export function mergeSpans(matched: readonly MatchedWord[]): Span[] {
  const sorted = matched.map(({ span }) => span).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
