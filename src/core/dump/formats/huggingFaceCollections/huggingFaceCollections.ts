import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import type { Leftover } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  previousLine,
  rangeOf,
} from '../../format';
import { makeEntry } from '../../makeEntry';
import { type PaperRow, paperRowAt } from './paperRow';

/**
 * A collection or the activity of a user of Hugging Face: papers by title, arXiv id, date and
 * votes, among models, data sets and Spaces, which are left over.
 */
export const huggingFaceCollections: DumpFormat = {
  id: 'hf-collection',
  label: 'Hugging Face collection',
  findPages,
  readPage,
};

/** How far above its row the title of a paper may stand. */
const TITLE_REACH = 4;
const LONGEST_TITLE = 500;
/** "• Title": copies of lists keep their bullets. */
const BULLET = /^[•*-]\s+/;
/** What the site prints where a copy may have lost a title. */
const FURNITURE = /^(?:Upvote|Papers?|Viewer|Updated.{0,30}|updated.{0,30})$/;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  for (let at = 0; at < lines.length; at++) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const row = paperRowAt(lines, at);
    const title = row && titleOf(lines, row, -1);
    if (title !== undefined) return [{ start: title.at }];
  }
  return [];
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const entries: Entry[] = [];
  const explained = new Set<number>();
  let end = -1;
  for (let at = 0; at < lines.length; at++) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const row = paperRowAt(lines, at);
    const title = row && titleOf(lines, row, end);
    if (row === undefined || title === undefined) continue;
    entries.push(entryOf(lines, row, title));
    for (let own = row.first; own <= row.last; own++) explained.add(own);
    explained.add(title.at);
    end = row.last;
    at = row.last;
  }
  const leftovers: Leftover[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!explained.has(at) && !isBlank(line))
      leftovers.push({ line: line.number, text: line.text });
  }
  return { entries, leftovers, problems: [] };
}

interface Title {
  readonly at: number;
  readonly text: string;
}

/** The title of a row: on its own line, or on the nearest line above. */
function titleOf(lines: readonly Line[], row: PaperRow, end: number): Title | undefined {
  if (row.title !== undefined) return { at: row.first, text: row.title };
  const at = previousLine(lines, row.first, TITLE_REACH);
  const line = at === undefined ? undefined : lines[at];
  if (at === undefined || line === undefined || at <= end) return undefined;
  const text = line.text.trim().replace(BULLET, '');
  const isTitle = text.length <= LONGEST_TITLE && /\p{L}/u.test(text) && !FURNITURE.test(text);
  return isTitle || line.mark === 'title' ? { at, text } : undefined;
}

function entryOf(lines: readonly Line[], row: PaperRow, title: Title): Entry {
  const { date, id, upvotes } = row;
  const own = lines.slice(title.at, row.last + 1).filter((line) => !isBlank(line));
  return makeEntry(rangeOf(own), {
    title: { value: title.text, lines: rangeOf(lines.slice(title.at, title.at + 1)) },
    ids: { value: { arxiv: id.value }, lines: rangeOf([id.line]) },
    ...(date !== undefined && { date: { value: date.value, lines: rangeOf([date.line]) } }),
    ...(upvotes !== undefined && {
      metrics: { value: { upvotes: upvotes.value }, lines: rangeOf([upvotes.line]) },
    }),
  });
}
