import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import { LINES_PER_STEP } from '../../format';
import type { Stated } from '../../makeEntry';
import { arxivIdOf } from '../../paperIds';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { fieldAt, goOn, type LabelledField } from './labelledFields';
import { isHeading } from './listingHead';
import type { RecordSpan } from './recordFormat';

/** "[12] arXiv:2401.00001 (cross-list from math.OC) [pdf, html, other]"; number and id may part. */
const ANCHOR =
  /^\[\d{1,5}\] {0,4}arXiv:(\S{6,40})(?: {1,4}\((?:cross-list from [\w.-]{2,20}|replaced)\))*(?: {1,4}\[[a-z, ]{2,60}\])?$/;
const LABEL = /^(Title|Authors?|Comments|Journal-ref|Subjects|Report-no|MSC-class|ACM-class|DOI):/;
const LONGEST_ANCHOR = 160;
const LONGEST_LABEL = 20;
/** How far below its anchor a record has its title. */
const TITLE_REACH = 4;
/** In lines: no listing prints a longer record. */
const LONGEST_RECORD = 200;

/** The parts of a record of a listing, and one past the last line that is any of them. */
export interface ListingParts {
  readonly id: Stated<string>;
  readonly fields: readonly LabelledField[];
  /** The lines between the title and the next label: in today's pages the authors. */
  readonly unlabelled: readonly Line[];
  readonly abstract: readonly Line[];
  readonly end: number;
}

/** Every record of a listing, with its abstract where the page prints abstracts. */
export function* findListingRecords(lines: readonly Line[]): Steps<RecordSpan[]> {
  const starts: number[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (text.startsWith('[') && anchorAt(lines, at) !== undefined) starts.push(at);
  }
  const records: RecordSpan[] = [];
  for (const [at, start] of starts.entries()) {
    if (at % 8 === 7) yield;
    const limit = Math.min(starts[at + 1] ?? lines.length, start + LONGEST_RECORD);
    const parts = partListing(lines.slice(start, limit));
    records.push({ start, end: start + (parts?.end ?? 1) });
  }
  return records;
}

interface Anchor {
  readonly id: Stated<string>;
  /** The index of the line of the title. */
  readonly title: number;
}

function anchorAt(lines: readonly Line[], at: number): Anchor | undefined {
  const first = lines[at]?.text.trim() ?? '';
  if (first.length > LONGEST_ANCHOR) return undefined;
  const alone = /^\[\d{1,5}\]$/.test(first);
  const next = alone ? lines[at + 1] : undefined;
  const whole = `${first} ${next?.text.trim().slice(0, LONGEST_ANCHOR) ?? ''}`;
  const value = arxivIdOf(ANCHOR.exec(whole.replace(/\s+/g, ' ').trim())?.[1] ?? '');
  if (value === undefined) return undefined;
  const below = at + (alone ? 2 : 1);
  const title = lines
    .slice(below, below + TITLE_REACH)
    .findIndex(({ text }) => text.trimStart().startsWith('Title:'));
  const number = (next ?? lines[at])?.number ?? 0;
  if (title < 0) return undefined;
  return { id: { value, lines: [number, number] }, title: below + title };
}

/** Takes a record apart: labels and what they say, the unlabelled authors, the abstract. */
export function partListing(lines: readonly Line[]): ListingParts | undefined {
  const anchor = anchorAt(lines, 0);
  if (anchor === undefined) return undefined;
  const fields: LabelledField[] = [];
  const unlabelled: Line[] = [];
  let at = anchor.title;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const text = line?.text.trim() ?? '';
    if (line === undefined || isBlank(line)) {
      if (!goesOn(lines, at, fields)) break;
      continue;
    }
    const label = LABEL.exec(text.slice(0, LONGEST_LABEL))?.[1];
    const last = fields.at(-1);
    if (label !== undefined) fields.push(fieldAt(line, label, label.length + 1));
    else if (isHeading(text)) break;
    else if (last !== undefined && isOpen(last)) goOn(last, line);
    else if (last?.label === 'Title') unlabelled.push(line);
    else break;
  }
  const { abstract, end } = abstractFrom(lines, at);
  return { id: anchor.id, fields, unlabelled, abstract, end };
}

/** A blank line within the fields: another label follows, or an empty label is still open. */
function goesOn(lines: readonly Line[], at: number, fields: readonly LabelledField[]): boolean {
  const next =
    lines
      .slice(at, at + 3)
      .find((line) => !isBlank(line))
      ?.text.trim() ?? '';
  const last = fields.at(-1);
  if (LABEL.test(next.slice(0, LONGEST_LABEL))) return !next.startsWith('Title:');
  return last?.values.join('').trim() === '' && next !== '' && !isHeading(next);
}

/** A label whose value stands below it, or a list of subjects that goes on. */
function isOpen({ label, values }: LabelledField): boolean {
  const value = values.join(' ').trim();
  if (value === '') return true;
  if (label === 'Subjects')
    return value.endsWith(';') || value.lastIndexOf('(') > value.lastIndexOf(')');
  return label !== 'Title';
}

/** The paragraph below the fields, unless it is a heading or reads like none of an abstract. */
function abstractFrom(
  lines: readonly Line[],
  from: number,
): { abstract: readonly Line[]; end: number } {
  const isWritten = (line: Line): boolean => !isBlank(line);
  const end = lines.slice(0, from).findLastIndex(isWritten) + 1;
  const gap = lines.slice(from).findIndex(isWritten);
  const abstract = gap < 0 ? [] : paragraphAt(lines, from + gap);
  const text = blockText(abstract);
  const isLabelled = abstract.some((line) => LABEL.test(line.text.trim().slice(0, LONGEST_LABEL)));
  if (isLabelled || !(/[.!?$)]$/.test(text) || readsLikeAbstract(text)))
    return { abstract: [], end };
  return { abstract, end: from + gap + abstract.length };
}

function paragraphAt(lines: readonly Line[], start: number): readonly Line[] {
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (line === undefined || isBlank(line) || isHeading(line.text.trim())) break;
  }
  return lines.slice(start, end);
}
