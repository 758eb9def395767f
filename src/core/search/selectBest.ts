/**
 * The `count` first of many numbers, in order, without sorting the rest: a heap whose root is the
 * last of those kept so far.
 */
export function selectBest(
  values: Iterable<number>,
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  const heap: number[] = [];
  for (const value of values) {
    if (heap.length < count) {
      heap.push(value);
      rise(heap, compare);
    } else if (count > 0 && compare(value, heap[0] ?? value) < 0) {
      heap[0] = value;
      sink(heap, compare);
    }
  }
  return heap.sort(compare);
}

function rise(heap: number[], compare: (a: number, b: number) => number): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >>> 1;
    if (!swapWhenLater(heap, at, parent, compare)) return;
    at = parent;
  }
}

function sink(heap: number[], compare: (a: number, b: number) => number): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    if (left >= heap.length) return;
    const right = left + 1;
    const rightIsLater = right < heap.length && compare(heap[right] ?? 0, heap[left] ?? 0) > 0;
    const later = rightIsLater ? right : left;
    if (!swapWhenLater(heap, later, at, compare)) return;
    at = later;
  }
}

/** Swaps a child with its parent when the child comes later in the order. */
function swapWhenLater(
  heap: number[],
  child: number,
  parent: number,
  compare: (a: number, b: number) => number,
): boolean {
  const a = heap[child] ?? 0;
  const b = heap[parent] ?? 0;
  if (compare(a, b) <= 0) return false;
  heap[child] = b;
  heap[parent] = a;
  return true;
}
