import type { Steps } from '../steps';
import type { Block } from './blocks';
import { areSame, habitsOf, type PageHabits, type Shape, UNREAD_PAGE } from './pageHabits';
import { type Background, backgroundOf, scaledBackground } from './pairEvidence';
import { type Candidate, candidateOf, type Passage, unionOfStems } from './passage';
import {
  type CostContext,
  coherenceCost,
  evidenceOf,
  GREATEST_GAIN,
  shapeCost,
} from './recordCost';
import { type Reading, segmentsOf } from './segmentsOf';
import type { Stems } from './stems';

/** A title with its abstract, either of which may have been lost. */
export interface Segment {
  readonly title: readonly Block[];
  readonly abstract: readonly Block[];
  /** Share of the title's stems in the abstract, where there are both. */
  readonly share?: number;
  /** Title and abstract may be of two papers, or begin and end at other lines than these. */
  readonly doubt?: 'strangers' | 'boundaries';
}

const CANDIDATES_PER_STEP = 4;
const MOST_TITLES = 3;
const MOST_ABSTRACTS = 4;
/** Of a wrapped page without blank lines: how many pieces its abstracts may fall into. */
const MOST_PIECES = 10;
/** A page is read once as any page, and again with what the readings before say of it. */
const READINGS = 3;
const SURE_EVIDENCE = 1;
const SURE_ABSTRACT = 4;

/**
 * Finds the most plausible reading of a run of blocks as titles and abstracts.
 *
 * Never by alternation: one lost abstract would mispair every paper below it. Each block is
 * judged by its own features, and dynamic programming finds the cheapest sequence of records of up
 * to three title blocks and up to four abstract blocks.
 *
 * @param flowing blocks that may only be the next line of the block before, which a wrap parted
 */
export function* segmentBlocks(
  blocks: readonly Block[],
  flowing: ReadonlySet<Block> = new Set(),
): Steps<Segment[]> {
  const candidates: Candidate[] = [];
  for (const [at, block] of blocks.entries()) {
    if (at % CANDIDATES_PER_STEP === CANDIDATES_PER_STEP - 1) yield;
    candidates.push(candidateOf(block, blocks[at - 1], flowing.has(block)));
  }
  let background = yield* backgroundOf(
    candidates.filter(({ logOdds }) => logOdds > 0).map(({ stems }) => stems),
  );
  const joined = new Map<string, Passage>();
  let habits = { ...UNREAD_PAGE, startAdjoining: startAdjoining(candidates) };
  let records: readonly Reading[] = [];
  for (let reading = 0; reading < READINGS; reading++) {
    records = yield* readRecords(candidates, { background, habits, joined, kinds: new Map() });
    const before = { habits, hitScale: background.hitScale };
    yield;
    habits = nextHabits(records);
    yield;
    background = yield* scaledBackground(background, stemsOfPairs(records));
    // Nothing new was learned: the next reading would be this one again.
    if (background.hitScale === before.hitScale && areSame(habits, before.habits)) break;
  }
  return yield* segmentsOf(records, { background, habits });
}

/** On a page without blank lines, every record begins at the next line. */
function startAdjoining(candidates: readonly Candidate[]): number {
  const adjoining = candidates.filter(({ adjoins }) => adjoins).length;
  return UNREAD_PAGE.startAdjoining * (1 - adjoining / Math.max(candidates.length, 1));
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
    [...Array(MOST_PIECES + 1).keys()]
      .filter((abstracts) => titles + abstracts > 1 && !(titles === 1 && abstracts === 1))
      .map((abstracts) => [titles, abstracts] as const),
  ),
];

function* readRecords(
  candidates: readonly Candidate[],
  context: CostContext,
): Steps<readonly Reading[]> {
  const best: Choice[] = [{ cost: 0, length: 0, titles: 0 }];
  for (let end = 1; end <= candidates.length; end++) {
    if (candidates[end - 1]?.flows || end % CANDIDATES_PER_STEP === 0) yield;
    best.push(bestEnding(candidates, end, best, context));
  }
  return yield* trace(candidates, best, context.background);
}

function bestEnding(
  candidates: readonly Candidate[],
  end: number,
  best: readonly Choice[],
  context: CostContext,
): Choice {
  let choice: Choice = { cost: Number.POSITIVE_INFINITY, length: 1, titles: 0 };
  const most = mostAbstracts(candidates, end);
  for (const [titles, abstracts] of SHAPES) {
    if (abstracts > most) continue;
    const length = titles + abstracts;
    const before = best[end - length];
    // Comparing words is the dear part, and it can lower the cost by no more than this.
    const gain = titles > 0 && abstracts > 0 ? GREATEST_GAIN : 0;
    if (before === undefined || before.cost - gain >= choice.cost) continue;
    const title = candidates.slice(end - length, end - abstracts);
    const abstract = candidates.slice(end - abstracts, end);
    const least = before.cost + shapeCost(title, abstract, context);
    if (least - gain >= choice.cost) continue;
    const cost = least + coherenceCost(title, abstract, context);
    if (cost < choice.cost) choice = { cost, length, titles };
  }
  return choice;
}

/** How many blocks an abstract may have that ends here: more where they flow on. */
function mostAbstracts(candidates: readonly Candidate[], end: number): number {
  let most = 1;
  while (most < MOST_PIECES && candidates[end - most]?.flows) most++;
  return Math.max(most, MOST_ABSTRACTS);
}

function* trace(
  candidates: readonly Candidate[],
  best: readonly Choice[],
  background: Background,
): Steps<readonly Reading[]> {
  const records: Reading[] = [];
  for (let end = candidates.length; end > 0; ) {
    if (records.length % 64 === 63) yield;
    const { length, titles } = best[end] ?? { length: 1, titles: 0 };
    const title = candidates.slice(end - length, end - length + titles);
    const abstract = candidates.slice(end - length + titles, end);
    const evidence = evidenceOf(title, abstract, background);
    records.push({ title, abstract, ...(evidence !== undefined && { evidence }) });
    end -= length;
  }
  return records.reverse();
}

/** A pair whose words agree and whose abstract reads like one by itself: others learn from it. */
function isSure({ abstract, evidence = 0 }: Reading): boolean {
  return evidence > SURE_EVIDENCE && abstract.some(({ logOdds }) => logOdds > SURE_ABSTRACT);
}

function nextHabits(records: readonly Reading[]): PageHabits {
  const pairs = records.filter(({ evidence }) => evidence !== undefined);
  const sure = pairs.filter(isSure);
  const shapeOf = (parts: readonly Candidate[]): Shape => ({
    length: parts.reduce((sum, { length }) => sum + length, 0),
    stops: parts.at(-1)?.stops ?? false,
  });
  return habitsOf(
    {
      pairs: pairs.length,
      titlesOnly: records.filter(({ abstract }) => abstract.length === 0).length,
      abstractsOnly: records.filter(({ title }) => title.length === 0).length,
    },
    {
      titles: sure.map(({ title }) => shapeOf(title)),
      abstracts: sure.map(({ abstract }) => shapeOf(abstract)),
    },
    sure.filter(({ abstract }) => abstract[0]?.adjoins).length,
  );
}

function stemsOfPairs(
  records: readonly Reading[],
): { readonly title: Stems; readonly abstract: Stems }[] {
  return records
    .filter(({ evidence }) => evidence !== undefined)
    .map(({ abstract, title }) => ({
      title: unionOfStems(title),
      abstract: unionOfStems(abstract),
    }));
}
