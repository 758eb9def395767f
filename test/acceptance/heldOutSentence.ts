import type { Paper } from '../../src/core/library/paper';
import type { Random } from '../bench/random';

const FEWEST_WORDS = 8;

/** A sentence that was taken out of an abstract, and the paper as it is without it. */
export interface HeldOut {
  readonly sentence: string;
  readonly left: Paper;
}

/** A long sentence of an abstract of three or more; undefined where there is none. */
export function holdOut(paper: Paper, random: Random): HeldOut | undefined {
  const sentences = (paper.abstract ?? '').split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  const long = sentences.filter((each) => each.split(' ').length >= FEWEST_WORDS);
  if (sentences.length < 3 || long.length === 0) return undefined;
  const sentence = random.pick(long);
  const abstract = sentences.filter((each) => each !== sentence).join(' ');
  return { sentence, left: { ...paper, abstract } };
}
