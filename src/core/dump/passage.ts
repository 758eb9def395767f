import type { Block } from './blocks';
import { blockText } from './blocks';
import type { Shape } from './pageHabits';
import { abstractLogOdds, endsMidSentence } from './sentenceFeatures';
import { type Stems, stemsOf } from './stems';

/** Blocks that may be one title or one abstract, with what tells which. */
export interface Passage extends Shape {
  readonly logOdds: number;
  readonly stems: Stems;
}

/** A block that is to be put into a record. */
export interface Candidate extends Passage {
  readonly block: Block;
  readonly text: string;
  /** No blank line parts it from the block before. */
  readonly adjoins: boolean;
  /** The end of the line before it was forced by a wrap: it may just go on with that. */
  readonly flows: boolean;
  readonly mark: 'title' | 'abstract' | undefined;
}

/** What the user said outweighs all that a text shows. */
const CERTAIN = 60;

/** Reads a block, after the block before it. */
export function candidateOf(block: Block, before: Block | undefined, flows: boolean): Candidate {
  const text = blockText(block);
  const mark = block.find((line) => line.mark !== undefined)?.mark;
  const adjoins = before?.at(-1)?.number === (block[0]?.number ?? 0) - 1;
  return { ...passageOf(text, mark), block, text, adjoins, flows: flows && adjoins, mark };
}

/** What the text of a passage shows, unless a mark says what it is. */
export function passageOf(text: string, mark?: Candidate['mark']): Passage {
  const logOdds =
    mark === undefined ? abstractLogOdds(text) : mark === 'title' ? -CERTAIN : CERTAIN;
  return { length: text.length, stops: !endsMidSentence(text), logOdds, stems: stemsOf(text) };
}

/** Joins what flows on without a break; the result is judged as one text. */
export function flowing(candidates: readonly Candidate[]): Candidate[][] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    if (run !== undefined && candidate.flows) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

/** The stems of several passages. */
export function unionOfStems(passages: readonly Passage[]): Stems {
  const [only] = passages;
  if (passages.length === 1 && only !== undefined) return only.stems;
  return new Set(passages.flatMap(({ stems }) => [...stems]));
}
