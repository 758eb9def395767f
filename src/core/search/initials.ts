import type { Steps } from '../steps';
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
export function* collectInitials(dictionary: Dictionary, stream: TermStream): Steps<Initials> {
  const papers = (stream.starts.length - 1) / FIELD_COUNT;
  const starts = new Uint32Array(papers + 1);
  const parts: string[] = [];
  let lines: string[] = [];
  let length = 0;
  for (let paper = 0; paper < papers; paper++) {
    const line = initialsOf(dictionary, stream, paper);
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

function initialsOf(dictionary: Dictionary, stream: TermStream, paper: number): string {
  const to = stream.starts[paper * FIELD_COUNT + 1] ?? 0;
  let line = '';
  for (let at = stream.starts[paper * FIELD_COUNT] ?? 0; at < to; at++) {
    const term = stream.terms[at] ?? 0;
    line += String.fromCharCode(dictionary.codes[dictionary.starts[term] ?? 0] ?? 0);
  }
  return line;
}

/** What is new of the papers whose initials change. */
export interface InitialsPatch {
  readonly dictionary: Dictionary;
  readonly stream: TermStream;
  /** By number, not 0 where the paper is new. */
  readonly source: Uint32Array;
}

/** The initials after a change: those of papers that stay are copied together. */
export function* patchInitials(
  old: Initials,
  { dictionary, stream, source }: InitialsPatch,
): Steps<Initials> {
  const starts = new Uint32Array(source.length + 1);
  const parts: string[] = [];
  let keptFrom = 0;
  const keepUntil = (paper: number) => {
    if (paper > keptFrom) parts.push(old.text.slice(old.starts[keptFrom], old.starts[paper]));
  };
  for (let paper = 0; paper < source.length; paper++) {
    if (paper % (64 * PAPERS_PER_STEP) === 0) yield;
    let length = (old.starts[paper + 1] ?? 0) - (old.starts[paper] ?? 0);
    if (source[paper] !== 0) {
      keepUntil(paper);
      keptFrom = paper + 1;
      const line = `${initialsOf(dictionary, stream, paper)}\n`;
      parts.push(line);
      length = line.length;
    }
    starts[paper + 1] = (starts[paper] ?? 0) + length;
  }
  keepUntil(source.length);
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
