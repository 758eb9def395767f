type Scored = readonly [key: string, score: number];

/**
 * The best of scored keys, best first; of equals the first by its letters. Costs little more than
 * one look at each: a first letter may be that of every key.
 */
export function bestScores(scores: ReadonlyMap<string, number>, limit: number): string[] {
  const best: Scored[] = [];
  for (const scored of scores) {
    const worst = best.at(-1);
    if (best.length >= limit && (worst === undefined || !isBefore(scored, worst))) continue;
    best.splice(placeIn(best, scored), 0, scored);
    if (best.length > limit) best.pop();
  }
  return best.map(([key]) => key);
}

/** By bisection. */
function placeIn(best: readonly Scored[], scored: Scored): number {
  let [from, to] = [0, best.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const other = best[middle];
    if (other !== undefined && isBefore(other, scored)) from = middle + 1;
    else to = middle;
  }
  return from;
}

function isBefore([a, x]: Scored, [b, y]: Scored): boolean {
  return x === y ? a < b : x > y;
}
