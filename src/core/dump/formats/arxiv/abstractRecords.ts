import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import { partAbstractPage } from './abstractParts';
import type { RecordSpan } from './recordFormat';

const SUBMITTED = /[[(]Submitted on \d{1,2} [A-Z][a-z]{2} \d{4}\b/;
/** "Computer Science > Machine Learning" and "arXiv:2401.00001 (cs)" stand above. */
const ABOVE = /^(?:[A-Z][\w ,&-]{2,80} > [A-Z][\w ,&-]{2,80}|arXiv:\S{6,40} {1,4}\([\w-]{2,10}\))$/;
const LONGEST_ABOVE = 200;
const REACH_ABOVE = 8;
const TITLE_REACH = 16;
/** In lines: no page of one paper has more of it. */
const LONGEST_RECORD = 200;

/** Every abstract page: "[Submitted on" with a title and an abstract below. */
export function* findAbstractPages(lines: readonly Line[]): Steps<RecordSpan[]> {
  const anchors: number[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (text.includes('Submitted on ') && SUBMITTED.test(text)) anchors.push(at);
  }
  const records: RecordSpan[] = [];
  for (const [at, anchor] of anchors.entries()) {
    yield;
    const next = anchors[at + 1] ?? lines.length;
    const limit = Math.min(topOf(lines, next, anchor + 1), anchor + LONGEST_RECORD);
    if (!isPage(lines.slice(anchor, limit))) continue;
    const start = topOf(lines, anchor, records.at(-1)?.end ?? 0);
    const { end } = partAbstractPage(lines.slice(start, limit));
    records.push({ start, end: Math.max(anchor + 1, end - (lines[0]?.number ?? 1) + 1) });
  }
  return records;
}

/** The first of the lines above an anchor that name the field and the id. */
function topOf(lines: readonly Line[], anchor: number, floor: number): number {
  let top = anchor;
  for (let at = anchor - 1; at >= Math.max(floor, anchor - REACH_ABOVE); at--) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    const text = line.text
      .slice(0, LONGEST_ABOVE)
      .replaceAll('**', '')
      .replace(/^#{1,6} /, '');
    if (ABOVE.test(text.trim())) top = at;
  }
  return top;
}

function isPage(lines: readonly Line[]): boolean {
  const near = lines.slice(0, TITLE_REACH);
  return (
    near.some(({ text }) => text.includes('Title:')) &&
    lines.some(({ text }) => text.includes('Abstract:'))
  );
}
