import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import type { RecordSpan } from './recordFormat';
import { anchorAt } from './searchAnchor';
import { partSearch } from './searchParts';

const SUBMITTED = /(?:^|\s)Submitted \d{1,2} [A-Z][a-z]{2,8}, \d{4}/;
/** In lines: no page of results prints a longer record. */
const LONGEST_RECORD = 120;

/** Every record of a page of search results. */
export function* findSearchRecords(lines: readonly Line[]): Steps<RecordSpan[]> {
  const starts: number[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (text.includes('arXiv:') && anchorAt(lines, at) !== undefined) starts.push(at);
  }
  const records: RecordSpan[] = [];
  for (const [at, start] of starts.entries()) {
    yield;
    const limit = Math.min(starts[at + 1] ?? lines.length, start + LONGEST_RECORD);
    const own = lines.slice(start, limit);
    if (isRecord(own, records.length > 0))
      records.push({ start, end: start + (partSearch(own)?.end ?? 1) });
  }
  return records;
}

/** A record has authors, and an abstract or dates unless it is the last of a page that was cut. */
function isRecord(lines: readonly Line[], isOnPage: boolean): boolean {
  const has = (label: string): boolean => lines.some(({ text }) => text.includes(label));
  if (!has('Authors:')) return false;
  return isOnPage || has('Abstract:') || lines.some(({ text }) => SUBMITTED.test(text));
}
