import type { Steps } from '../../../steps';
import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line } from '../../../text/lines';
import type { Entry } from '../../entry';
import { LINES_PER_STEP, previousLine, rangeOf } from '../../format';
import { makeEntry, type Stated } from '../../makeEntry';
import { arxivIdOf, idsInUrl } from '../../paperIds';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { stemsOf } from '../../stems';
import { titleShare } from '../../titleMatch';
import { dateOfId } from './dateOfId';
import { idParts } from './idParts';
import { passageOf, statedBetween } from './passage';
import type { RecordSpan } from './recordFormat';

/** What the feed prints before an abstract, perhaps behind marks or a label of the feed reader. */
const ANNOUNCED =
  /^(?:[>*#-]{0,4} {0,4}(?:\*\*Abstract:?\*\*:?|Abstract:)? {0,4})arXiv:(\S{6,40}) {1,4}Announce Type: {0,4}(?:new|cross|replace|replace-cross)\b/;
const LABEL = 'Abstract:';
const LONGEST_ANCHOR = 160;
const LABEL_REACH = 3;
const LONGEST_RECORD = 60;
/** In lines: the title of an item, its address and what a feed reader puts between. */
const LONGEST_TOP = 5;
const LONGEST_TITLE = 400;
/** Of the title's word stems, in the abstract: a line above that has fewer is no title of it. */
const FITTING = 0.3;

/** Every item of a feed that was copied as text. */
export function* findAnnouncedItems(lines: readonly Line[]): Steps<RecordSpan[]> {
  const records: RecordSpan[] = [];
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!text.includes(' Announce Type:') || idOfLine(text) === undefined) continue;
    yield;
    const end = endOf(lines, at);
    if (end === undefined) continue;
    records.push({ start: topOf(lines, at, end, records.at(-1)?.end ?? 0), end });
  }
  return records;
}

function idOfLine(text: string): string | undefined {
  return arxivIdOf(ANNOUNCED.exec(text.trimStart().slice(0, LONGEST_ANCHOR))?.[1] ?? '');
}

/** One past the paragraph of the abstract; undefined where there is none. */
function endOf(lines: readonly Line[], at: number): number | undefined {
  const below = lines.slice(at, at + LABEL_REACH);
  const label = below.findIndex(({ text }, index) => hasLabel(text, index));
  const next = below.findIndex(({ text }, index) => index > 0 && idOfLine(text) !== undefined);
  if (label < 0 || (next >= 0 && next < label)) return undefined;
  let end = at + label + 1;
  for (; end < Math.min(lines.length, at + LONGEST_RECORD); end++) {
    const line = lines[end];
    if (line === undefined || isBlank(line) || idOfLine(line.text) !== undefined) break;
  }
  return end;
}

function hasLabel(text: string, index: number): boolean {
  return index === 0 ? / Abstract:/.test(text) : text.trimStart().startsWith(LABEL);
}

/** The title opens the block above the item, if the abstract speaks of it. */
function topOf(lines: readonly Line[], at: number, end: number, floor: number): number {
  const bottom = previousLine(lines, at, 3);
  if (bottom === undefined || bottom < floor) return at;
  let top = bottom;
  while (top > floor && bottom - top < LONGEST_TOP - 1 && !isGap(lines[top - 1])) top--;
  const abstract = passageOf(lines.slice(at, end)).text;
  return isTitle(lines[top]?.text ?? '', abstract) ? top : at;
}

function isGap(line: Line | undefined): boolean {
  return line === undefined || isBlank(line);
}

function isTitle(text: string, abstract: string): boolean {
  const title = bareTitle(text);
  if (title.length > LONGEST_TITLE || /^https?:/.test(title) || readsLikeAbstract(title))
    return false;
  return (titleShare(stemsOf(title), stemsOf(abstract)) ?? 0) >= FITTING;
}

function bareTitle(text: string): string {
  return text.trim().replace(/^#{1,6} /, '');
}

/** Reads one item: title and address above, the abstract behind its label. */
export function readAnnouncedItem(lines: readonly Line[], last: boolean): Entry | undefined {
  const at = lines.findIndex(({ text }) => idOfLine(text) !== undefined);
  const line = lines[at];
  const value = idOfLine(line?.text ?? '');
  if (line === undefined || value === undefined) return undefined;
  const id = { value, lines: rangeOf([line]) };
  const title = at > 0 ? lines[0] : undefined;
  const passage = passageOf(lines.slice(at));
  const type = passage.text.indexOf('Announce Type:');
  const label = passage.text.indexOf(LABEL, type);
  const abstract = statedBetween(passage, label + LABEL.length, passage.text.length);
  const month = dateOfId(value);
  return makeEntry(rangeOf(lines), {
    title: title && { value: bareTitle(title.text), lines: rangeOf([title]) },
    date: month && { value: month, lines: id.lines },
    ...idParts(id, undefined),
    links: addressOf(lines.slice(1, at), id),
    abstract,
    abstractTruncated: last && endsMidSentence(abstract?.value ?? '.'),
  });
}

/** An address above the abstract is of the paper if it spells out its id. */
function addressOf(lines: readonly Line[], id: Stated<string>) {
  const bare = id.value.replace(/v\d+$/, '');
  for (const line of lines) {
    const own = findLinks(line.text).filter(
      ({ url }) => idsInUrl(url).arxiv?.replace(/v\d+$/, '') === bare,
    );
    if (own.length > 0) return { value: own, lines: rangeOf([line]) };
  }
  return undefined;
}
