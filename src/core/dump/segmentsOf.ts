import type { Steps } from '../steps';
import { doubtfulPairs, type StemPair } from './doubtfulPairs';
import { habitLogOdds, type PageHabits } from './pageHabits';
import { type Background, pairEvidence } from './pairEvidence';
import { type Candidate, unionOfStems } from './passage';
import type { CostContext } from './recordCost';
import type { Segment } from './segment';
import { titleShare } from './titleMatch';

/** One record as it was read. */
export interface Reading {
  readonly title: readonly Candidate[];
  readonly abstract: readonly Candidate[];
  readonly evidence?: number;
}

const RECORDS_PER_STEP = 64;
/** A next paragraph says something of the title; another paper's abstract speaks against it. */
const FITTING = 1;

function oddsOf(abstract: readonly Candidate[], habits: PageHabits): number {
  return Math.max(...abstract.map((part) => part.logOdds + habitLogOdds(part, habits)));
}

/** Makes segments of records, and doubts those that the page gives reason to. */
export function* segmentsOf(
  records: readonly Reading[],
  { background, habits }: Pick<CostContext, 'background' | 'habits'>,
): Steps<Segment[]> {
  const pairs: StemPair[] = [];
  for (const [at, record] of records.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    pairs.push(stemPairOf(record, habits));
  }
  const strangers = yield* doubtfulPairs(pairs, background);
  const isFlowing = records.some(hasFlowingPiece);
  const segments: Segment[] = [];
  for (const [at, record] of records.entries()) {
    if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    const [before, next] = [records[at - 1], records[at + 1]];
    const isUncertain =
      (isFlowing && hasUncertainBounds(record, before, next)) || mayGoOn(record, next, background);
    const doubt = strangers.has(at) ? 'strangers' : isUncertain ? 'boundaries' : undefined;
    segments.push(segmentOf(record, pairs[at], doubt));
  }
  return segments;
}

function stemPairOf({ abstract, evidence, title }: Reading, habits: PageHabits): StemPair {
  return {
    ...(title.length > 0 && { title: unionOfStems(title) }),
    ...(abstract.length > 0 && { abstract: unionOfStems(abstract) }),
    ...(evidence !== undefined && { evidence, abstractOdds: oddsOf(abstract, habits) }),
  };
}

function segmentOf(
  { abstract, title }: Reading,
  pair: StemPair | undefined,
  doubt: Segment['doubt'],
): Segment {
  const share = pair?.title && pair.abstract && titleShare(pair.title, pair.abstract);
  return {
    title: title.map(({ block }) => block),
    abstract: abstract.map(({ block }) => block),
    ...(share !== undefined && { share }),
    ...(doubt !== undefined && { doubt }),
  };
}

function hasFlowingPiece({ abstract, title }: Reading): boolean {
  return [...title, ...abstract].some(({ flows }) => flows);
}

/** Whether the abstract below, which has no title, may be the next paragraph of a pair. */
function mayGoOn(
  { evidence, title }: Reading,
  next: Reading | undefined,
  background: Background,
): boolean {
  if (evidence === undefined || next === undefined || next.title.length > 0) return false;
  const fit = pairEvidence(unionOfStems(title), unionOfStems(next.abstract), background);
  return fit > -FITTING;
}

/**
 * On a wrapped page without blank lines: whether a record begins, goes on or ends where a line may
 * or may not go on, has a title of several pieces, or stands beside one that lacks a part.
 */
function hasUncertainBounds(
  record: Reading,
  before: Reading | undefined,
  next: Reading | undefined,
): boolean {
  const after = next?.title[0] ?? next?.abstract[0];
  const lacksPart = [before, next].some((one) => one !== undefined && one.evidence === undefined);
  const flows = hasFlowingPiece(record) || after?.flows === true;
  return flows || lacksPart || record.title.length > 1;
}
