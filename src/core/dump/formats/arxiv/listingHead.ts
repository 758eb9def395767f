import type { Line } from '../../../text/lines';
import type { PartialDate } from '../../entry';
import { readAnyDate } from '../../readAnyDate';
import type { HeadFacts } from './recordFormat';

/** What a listing prints above and between its records, and below the last one. */
const HEADINGS = [
  /^(?:New submissions|Cross-lists|Cross submissions|Replacements|Replacement submissions)(?: \(.{1,60}\)| for .{6,40})?$/,
  /^See (?:recent articles|today's new changes)$/,
  /^Showing (?:new listings for |up to \d)/,
  /^Authors and titles for /,
  /^\[? ?Total of [\d,]{1,9} entries/i,
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} [A-Z][a-z]{2} \d{2,4}(?: \(.{1,60}\))?$/,
  /^\[ showing up to /,
  /^(?:About|Help|Contact|Subscribe|Copyright|Privacy Policy|Web Accessibility Assistance|arXiv Operational Status|Links to: .*)$/,
];
const DAY = /^(?:Showing new listings for|New submissions for|Authors and titles for) (.{6,40})$/;
const DAY_OF_WEEK = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?, /;
const SHOWING = /\(showing (?:first |last )?(\d{1,5}) of \d{1,5} entries ?\)/;
const RANGE = /^\[ ?total of \d{1,6} entries: (\d{1,6})-(\d{1,6}) ?\]$/;
const LONGEST_HEADING = 200;

/** Whether a line is one that the site prints around the records. */
export function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && HEADINGS.some((heading) => heading.test(text));
}

/**
 * The day of the announcement and how many records the page says that it shows. The day is of the
 * page: its papers were sent in before it.
 */
export function readListingHead(lines: readonly Line[]): HeadFacts {
  let date: PartialDate | undefined;
  let declared: { count: number; line: number } | undefined;
  for (const { number, text } of lines) {
    const heading = text.trim().slice(0, LONGEST_HEADING);
    date ??= dayOf(heading);
    const count = countOf(heading);
    if (count === undefined) continue;
    const isSum = SHOWING.test(heading);
    if (declared === undefined) declared = { count, line: number };
    else if (isSum) declared = { ...declared, count: declared.count + count };
  }
  return { ...(date !== undefined && { date }), ...(declared !== undefined && { declared }) };
}

function dayOf(heading: string): PartialDate | undefined {
  const day =
    DAY.exec(heading)?.[1] ?? (SHOWING.test(heading) ? heading.split(' (')[0] : undefined);
  if (day === undefined) return undefined;
  const plain = day.replace(DAY_OF_WEEK, '');
  return readAnyDate(plain.replace(/ (\d\d)$/, ' 20$1'));
}

function countOf(heading: string): number | undefined {
  const [, first, last] = RANGE.exec(heading) ?? [];
  if (first !== undefined) return Number(last) - Number(first) + 1;
  const shown = SHOWING.exec(heading)?.[1];
  return shown === undefined ? undefined : Number(shown);
}
