import { type Block, blockText } from './blocks';
import { readNames } from './readNames';
import { readsLikeAbstract } from './sentenceFeatures';

/** Cuts blocks where the user's marks say that one line is something else than the next. */
export function splitByMark(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.every(({ mark }) => mark === undefined)) return [block];
    const starts = block.flatMap(({ mark }, at) =>
      mark === block[at - 1]?.mark && at ? [] : [at],
    );
    return starts.map((start, at) => block.slice(start, starts[at + 1]));
  });
}

/** Whether a block is an abstract, or a paragraph of one: as the user marked it, or as it reads. */
export function isAbstract(block: Block): boolean {
  const mark = block[0]?.mark;
  return mark === undefined ? readsLikeAbstract(blockText(block)) : mark === 'abstract';
}

/** Whether the user marked a block as the abstract. */
export function isMarkedAbstract(block: Block): boolean {
  return block[0]?.mark === 'abstract';
}

/** Whether a block is a list of names and neither an abstract nor marked. */
export function isNames(block: Block): boolean {
  if (block[0]?.mark !== undefined) return false;
  const text = blockText(block);
  return !readsLikeAbstract(text) && readNames(text) !== undefined;
}
