import type { Steps } from '../steps';

const COMPARISONS_PER_STEP = 1024;

/** Sorts a list in place, in steps: a merge sort, so equals keep their order. */
export function* sortInSteps<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
): Steps<void> {
  let comparisons = 0;
  for (let width = 1; width < items.length; width *= 2) {
    for (let left = 0; left + width < items.length; left += 2 * width) {
      const first = items.slice(left, left + width);
      const second = items.slice(left + width, left + 2 * width);
      let [a, b] = [0, 0];
      for (let at = left; at < left + first.length + second.length; at++) {
        const [x, y] = [first[a], second[b]];
        const takeFirst = y === undefined || (x !== undefined && compare(x, y) <= 0);
        items[at] = (takeFirst ? x : y) as Item;
        if (takeFirst) a++;
        else b++;
        if (++comparisons % COMPARISONS_PER_STEP === 0) yield;
      }
    }
  }
}
