import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import type { Block } from '../../blocks';
import { LINES_PER_STEP } from '../../format';
import { isAbstract, isNames } from '../../markedBlocks';
import { isGluedDate, type PrintedDate, printedDate } from './printedDate';

/** Where a record begins: its category and date, glued ("LGNov 24, 2022") or on two lines. */
export interface RecordAnchor {
  readonly index: number;
  /** Undefined where only the user's mark tells that a record begins. */
  readonly printed?: PrintedDate;
  /** One past the line of the date. */
  readonly dateEnd: number;
  /** Index of the first line of the title. */
  readonly titleIndex: number;
}

/** How many lines may part a date from its title, and those of a title that is looked at so. */
const TITLE_REACH = 4;

/**
 * Every record of a page. A line of category and date begins a record only when a title follows;
 * the line right below such a line is always a title, whatever it looks like.
 */
export function* findRecords(lines: readonly Line[]): Steps<RecordAnchor[]> {
  const anchors: RecordAnchor[] = [];
  let next = LINES_PER_STEP;
  for (let index = 0; index < lines.length; index++) {
    if (index >= next) {
      yield;
      next = index + LINES_PER_STEP;
    }
    const anchor = anchorAt(lines, index);
    if (anchor === undefined) continue;
    anchors.push(anchor);
    index = anchor.titleIndex;
  }
  return anchors;
}

function anchorAt(lines: readonly Line[], index: number): RecordAnchor | undefined {
  const printed = printedDate(lines[index], lines[index + 1]);
  if (printed === undefined) return undefined;
  const dateEnd = index + printed.lines;
  const below = lines[dateEnd];
  const stands = below !== undefined && !isBlank(below);
  const titleIndex = stands ? dateEnd : partedTitle(lines, index, dateEnd);
  return titleIndex === undefined ? undefined : { index, printed, dateEnd, titleIndex };
}

/**
 * The title that blank lines part from its date. Names or an abstract must follow it: the line
 * below a date whose title was lost is the names, and no title is made of them.
 */
function partedTitle(lines: readonly Line[], index: number, dateEnd: number): number | undefined {
  const above = lines[index - 1];
  const at = nextWritten(lines, dateEnd);
  if (at === undefined || (above !== undefined && !isBlank(above))) return undefined;
  const title = blockAt(lines, at);
  const below = nextWritten(lines, at + title.length);
  if (below === undefined || isAbstract(title) || isGluedDate(title)) return undefined;
  const next = blockAt(lines, below);
  return isNames(next) || (isAbstract(next) && !isNames(title)) ? at : undefined;
}

function nextWritten(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < Math.min(lines.length, from + TITLE_REACH); at++) {
    const line = lines[at];
    if (line !== undefined && !isBlank(line)) return at;
  }
  return undefined;
}

function blockAt(lines: readonly Line[], from: number): Block {
  const near = lines.slice(from, from + LONGEST_NEAR);
  const end = near.findIndex(isBlank);
  return end < 0 ? near : near.slice(0, end);
}

/** Lines of a block that are enough to tell what it is. */
const LONGEST_NEAR = 12;

/**
 * The records with those whose titles the user marked. A mark above the names and the abstract of
 * a record corrects its title; any other mark begins a record that lost its date.
 */
export function* withMarkedTitles(
  lines: readonly Line[],
  anchors: readonly RecordAnchor[],
): Steps<readonly RecordAnchor[]> {
  const records = [...anchors];
  let at = -1;
  let isSettled = false;
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (records[at + 1]?.index === index) {
      at++;
      isSettled = false;
    }
    if (line.mark !== 'title' || lines[index - 1]?.mark === 'title') continue;
    const record = records[at];
    if (record !== undefined && !isSettled && isAboveBody(lines, record, index)) {
      records[at] = { ...record, titleIndex: index };
    } else {
      at++;
      records.splice(at, 0, { index, dateEnd: index, titleIndex: index });
    }
    isSettled = true;
  }
  return records;
}

/** Whether nothing from the supposed title of a record to a line is names or an abstract. */
function isAboveBody(lines: readonly Line[], { titleIndex }: RecordAnchor, to: number): boolean {
  if (to - titleIndex > LONGEST_NEAR) return false;
  return !lines
    .slice(titleIndex, to)
    .some((line, at) => isAbstract([line]) || (at > 0 && isNames([line])));
}
