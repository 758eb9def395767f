import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP, type PageSpan } from '../../format';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { stemsOf } from '../../stems';
import { titleShare } from '../../titleMatch';
import { isFurniture, isSiteLine, isSubmittedBy } from './furniture';
import { linkedTitleOf } from './linkedTitle';

/** So many pairs near a line of the site are a page whose head is not the usual one. */
const FEWEST_PAIRS = 3;
const REACH = 200;
const SITE_LINES_TRIED = 4;
const FITTING = 0.3;
/** In characters, of titles and of the names of users. */
const LONGEST_TITLE = 300;
const LONGEST_USER = 40;

/**
 * A page whose head was removed or changed: where lines of the site stand among titles with
 * abstracts that fit them, or titles are linked to the site's own pages.
 */
export function* pageWithoutHead(lines: readonly Line[]): Steps<PageSpan[]> {
  let tried = 0;
  let linked: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const title = linkedTitleOf(line);
    if (title !== undefined) {
      if (linked !== undefined || isConfirmedTitle(lines, at)) return [{ start: linked ?? at }];
      linked = at;
    }
    if (tried >= SITE_LINES_TRIED || !isSiteLine(line)) continue;
    tried++;
    yield;
    const start = yield* startAround(lines, at);
    if (start !== undefined) return [{ start }];
  }
  return [];
}

/** A heading with the site's own address needs nobody else; another link an abstract below it. */
function isConfirmedTitle(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const title = line && linkedTitleOf(line);
  if (title === undefined) return false;
  if (title.isHeading && title.url === undefined) return true;
  const next = lines.slice(at + 1, at + 12).find((below) => !isBlank(below));
  return next !== undefined && readsLikeAbstract(next.text);
}

/** Where the page around a line of the site begins. */
function* startAround(lines: readonly Line[], siteLine: number): Steps<number | undefined> {
  const from = Math.max(0, siteLine - REACH);
  const near = lines.slice(from, siteLine + REACH);
  yield;
  const content = contentOf(near, from);
  const pairs: number[] = [];
  for (const [place, { at, text }] of content.entries()) {
    if (place % 8 === 7) yield;
    const below = content[place + 1]?.text ?? '';
    if (isPair(text, below)) pairs.push(at);
  }
  const [first] = pairs;
  if (first === undefined) return undefined;
  const isWhole = pairs.length >= FEWEST_PAIRS || isSetInSite(lines, siteLine, pairs);
  return isWhole ? topOf(lines, Math.min(first, siteLine)) : undefined;
}

interface ContentLine {
  readonly at: number;
  readonly text: string;
}

/** The lines that are no furniture, without the names of submitters. */
function contentOf(lines: readonly Line[], from: number): ContentLine[] {
  const content: ContentLine[] = [];
  let isUser = false;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (!isUser && !isFurniture(line)) content.push({ at: from + at, text: line.text });
    isUser = isSubmittedBy(line);
  }
  return content;
}

function isPair(title: string, abstract: string): boolean {
  if (title.length > LONGEST_TITLE || !readsLikeAbstract(abstract) || readsLikeAbstract(title))
    return false;
  return (titleShare(stemsOf(title), stemsOf(abstract)) ?? 0) >= FITTING;
}

/**
 * One paper alone is enough where the site's lines stand as close to it as they can:
 * "Submitted by", a name in one word, the title; or the number of authors right below the title.
 */
function isSetInSite(lines: readonly Line[], siteLine: number, titles: readonly number[]): boolean {
  const line = lines[siteLine];
  if (line === undefined) return false;
  const isSubmission = isSubmittedBy(line);
  const title = isSubmission
    ? titles.find((at) => at > siteLine)
    : titles.findLast((at) => at < siteLine);
  if (title === undefined) return false;
  const between = lines
    .slice(Math.min(siteLine, title) + 1, Math.max(siteLine, title))
    .filter((one) => !isBlank(one));
  if (!isSubmission) return between.every(isFurniture);
  const [user, ...others] = between;
  const name = user?.text.trim() ?? '';
  return /^\S+$/.test(name) && name.length <= LONGEST_USER && others.every(isFurniture);
}

/** The first of the site's own lines above. */
function topOf(lines: readonly Line[], start: number): number {
  let top = start;
  for (let at = start - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || !(isBlank(line) || isFurniture(line))) break;
    if (!isBlank(line)) top = at;
  }
  return top;
}
