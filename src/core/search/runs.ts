import type { TermRange } from './dictionary';
import { type FieldName, HEAD_FIELDS } from './fields';
import { NOTE_BITS, type Postings } from './postings';
import { fieldRange, type SearchIndex } from './searchIndex';

/**
 * The papers that hold the given words next to each other in one of the fields, with the place of
 * the first word in the first such field. Looks only at papers that hold the rarest word.
 */
export function findRun(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): Map<number, number> {
  const found = new Map<number, number>();
  for (const paper of papersWithRarest(index, words, fields)) {
    const at = runInFields(index, paper, words, fields);
    if (at !== undefined) found.set(paper, at);
  }
  return found;
}

/** Where in the first of the fields that has them next to each other the words of a run stand. */
export function runInFields(
  { stream }: SearchIndex,
  paper: number,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): number | undefined {
  for (const field of fields) {
    const { from, to } = fieldRange(stream, paper, field);
    const at = runIn(stream.terms, from, to, words);
    if (at !== undefined) return at - from;
  }
  return undefined;
}

function runIn(
  terms: Uint32Array,
  from: number,
  to: number,
  words: readonly TermRange[],
): number | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  // Nearly every term fails here, and a frequent phrase is looked for in every abstract.
  const least = first.from;
  const count = first.to - least;
  const last = to - words.length;
  for (let at = from; at <= last; at++) {
    const term = terms[at] ?? 0;
    // Below the range the difference turns into a huge number: one comparison for both ends.
    if ((term - least) >>> 0 < count && isRun(terms, at, words)) return at;
  }
  return undefined;
}

/** Whether the words behind the first, which is known to match, go on as the run does. */
function isRun(terms: Uint32Array, at: number, words: readonly TermRange[]): boolean {
  for (let matched = 1; matched < words.length; matched++) {
    const word = words[matched];
    const term = terms[at + matched] ?? 0;
    if (word === undefined || term < word.from || term >= word.to) return false;
  }
  return true;
}

/** The papers that hold the rarest of some words in one of the fields: no others hold all. */
function papersWithRarest(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): readonly number[] {
  const { range } = rarestOf(index, words, fields);
  const seen = new Uint8Array(index.papers.length);
  const papers: number[] = [];
  for (const { starts, entries } of postingsOf(index, fields)) {
    const end = starts[range.to] ?? 0;
    for (let at = starts[range.from] ?? 0; at < end; at++) {
      const paper = (entries[at] ?? 0) >>> NOTE_BITS;
      if (seen[paper] === 0) papers.push(paper);
      seen[paper] = 1;
    }
  }
  return papers;
}

/** The rarest of some words in some fields, and how many postings it has there. */
export function rarestOf(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): { readonly range: TermRange; readonly count: number } {
  const lists = postingsOf(index, fields);
  let rarest = { range: { from: 0, to: 0 }, count: Number.POSITIVE_INFINITY };
  for (const range of words) {
    const count = lists.reduce((sum, postings) => sum + postingCount(postings, range), 0);
    if (count < rarest.count) rarest = { range, count };
  }
  return rarest;
}

/** The postings that tell of some fields, and maybe of others. */
function postingsOf(
  { head, body }: SearchIndex,
  fields: readonly FieldName[],
): readonly Postings[] {
  return [
    ...(fields.some((field) => HEAD_FIELDS.some((each) => each === field)) ? [head] : []),
    ...(fields.includes('abstract') ? [body] : []),
  ];
}

/** How many postings a range of terms has. */
export function postingCount({ starts }: Postings, { from, to }: TermRange): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}
