import type { Steps } from '../steps';
import type { Block } from './blocks';
import { blockText } from './blocks';
import { abstractLogOdds } from './sentenceFeatures';
import { stemsOf, titleShare } from './titleMatch';

/** A title with its abstract, either of which may have been lost. */
export interface Segment {
  readonly title: readonly Block[];
  readonly abstract: readonly Block[];
  /** Share of the title's stems in the abstract, where there are both. */
  readonly share?: number;
}

interface Candidate {
  readonly block: Block;
  readonly logOdds: number;
  readonly stems: ReadonlySet<string>;
  /** No blank line parts it from the block before. */
  readonly adjoins: boolean;
}

const CANDIDATES_PER_STEP = 8;
const MOST_TITLES = 3;
const MOST_ABSTRACTS = 4;
/**
 * In units of log-odds: how much evidence it takes to believe each irregularity. Chosen on real
 * pages with titles and abstracts taken away, whole and shortened to a few sentences. A lost title
 * costs more than a lost abstract; both together more than a pair of strangers, so that a short
 * abstract keeps its title.
 */
const COST = {
  noAbstract: 1,
  noTitle: 5,
  startAdjoining: 3,
  goOnAdjoining: 0.5,
  goOnApart: 6,
  goOnFitting: 4,
  strangers: 5,
} as const;
/** What it speaks for a pair that its words agree. */
const FITTING_GAIN = 2;
/** Below this share of its stems a title and an abstract look like strangers. */
const STRANGERS = 0.2;
const COHERENT = 0.4;

/**
 * Finds the most plausible reading of a run of blocks as titles and abstracts.
 *
 * Never by alternation: one lost abstract would mispair every paper below it. Each block is
 * judged by its own features, and dynamic programming finds the cheapest sequence of records of up
 * to three title blocks and up to four abstract blocks.
 */
export function* segmentBlocks(blocks: readonly Block[]): Steps<Segment[]> {
  const candidates: Candidate[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at % CANDIDATES_PER_STEP === CANDIDATES_PER_STEP - 1) yield;
    candidates.push(candidateOf(block, blocks[at - 1]));
  }
  const best: { cost: number; length: number; titles: number }[] = [
    { cost: 0, length: 0, titles: 0 },
  ];
  for (let end = 1; end <= candidates.length; end++) {
    if (end % CANDIDATES_PER_STEP === 0) yield;
    best.push(bestEnding(candidates, end, best));
  }
  return yield* trace(candidates, best);
}

function candidateOf(block: Block, before: Block | undefined): Candidate {
  const text = blockText(block);
  const adjoins = before?.at(-1)?.number === (block[0]?.number ?? 0) - 1;
  return { block, logOdds: abstractLogOdds(text), stems: stemsOf(text), adjoins };
}

interface Choice {
  readonly cost: number;
  readonly length: number;
  readonly titles: number;
}

/** Numbers of title and abstract blocks that a record may have, the likeliest first. */
const SHAPES: readonly (readonly [titles: number, abstracts: number])[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  ...[...Array(MOST_TITLES + 1).keys()].flatMap((titles) =>
    [...Array(MOST_ABSTRACTS + 1).keys()]
      .filter((abstracts) => titles + abstracts > 1 && !(titles === 1 && abstracts === 1))
      .map((abstracts) => [titles, abstracts] as const),
  ),
];

function bestEnding(
  candidates: readonly Candidate[],
  end: number,
  best: readonly Choice[],
): Choice {
  let choice: Choice = { cost: Number.POSITIVE_INFINITY, length: 1, titles: 0 };
  for (const [titles, abstracts] of SHAPES) {
    const length = titles + abstracts;
    const before = best[end - length];
    if (before === undefined) continue;
    const record = candidates.slice(end - length, end);
    const least = before.cost + shapeCost(record, titles);
    // Comparing words is the dear part, and it can lower the cost by no more than this.
    if (least - FITTING_GAIN >= choice.cost) continue;
    const cost = least + coherenceCost(record.slice(0, titles), record.slice(titles));
    if (cost < choice.cost) choice = { cost, length, titles };
  }
  return choice;
}

/** What a reading costs by the features of its blocks alone. */
function shapeCost(record: readonly Candidate[], titles: number): number {
  let cost = 0;
  for (const [at, { logOdds }] of record.entries())
    cost += softplus(at < titles ? logOdds : -logOdds);
  if (titles === record.length) cost += COST.noAbstract;
  if (titles === 0) cost += COST.noTitle;
  if (record[0]?.adjoins) cost += COST.startAdjoining;
  return cost;
}

/** What it costs beside that because its blocks speak of different things. */
function coherenceCost(title: readonly Candidate[], abstract: readonly Candidate[]): number {
  const cost = continuedTitle(title, abstract) + continuedAbstract(title, abstract);
  const share = shareOf(title, abstract);
  if (share === undefined) return cost;
  if (share >= COHERENT) return cost - FITTING_GAIN;
  return share < STRANGERS ? cost + COST.strangers : cost;
}

/** A title goes on where no blank line parts it, or where both parts fit the abstract. */
function continuedTitle(title: readonly Candidate[], abstract: readonly Candidate[]): number {
  if (title.length < 2) return 0;
  const stems = union(abstract);
  return title.slice(1).reduce((cost, part) => {
    if (part.adjoins) return cost + COST.goOnAdjoining;
    const coherent = title.every((piece) => (titleShare(piece.stems, stems) ?? 0) >= COHERENT);
    return cost + (coherent ? COST.goOnFitting : COST.goOnApart);
  }, 0);
}

/** An abstract goes on at the next line where that still speaks of the title, seldom elsewhere. */
function continuedAbstract(title: readonly Candidate[], abstract: readonly Candidate[]): number {
  if (abstract.length < 2) return 0;
  const stems = union(title);
  return abstract.slice(1).reduce((cost, { adjoins, stems: own }) => {
    const goesOn = adjoins && (titleShare(stems, own) ?? 0) >= COHERENT;
    return cost + (goesOn ? COST.goOnAdjoining : COST.goOnApart);
  }, 0);
}

function shareOf(title: readonly Candidate[], abstract: readonly Candidate[]): number | undefined {
  if (title.length === 0 || abstract.length === 0) return undefined;
  return titleShare(union(title), union(abstract));
}

function union(candidates: readonly Candidate[]): ReadonlySet<string> {
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined) return only.stems;
  return new Set(candidates.flatMap(({ stems }) => [...stems]));
}

function softplus(x: number): number {
  return x > 30 ? x : Math.log1p(Math.exp(x));
}

function* trace(candidates: readonly Candidate[], best: readonly Choice[]): Steps<Segment[]> {
  const segments: Segment[] = [];
  for (let end = candidates.length; end > 0; ) {
    if (segments.length % 64 === 63) yield;
    const { length, titles } = best[end] ?? { length: 1, titles: 0 };
    const record = candidates.slice(end - length, end);
    const [title, abstract] = [record.slice(0, titles), record.slice(titles)];
    const share = shareOf(title, abstract);
    segments.push({
      title: title.map(({ block }) => block),
      abstract: abstract.map(({ block }) => block),
      ...(share !== undefined && { share }),
    });
    end -= length;
  }
  return segments.reverse();
}
