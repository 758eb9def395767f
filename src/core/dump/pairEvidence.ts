import type { Steps } from '../steps';
import type { Stem, Stems } from './stems';

/** How often the stems of a page's titles stand in its abstracts whoever they belong to. */
export interface Background {
  readonly abstracts: number;
  /** In stems. */
  readonly meanSize: number;
  readonly counts: ReadonlyMap<Stem, number>;
  /** How many more or fewer stems of their titles the abstracts of this page hold than usual. */
  readonly hitScale: number;
}

/** What is taken for known of abstracts before the page is read, as if it were so many of them. */
const ASSUMED_ABSTRACTS = 4;
const ASSUMED_CHANCE = 0.04;
const LEAST_CHANCE = 0.015;
/**
 * Share of a title's stems that its own abstract holds: about a half where the abstract has 16
 * stems or fewer, and more with each doubling (measured on real pages, whole and shortened).
 */
const LEAST_HITS = 0.5;
const HITS_PER_DOUBLING = 0.11;
const MOST_HITS = 0.85;
const ABSTRACTS_PER_STEP = 64;
const PAIRS_PER_STEP = 512;
const LEAST_SCALE = 0.5;
/** So many stems, as usual, are believed in before a page is read. */
const ASSUMED_STEMS = 40;
/** The stems of a title are not independent of one another: each counts for less than one. */
const DISCOUNT = 0.7;

/** Counts the stems of all abstracts of a page. */
export function* backgroundOf(abstracts: readonly Stems[]): Steps<Background> {
  const counts = new Map<Stem, number>();
  let size = 0;
  for (const [at, stems] of abstracts.entries()) {
    if (at % ABSTRACTS_PER_STEP === ABSTRACTS_PER_STEP - 1) yield;
    size += stems.size;
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const meanSize = abstracts.length === 0 ? 1 : Math.max(size / abstracts.length, 1);
  return { abstracts: abstracts.length, meanSize, counts, hitScale: 1 };
}

/**
 * The log-odds that a title and an abstract are of one paper and not of two, by their stems alone.
 * A rare stem that they share speaks more for them than a common one, and a missing stem speaks
 * more against them the longer the abstract is.
 */
export function pairEvidence(title: Stems, abstract: Stems, background: Background): number {
  const hits = hitRate(abstract.size) * background.hitScale;
  let evidence = 0;
  for (const stem of title) {
    const isShared = abstract.has(stem);
    const chance = chanceOf(stem, isShared, abstract.size, background);
    const capped = Math.min(Math.max(chance, LEAST_CHANCE), hits * 0.9);
    evidence += isShared ? Math.log(hits / capped) : Math.log((1 - hits) / (1 - capped));
  }
  return evidence * DISCOUNT;
}

/** The background, with what the pairs of a first reading say of how much such pairs share. */
export function* scaledBackground(
  background: Background,
  pairs: readonly { readonly title: Stems; readonly abstract: Stems }[],
): Steps<Background> {
  let expected = ASSUMED_STEMS;
  let found = ASSUMED_STEMS;
  for (const [at, { abstract, title }] of pairs.entries()) {
    if (at % PAIRS_PER_STEP === PAIRS_PER_STEP - 1) yield;
    expected += hitRate(abstract.size) * title.size;
    for (const stem of title) if (abstract.has(stem)) found++;
  }
  return { ...background, hitScale: Math.min(Math.max(found / expected, LEAST_SCALE), 1) };
}

function hitRate(size: number): number {
  const doublings = Math.max(0, Math.log2(Math.max(size, 1) / 16));
  return Math.min(MOST_HITS, LEAST_HITS + HITS_PER_DOUBLING * doublings);
}

/** How likely a stem stands in an abstract of another paper, of a given number of stems. */
function chanceOf(
  stem: Stem,
  isShared: boolean,
  size: number,
  { abstracts, counts, meanSize }: Background,
): number {
  const others = Math.max(0, (counts.get(stem) ?? 0) - (isShared ? 1 : 0));
  const all = Math.max(0, abstracts - 1);
  const rate = (others + ASSUMED_CHANCE * ASSUMED_ABSTRACTS) / (all + ASSUMED_ABSTRACTS);
  return rate * Math.min(1, size / meanSize);
}
