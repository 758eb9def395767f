import type { Steps } from '../steps';
import { type Background, pairEvidence } from './pairEvidence';
import type { Stem, Stems } from './stems';

/** A title with its abstract, as stems; either may be missing. */
export interface StemPair {
  readonly title?: Stems;
  readonly abstract?: Stems;
  /** The log-odds that they belong together, where there are both. */
  readonly evidence?: number;
  /** The log-odds that the abstract is one, by its own features. */
  readonly abstractOdds?: number;
}

/** From this probability on that a pair is none, it is doubted; sooner where much was lost. */
const DOUBT = { whole: 0.3, damaged: 0.06 } as const;
const PAIRS_PER_STEP = 32;
const ROUNDS = 8;
/** Pairs of strangers that are believed in beforehand, among so many pairs. */
const ASSUMED = { strangers: 0.1, pairs: 3 } as const;
/** An abstract elsewhere that fits a title so much better makes its pair doubtful. */
const BETTER = 3;
const FITTING = 2;
/** What reads less like an abstract than this may be another title. */
const CLEAR_ABSTRACT = 2;
/** Only stems of few abstracts lead from a title to another abstract: that keeps it linear. */
const RARE = 8;

/** The indexes of the pairs that may be of two papers. */
export function* doubtfulPairs(
  pairs: readonly StemPair[],
  background: Background,
): Steps<ReadonlySet<number>> {
  const evidence = pairs.flatMap((pair) => pair.evidence ?? []);
  const isDamaged =
    pairs.some((pair) => pair.abstract === undefined) &&
    pairs.some((pair) => pair.title === undefined);
  const doubt = isDamaged ? DOUBT.damaged : DOUBT.whole;
  const threshold = Math.log(doubt / (1 - doubt)) - priorLogOdds(pairs, evidence);
  const byStem = yield* abstractsByStem(pairs, background);
  const doubtful = new Set<number>();
  for (const [at, { abstractOdds = 0, evidence: own, title }] of pairs.entries()) {
    if (at % PAIRS_PER_STEP === PAIRS_PER_STEP - 1) yield;
    if (own === undefined || title === undefined) continue;
    const isWeak = own < FITTING && abstractOdds < CLEAR_ABSTRACT;
    const isStrange = -own > threshold;
    if (isWeak || isStrange || (own < FITTING && hasRival(pairs, at, byStem, background)))
      doubtful.add(at);
  }
  return doubtful;
}

/**
 * The log-odds that a pair of the page is one of strangers before its words are compared: a share
 * that fits what the words of all pairs say, and no less than the losses on the page make likely.
 */
function priorLogOdds(pairs: readonly StemPair[], evidence: readonly number[]): number {
  let share = ASSUMED.strangers / ASSUMED.pairs;
  for (let round = 0; round < ROUNDS; round++) {
    const odds = share / (1 - share);
    const strangers = evidence.reduce((sum, own) => sum + odds / (odds + Math.exp(own)), 0);
    share = (strangers + ASSUMED.strangers) / (evidence.length + ASSUMED.pairs);
  }
  const lonely = (lost: number): number => lost / (lost + evidence.length + 1);
  const titlesOnly = pairs.filter((pair) => pair.abstract === undefined).length;
  const abstractsOnly = pairs.filter((pair) => pair.title === undefined).length;
  const byLosses = lonely(titlesOnly) * lonely(abstractsOnly);
  const likely = Math.min(0.5, Math.max(share, byLosses));
  return Math.log(likely / (1 - likely));
}

function* abstractsByStem(
  pairs: readonly StemPair[],
  { counts }: Background,
): Steps<ReadonlyMap<Stem, readonly number[]>> {
  const byStem = new Map<Stem, number[]>();
  for (const [at, { abstract }] of pairs.entries()) {
    if (at % PAIRS_PER_STEP === PAIRS_PER_STEP - 1) yield;
    for (const stem of abstract ?? []) {
      if ((counts.get(stem) ?? 0) > RARE) continue;
      const known = byStem.get(stem);
      if (known === undefined) byStem.set(stem, [at]);
      else if (known.length <= RARE) known.push(at);
    }
  }
  return byStem;
}

/** Whether an abstract that has no fitting title of its own fits a title much better than its own. */
function hasRival(
  pairs: readonly StemPair[],
  at: number,
  byStem: ReadonlyMap<Stem, readonly number[]>,
  background: Background,
): boolean {
  const { evidence = 0, title = new Set<Stem>() } = pairs[at] ?? {};
  const others = new Set([...title].flatMap((stem) => byStem.get(stem) ?? []));
  return [...others].some((other) => {
    const { abstract, evidence: theirs = 0 } = pairs[other] ?? {};
    if (other === at || abstract === undefined || theirs > 0) return false;
    const fit = pairEvidence(title, abstract, background);
    return fit >= FITTING && fit >= evidence + BETTER;
  });
}
