const PUNCTUATION = '.,;:!?*_~';

/**
 * An address without the punctuation of the sentence around it: it may hold brackets, but ends
 * with none that it did not open. `also` may be more signs that it does not end with.
 */
export function trimAddress(address: string, also = ''): string {
  const open = new Map([
    [')', unopened(address, '(', ')')],
    [']', unopened(address, '[', ']')],
  ]);
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] ?? '';
    if (PUNCTUATION.includes(last) || also.includes(last)) continue;
    const more = open.get(last) ?? 0;
    if (more <= 0) break;
    open.set(last, more - 1);
  }
  return address.slice(0, end);
}

/** How many brackets close that do not open. */
function unopened(text: string, open: string, close: string): number {
  let count = 0;
  for (const sign of text) {
    if (sign === close) count++;
    else if (sign === open) count--;
  }
  return count;
}
