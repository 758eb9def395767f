import type { Steps } from '../steps';
import { isBlank, type Line } from '../text/lines';
import type { FormatId } from './dump';
import { type DumpFormat, LINES_PER_STEP, type PageSpan } from './format';
import { FORMATS, formatOf } from './formats';

/** A page of a text, and who reads it: from `start` to before `end`, as indexes of lines. */
export interface FoundPage {
  readonly format: DumpFormat;
  readonly start: number;
  readonly end: number;
}

interface Claim extends PageSpan {
  readonly format: DumpFormat;
}

/** Lines that look like openings and are none are tried so often at most. */
const MOST_TRIES = 32;
const FENCE = /^(?:```|~~~)/;

/**
 * The pages of a text, in order and apart. A text that shows one page is looked through again: for
 * pages that open within others, and for those that stand between, which did not show in a text of
 * much else.
 */
export function* pagesIn(lines: readonly Line[], readAs?: FormatId): Steps<FoundPage[]> {
  const asked = readAs && formatOf(readAs);
  if (asked !== undefined) return [{ format: asked, start: 0, end: lines.length }];
  const shown = yield* claimsOn(lines);
  if (shown.length === 0) return [];
  const opened = inOrder([...shown, ...(yield* claimsWithin(lines, shown))]);
  const claims = inOrder([...opened, ...(yield* claimsBetween(lines, opened))]);
  return claims.map(({ format, start, end = lines.length }, at) => ({
    format,
    start,
    end: Math.min(end, claims[at + 1]?.start ?? lines.length),
  }));
}

function inOrder(claims: readonly Claim[]): Claim[] {
  return claims.toSorted((a, b) => a.start - b.start);
}

/** What the formats claim by themselves. Where two claim a line, the first row has it. */
function* claimsOn(lines: readonly Line[]): Steps<Claim[]> {
  const claims: Claim[] = [];
  for (const format of FORMATS) {
    for (const span of yield* format.findPages(lines)) {
      if (!claims.some((claim) => isTaken(claim, span))) claims.push({ format, ...span });
    }
    yield;
  }
  return inOrder(claims);
}

function isTaken(claim: Claim, { start }: PageSpan): boolean {
  return claim.start === start || (claim.start < start && start < (claim.end ?? 0));
}

const OPENING = FORMATS.filter(({ opens }) => opens !== undefined);

/** Pages that open with a line that no other page has, such as `@article{`. */
function* claimsWithin(lines: readonly Line[], shown: readonly Claim[]): Steps<Claim[]> {
  const claims: Claim[] = [];
  let next = 0;
  let tries = 0;
  for (let at = 0; at < lines.length && tries < MOST_TRIES; at++) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    while ((shown[next]?.start ?? lines.length) <= at) next++;
    const formats = formatsOpenedAt(lines, at, shown[next - 1]);
    if (formats.length === 0) continue;
    const found = yield* claimAt(lines.slice(at, shown[next]?.start), formats);
    if (found === undefined) tries++;
    else {
      claims.push({ ...found, start: at, end: at + found.end });
      at += found.end - 1;
    }
  }
  return claims;
}

/** Lines of a page that its own format opens with are its records. A fence is for an example. */
function formatsOpenedAt(
  lines: readonly Line[],
  at: number,
  above: Claim | undefined,
): readonly DumpFormat[] {
  const { text } = lines[at] ?? { text: '' };
  const formats = OPENING.filter((format) => format.opens?.(text));
  if (formats.length === 0 || FENCE.test(lines[at - 1]?.text ?? '')) return [];
  const isOwn = above !== undefined && at < (above.end ?? lines.length);
  return isOwn && above.format.opens?.(text) ? [] : formats;
}

function* claimAt(
  lines: readonly Line[],
  formats: readonly DumpFormat[],
): Steps<{ readonly format: DumpFormat; readonly end: number } | undefined> {
  for (const format of formats) {
    const [span] = yield* format.findPages(lines);
    if (span?.start === 0) return { format, end: span.end ?? lines.length };
    yield;
  }
  return undefined;
}

/** Pages above the first claim, and below those that tell where they end. */
function* claimsBetween(lines: readonly Line[], claims: readonly Claim[]): Steps<Claim[]> {
  const found: Claim[] = [];
  let from = 0;
  for (const claim of [...claims, undefined]) {
    const between = lines.slice(from, claim?.start);
    if (between.some((line) => !isBlank(line))) {
      for (const { format, start, end = between.length } of yield* claimsOn(between)) {
        found.push({ format, start: from + start, end: from + end });
      }
    }
    from = claim === undefined ? lines.length : (claim.end ?? lines.length);
    yield;
  }
  return found;
}
