import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { blocksOf, blockText, unwrap, wrapWidth } from '../../blocks';
import { LINES_PER_STEP, type PageSpan } from '../../format';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { isFurniture, isSiteAnchor, isSubmittedBy } from './furniture';
import { linkedTitleOf } from './linkedTitle';
import { pageWithoutHead } from './pageWithoutHead';

const HEAD_LINES = 12;
const CONFIRMING_LINES = 40;

/** Pages begin at their heads; a text without any may still be one page. */
export function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const pages: PageSpan[] = [];
  let from = 0;
  let next = LINES_PER_STEP;
  for (let at = 0; at < lines.length; at++) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    const line = lines[at];
    if (line === undefined || !isSiteAnchor(line)) continue;
    yield;
    if (yield* isConfirmed(lines, at)) {
      pages.push({ start: topOfHead(lines, at, from) });
      from = at + 1;
    }
    at = lastAnchor(lines, at);
  }
  return pages.length > 0 ? pages : yield* pageWithoutHead(lines);
}

/** The anchors of one head stand close together. */
function lastAnchor(lines: readonly Line[], first: number): number {
  let last = first;
  for (let at = first + 1; at < Math.min(lines.length, first + HEAD_LINES); at++) {
    const line = lines[at];
    if (line !== undefined && isSiteAnchor(line)) last = at;
  }
  return last;
}

function topOfHead(lines: readonly Line[], anchor: number, from: number): number {
  let top = anchor;
  for (let at = anchor - 1; at >= from; at--) {
    const line = lines[at];
    if (line === undefined || !(isBlank(line) || isFurniture(line))) break;
    if (!isBlank(line)) top = at;
  }
  return top;
}

/** An abstract, or the submitters that some views keep where titles and abstracts are lost. */
function* isConfirmed(lines: readonly Line[], anchor: number): Steps<boolean> {
  const near = lines
    .slice(anchor, anchor + 1 + CONFIRMING_LINES)
    .filter((line) => isSubmittedBy(line) || !isFurniture(line));
  if (near.some(confirms)) return true;
  return yield* isWrappedAbstract(near);
}

function confirms(line: Line): boolean {
  return isSubmittedBy(line) || readsLikeAbstract(line.text) || linkedTitleOf(line) !== undefined;
}

function* isWrappedAbstract(lines: readonly Line[]): Steps<boolean> {
  const width = yield* wrapWidth(lines);
  if (width === undefined) return false;
  return (yield* blocksOf(lines)).some((block) =>
    unwrap(block, width).some((joined) => readsLikeAbstract(blockText(joined))),
  );
}
