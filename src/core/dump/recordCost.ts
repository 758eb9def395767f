import { habitLogOdds, type PageHabits } from './pageHabits';
import type { Background } from './pairEvidence';
import { pairEvidence } from './pairEvidence';
import { type Candidate, flowing, type Passage, passageOf, unionOfStems } from './passage';
import { titleShare } from './titleMatch';

/** What the cost of a record depends on beside its own blocks. */
export interface CostContext {
  readonly background: Background;
  readonly habits: PageHabits;
  /** Passages of several blocks that were judged before, by their first and last line. */
  readonly joined: Map<string, Passage>;
  /** What passages cost as one and as the other, with these habits. */
  readonly kinds: Map<Passage, KindCosts>;
}

interface KindCosts {
  readonly asTitle: number;
  readonly asAbstract: number;
}

/** In units of log-odds: how much evidence it takes to believe each irregularity. */
const COST = {
  goOnAdjoining: 0.5,
  goOnApart: 8,
  goOnFitting: 7,
  /** What the fit of a paragraph to the title takes off. */
  perFit: 1.5,
  startFlowing: 2,
  bodyFlowing: 1,
} as const;
const COHERENT = 0.4;
/** Log-odds by words alone are believed only so far. */
const MOST_FOR = 6;
const MOST_AGAINST = 8;
/** The user said what both are: their neighbourhood pairs them. */
const MARKED_PAIR = 4;

/** What it speaks for a record, at most, that its words agree. */
export const GREATEST_GAIN = MOST_FOR;

/** What a reading costs by the features of its blocks alone: words may add to it. */
export function shapeCost(
  title: readonly Candidate[],
  abstract: readonly Candidate[],
  context: CostContext,
): number {
  const { habits } = context;
  let cost = 0;
  for (const passage of passages(title, context)) cost += kindCosts(passage, context).asTitle;
  for (const passage of passages(abstract, context)) cost += kindCosts(passage, context).asAbstract;
  for (const [at, { adjoins }] of title.entries())
    if (at > 0) cost += adjoins ? COST.goOnAdjoining : COST.goOnFitting;
  if (abstract.length === 0) cost += habits.noAbstract;
  if (title.length === 0) cost += habits.noTitle;
  if (title.length > 0 && abstract.length > 0) cost += habits.whole;
  const first = title[0] ?? abstract[0];
  if (first?.flows) cost += COST.startFlowing;
  else if (first?.adjoins) cost += habits.startAdjoining;
  if (title.length > 0 && abstract[0]?.flows) cost += COST.bodyFlowing;
  return cost;
}

function kindCosts(passage: Passage, { habits, kinds }: CostContext): KindCosts {
  const known = kinds.get(passage);
  if (known !== undefined) return known;
  const logOdds = passage.logOdds + habitLogOdds(passage, habits);
  const costs = { asTitle: softplus(logOdds), asAbstract: softplus(-logOdds) };
  kinds.set(passage, costs);
  return costs;
}

function passages(candidates: readonly Candidate[], context: CostContext): readonly Passage[] {
  if (!candidates.some(({ flows }, at) => flows && at > 0)) return candidates;
  return flowing(candidates).map((run) => passageOfRun(run, context));
}

function passageOfRun(run: readonly Candidate[], { joined }: CostContext): Passage {
  const [only] = run;
  if (run.length === 1 && only !== undefined) return only;
  const key = `${run[0]?.block[0]?.number}-${run.at(-1)?.block.at(-1)?.number}`;
  const known = joined.get(key);
  if (known !== undefined) return known;
  const mark = run.find((candidate) => candidate.mark !== undefined)?.mark;
  const passage = passageOf(run.map(({ text }) => text).join(' '), mark);
  joined.set(key, passage);
  return passage;
}

/** What it costs beside that because its blocks speak of different things; less than 0 if not. */
export function coherenceCost(
  title: readonly Candidate[],
  abstract: readonly Candidate[],
  context: CostContext,
): number {
  const cost = continuedTitle(title, abstract) + continuedAbstract(title, abstract, context);
  const evidence = evidenceOf(title, abstract, context.background);
  return evidence === undefined ? cost : cost - evidence;
}

/** The evidence of the words that title and abstract are of one paper, within bounds. */
export function evidenceOf(
  title: readonly Candidate[],
  abstract: readonly Candidate[],
  background: Background,
): number | undefined {
  if (title.length === 0 || abstract.length === 0) return undefined;
  if (title.some(({ mark }) => mark) && abstract.some(({ mark }) => mark)) return MARKED_PAIR;
  const evidence = pairEvidence(unionOfStems(title), unionOfStems(abstract), background);
  return Math.min(Math.max(evidence, -MOST_AGAINST), MOST_FOR);
}

/** A title goes on where no blank line parts it, seldom elsewhere unless both parts fit. */
function continuedTitle(title: readonly Candidate[], abstract: readonly Candidate[]): number {
  const apart = title.slice(1).filter(({ adjoins }) => !adjoins);
  if (apart.length === 0) return 0;
  const stems = unionOfStems(abstract);
  const isCoherent =
    apart.every(({ mark }) => mark === undefined) &&
    title.every((piece) => (titleShare(piece.stems, stems) ?? 0) >= COHERENT);
  return isCoherent ? 0 : apart.length * (COST.goOnApart - COST.goOnFitting);
}

/** An abstract goes on at the next line where that still speaks of the title, seldom elsewhere. */
function continuedAbstract(
  title: readonly Candidate[],
  abstract: readonly Candidate[],
  { background, habits }: CostContext,
): number {
  if (abstract.length < 2) return 0;
  const stems = unionOfStems(title);
  return abstract.slice(1).reduce((cost, { adjoins, flows, mark, stems: own }) => {
    if (flows) return cost;
    const fits = COST.perFit * Math.max(0, pairEvidence(stems, own, background));
    // The more blank lines a page has, the more a line without one before it goes on.
    const here = adjoins ? 2 * habits.startAdjoining : 0;
    const goesOn = adjoins && (mark !== undefined || (titleShare(stems, own) ?? 0) >= COHERENT);
    const least = goesOn ? 0 : COST.goOnApart - here - fits;
    return cost + Math.max(COST.goOnAdjoining, least);
  }, 0);
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}
