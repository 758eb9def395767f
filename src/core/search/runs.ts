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

function runInFields(
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
  for (let at = from; at + words.length <= to; at++) {
    let matched = 0;
    for (const { from: first, to: end } of words) {
      const term = terms[at + matched] ?? 0;
      if (term < first || term >= end) break;
      matched++;
    }
    if (matched === words.length) return at;
  }
  return undefined;
}

function papersWithRarest(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): readonly number[] {
  const lists = [
    ...(fields.some((field) => HEAD_FIELDS.some((head) => head === field)) ? [index.head] : []),
    ...(fields.includes('abstract') ? [index.body] : []),
  ];
  let rarest: TermRange = { from: 0, to: 0 };
  let fewest = Number.POSITIVE_INFINITY;
  for (const range of words) {
    const count = lists.reduce((sum, postings) => sum + postingCount(postings, range), 0);
    if (count < fewest) [rarest, fewest] = [range, count];
  }
  const seen = new Uint8Array(index.papers.length);
  const papers: number[] = [];
  for (const { starts, entries } of lists) {
    const end = starts[rarest.to] ?? 0;
    for (let at = starts[rarest.from] ?? 0; at < end; at++) {
      const paper = (entries[at] ?? 0) >>> NOTE_BITS;
      if (seen[paper] === 0) papers.push(paper);
      seen[paper] = 1;
    }
  }
  return papers;
}

/** How many postings a range of terms has. */
export function postingCount({ starts }: Postings, { from, to }: TermRange): number {
  return (starts[to] ?? 0) - (starts[from] ?? 0);
}
