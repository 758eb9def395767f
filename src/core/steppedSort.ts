import type { Steps } from './steps';

const COMPARISONS_PER_STEP = 2048;

/**
 * Sorts the numbers from 0 up to `size` by what they stand for. A merge sort that pauses every few
 * thousand comparisons, so that sorting a large dictionary never holds up the host.
 */
export function* steppedSort(
  size: number,
  compare: (a: number, b: number) => number,
): Steps<Uint32Array> {
  let from = new Uint32Array(size);
  let to = new Uint32Array(size);
  for (let number = 0; number < size; number++) from[number] = number;
  yield;
  let comparisons = 0;
  for (let width = 1; width < size; width *= 2) {
    for (let left = 0; left < size; left += 2 * width) {
      const middle = Math.min(left + width, size);
      const right = Math.min(left + 2 * width, size);
      let a = left;
      let b = middle;
      for (let at = left; at < right; at++) {
        const first = from[a] ?? 0;
        const second = from[b] ?? 0;
        const takeFirst = b >= right || (a < middle && compare(first, second) <= 0);
        to[at] = takeFirst ? first : second;
        if (takeFirst) a++;
        else b++;
        if (++comparisons % COMPARISONS_PER_STEP === 0) yield;
      }
    }
    [from, to] = [to, from];
  }
  return from;
}

/** Sorts a list in place, in steps; equals keep their order. */
export function* sortInSteps<Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
): Steps<void> {
  const before = [...items];
  // Both numbers are places in the list.
  const order = yield* steppedSort(before.length, (a, b) =>
    compare(before[a] as Item, before[b] as Item),
  );
  for (let at = 0; at < order.length; at++) items[at] = before[order[at] ?? at] as Item;
}
