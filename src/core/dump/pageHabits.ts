/** What is usual on a page, as far as a first reading of it shows. */
export interface PageHabits {
  /** What a record costs for what it lacks: the rarer on the page, the more. */
  readonly noAbstract: number;
  readonly noTitle: number;
  /** And what a record costs that lacks nothing. */
  readonly whole: number;
  /** What it costs to begin a record without a blank line before it. */
  readonly startAdjoining: number;
  readonly titleLength: Usual;
  readonly abstractLength: Usual;
  /** What it adds to the log-odds of an abstract that a text ends with a stop, or does not. */
  readonly stop: number;
  readonly noStop: number;
}

/** Mean and spread of a quantity; the spread is infinite where too little is known. */
export interface Usual {
  readonly mean: number;
  readonly spread: number;
}

/** What a text looks like from afar. */
export interface Shape {
  readonly length: number;
  /** It ends with the stop of a sentence. */
  readonly stops: boolean;
}

/** How many records of each kind a reading of a page found. */
export interface RecordCounts {
  readonly pairs: number;
  readonly titlesOnly: number;
  readonly abstractsOnly: number;
}

const UNKNOWN: Usual = { mean: 0, spread: Number.POSITIVE_INFINITY };

/** In units of log-odds; chosen on real pages with titles and abstracts taken away. */
export const UNREAD_PAGE: PageHabits = {
  noAbstract: 1,
  noTitle: 5,
  whole: 0,
  startAdjoining: 3,
  titleLength: UNKNOWN,
  abstractLength: UNKNOWN,
  stop: 0,
  noStop: 0,
};

/** Losses that are believed in beforehand, in so many records: titles are lost more seldom. */
const ASSUMED = { records: 2, abstracts: 0.5, titles: 0.002 } as const;
const FEWEST_FOR_LENGTH = 8;
const LEAST_SPREAD = 0.3;

/**
 * What a reading of a page says of the page.
 *
 * @param adjoining how many of its sure abstracts no blank line parts from their titles
 */
export function habitsOf(
  counts: RecordCounts,
  texts: { readonly titles: readonly Shape[]; readonly abstracts: readonly Shape[] },
  adjoining: number,
): PageHabits {
  const { abstractsOnly, pairs, titlesOnly } = counts;
  const rate = (lost: number, assumed: number): number =>
    (lost + assumed) / (pairs + lost + ASSUMED.records);
  const noAbstract = rate(titlesOnly, ASSUMED.abstracts);
  const noTitle = rate(abstractsOnly, ASSUMED.titles);
  return {
    noAbstract: -Math.log(noAbstract),
    noTitle: -Math.log(noTitle),
    whole: -Math.log((1 - noAbstract) * (1 - noTitle)),
    startAdjoining: -Math.log((adjoining + 0.2) / (texts.abstracts.length + 1)),
    titleLength: usual(texts.titles),
    abstractLength: usual(texts.abstracts),
    ...stopsOf(texts.titles, texts.abstracts),
  };
}

/** What `abstractLogOdds` takes a final stop for on any page, and what the want of one. */
const USUAL_STOP = 2.5;
const USUAL_NO_STOP = 1.5;

/** On a page where all abstracts end with a stop and no title does, that tells more than usual. */
function stopsOf(
  titles: readonly Shape[],
  abstracts: readonly Shape[],
): Pick<PageHabits, 'stop' | 'noStop'> {
  if (abstracts.length < FEWEST_FOR_LENGTH) return { stop: 0, noStop: 0 };
  const shareOf = (shapes: readonly Shape[]): number =>
    (shapes.filter(({ stops }) => stops).length + 0.5) / (shapes.length + 1);
  const [inTitles, inAbstracts] = [shareOf(titles), shareOf(abstracts)];
  return {
    stop: Math.max(0, Math.log(inAbstracts / inTitles) - USUAL_STOP),
    noStop: Math.min(0, Math.log((1 - inAbstracts) / (1 - inTitles)) + USUAL_NO_STOP),
  };
}

function usual(shapes: readonly Shape[]): Usual {
  if (shapes.length < FEWEST_FOR_LENGTH) return UNKNOWN;
  const logs = shapes.map(({ length }) => Math.log(length + 1));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  return { mean, spread: Math.max(LEAST_SPREAD, Math.sqrt(variance)) };
}

/** Whether two pages have exactly the same habits. */
export function areSame(one: PageHabits, other: PageHabits): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** From how many spreads on, and how much at most, an unusual length speaks against a kind. */
const UNUSUAL = 3;
const MOST_AGAINST = 10;

/** What length and end of a text add to the log-odds that it is an abstract and not a title. */
export function habitLogOdds({ length, stops }: Shape, habits: PageHabits): number {
  const log = Math.log(length + 1);
  const { abstractLength, titleLength } = habits;
  const tooShort = (abstractLength.mean - log) / abstractLength.spread - UNUSUAL;
  const tooLong = (log - titleLength.mean) / titleLength.spread - UNUSUAL;
  const against = (excess: number): number => Math.min(Math.max(excess, 0), MOST_AGAINST);
  return against(tooLong) - against(tooShort) + (stops ? habits.stop : habits.noStop);
}
