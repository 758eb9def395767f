import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP, type PageSpan } from '../../format';
import { parts, readRecords, type TagSyntax } from './readRecords';
import type { TaggedFormat } from './taggedFormat';

/** So many lines of no record may stand between two records of one page. */
const MOST_STRANGERS = 2;
/** So many records are a list, wherever they stand; fewer may be an example in a text. */
const FEWEST_RECORDS = 3;
/** The share of a text that all records make up where they are what it is about. */
const LEAST_SHARE = 0.6;
const RECORDS_PER_STEP = 8;

interface Run {
  readonly start: number;
  readonly end: number;
  /** How many of its records are certain. */
  readonly certain: number;
}

/** Where records of a format follow each other closely: one page each, with its end. */
export function* findTaggedPages(lines: readonly Line[], format: TaggedFormat): Steps<PageSpan[]> {
  const runs: Run[] = [];
  for (const [at, record] of (yield* readRecords(lines, format.syntax)).entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const certain = format.isCertain(record) ? 1 : 0;
    const last = runs.at(-1);
    if (last !== undefined && isNear(lines, last.end, record.start, format.syntax)) {
      runs[runs.length - 1] = { ...last, end: record.end, certain: last.certain + certain };
    } else runs.push({ start: record.start, end: record.end, certain });
  }
  const found = runs.filter(({ certain }) => certain > 0);
  if (found.length === 0) return [];
  const written = found.reduce((sum, run) => sum + charactersOf(lines, run), 0);
  const isMost = written >= LEAST_SHARE * (yield* countCharacters(lines));
  return found
    .filter(({ certain }) => isMost || certain >= FEWEST_RECORDS)
    .map(({ start, end }) => ({ start: withHead(lines, start, format.syntax), end }));
}

function isNear(lines: readonly Line[], from: number, to: number, syntax: TagSyntax): boolean {
  let strangers = 0;
  for (let at = from; at < to; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    if (parts(line.text, syntax) || ++strangers > MOST_STRANGERS) return false;
  }
  return true;
}

function* countCharacters(lines: readonly Line[]): Steps<number> {
  let count = 0;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    count += text.length;
  }
  return count;
}

function charactersOf(lines: readonly Line[], { start, end }: Run): number {
  return lines.slice(start, end).reduce((sum, { text }) => sum + text.length, 0);
}

/** Where the lines above the first record begin that belong to its page. */
function withHead(lines: readonly Line[], start: number, { isHead }: TagSyntax): number {
  let first = start;
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || (!isBlank(line) && !isHead?.(line.text))) break;
    if (!isBlank(line)) first = at;
  }
  return first;
}
