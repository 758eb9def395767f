import type { Dictionary } from './dictionary';
import { FIELD_COUNT } from './fields';
import type { TermStream } from './postings';

const PAPERS_PER_STEP = 512;

/** First letters of the words of every title, one line per paper: `aiayn` for "Attention is …". */
export interface Initials {
  readonly text: string;
  /** Where the line of each paper starts. */
  readonly starts: Uint32Array;
}

/** Reads the initials of all titles. */
export function* collectInitials(
  dictionary: Dictionary,
  stream: TermStream,
): Generator<void, Initials> {
  const papers = (stream.starts.length - 1) / FIELD_COUNT;
  const starts = new Uint32Array(papers + 1);
  const parts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (let paper = 0; paper < papers; paper++) {
    const from = stream.starts[paper * FIELD_COUNT];
    const to = stream.starts[paper * FIELD_COUNT + 1];
    let line = '';
    for (const term of stream.terms.subarray(from, to)) {
      line += String.fromCharCode(dictionary.codes[dictionary.starts[term] ?? 0] ?? 0);
    }
    lines.push(line);
    length += line.length + 1;
    starts[paper + 1] = length;
    if (lines.length < PAPERS_PER_STEP && paper + 1 < papers) continue;
    parts.push(`${lines.join('\n')}\n`);
    lines = [];
    yield;
  }
  return { text: parts.join(''), starts };
}

/** The titles whose words begin with these letters in a row, and at which word that starts. */
export function findInitials(
  { text, starts }: Initials,
  letters: string,
  most: number,
): { readonly paper: number; readonly at: number }[] {
  const found: { paper: number; at: number }[] = [];
  let paper = 0;
  let at = text.indexOf(letters);
  while (at !== -1 && found.length < most) {
    paper = lastStartBefore(starts, at, paper);
    found.push({ paper, at: at - (starts[paper] ?? 0) });
    at = text.indexOf(letters, starts[paper + 1]);
  }
  return found;
}

function lastStartBefore(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}
