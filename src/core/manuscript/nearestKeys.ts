import type { Steps } from '../steps';

const KEYS_PER_STEP = 256;
const MOST = 3;
/** A shorter beginning says nothing. */
const SHORTEST_BEGINNING = 4;
/** Nobody mistypes a longer key by hand, and measuring it would take long. */
const LONGEST = 80;

/**
 * The keys that are most like one that is not there, best first, at most three: of a few other
 * letters, or of which one goes on where the other ends. Capitals count little.
 */
export function* nearestKeys(key: string, keys: Iterable<string>): Steps<readonly string[]> {
  if (key.length > LONGEST) return [];
  const wanted = key.toLowerCase();
  const most = Math.min(3, Math.floor(key.length / 3));
  const near: { readonly key: string; readonly distance: number }[] = [];
  let done = 0;
  for (const other of keys) {
    if (++done % KEYS_PER_STEP === 0) yield;
    const distance = other === key ? undefined : distanceOf(wanted, other.toLowerCase(), most);
    if (distance !== undefined) near.push({ key: other, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
  return near.slice(0, MOST).map((one) => one.key);
}

function distanceOf(a: string, b: string, most: number): number | undefined {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= SHORTEST_BEGINNING && (a.startsWith(b) || b.startsWith(a))) {
    return Math.min(1 + Math.abs(a.length - b.length) / 100, Math.abs(a.length - b.length));
  }
  if (Math.abs(a.length - b.length) > most) return undefined;
  const distance = editDistance(a, b, most);
  return distance > most ? undefined : distance;
}

/** Letters to change, add or leave out, or neighbours to swap; more than `most` says only that. */
function editDistance(a: string, b: string, most: number): number {
  let beforeThat: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const changed = at(before, j - 1) + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(beforeThat, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(changed, swapped, at(before, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    beforeThat = before;
    before = row;
  }
  return at(before, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}
