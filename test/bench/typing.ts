import { mean, timeOf, timing } from './keystrokes';
import { median } from './measuring';
import type { ReadyPeer } from './peers';

const ROUNDS = 5;
/** How long a peer may type in one round, in milliseconds; at least one keystroke it always has. */
const PEER_TIME = 1000;
const MOST_PEER_KEYSTROKES = 150;
/** A prime, so that a peer's keystrokes are spread over all lines and all lengths. */
const STRIDE = 97;

/** Every line as it grows letter by letter. */
export function keystrokes(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    Array.from({ length: line.length }, (_, at) => line.slice(0, at + 1)),
  );
}

/** What one engine took for some keystrokes of a round, by their number. */
type Round = ReadonlyMap<number, number>;

/**
 * Types the same lines in some rounds, in each by all engines after one another, and prints the
 * table: of ours every keystroke at its median, of the peers as many as their time allows. Ratios
 * are of the same keystrokes in the same round, and of the rounds the median.
 */
export function compareTyping(
  typed: readonly string[],
  search: (line: string) => unknown,
  peers: readonly ReadyPeer[],
): readonly number[] {
  const engines = peers.map((peer) => ({ ...peer, rounds: [] as Round[], next: STRIDE }));
  const ours: number[][] = [];
  for (const line of typed) search(line); // warms up the compiler
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(typed.map((line) => timeOf(() => search(line))));
    for (const engine of engines) {
      const { took, next } = typeForAWhile(typed, engine.answer, engine.next);
      engine.next = next;
      engine.rounds.push(took);
    }
  }
  const medians = typed.map((_, at) => median(ours.map((times) => times[at] ?? 0)));
  const rows = engines.map(({ name, rounds }) => [
    name,
    {
      ...timing(rounds.flatMap((took) => [...took.values()])),
      'times ours (mean)': ratioOf(rounds, ours).toFixed(1),
    },
  ]);
  console.table({ papertree: timing(medians), ...Object.fromEntries(rows) });
  return medians;
}

function typeForAWhile(typed: readonly string[], answer: (line: string) => unknown, from: number) {
  const took = new Map<number, number>();
  let spent = 0;
  let next = from;
  while (took.size < MOST_PEER_KEYSTROKES && (took.size === 0 || spent < PEER_TIME)) {
    const ms = timeOf(() => answer(typed[next] ?? ''));
    took.set(next, ms);
    spent += ms;
    next = (next + STRIDE) % typed.length;
  }
  return { took, next };
}

function ratioOf(rounds: readonly Round[], ours: readonly (readonly number[])[]): number {
  return median(
    rounds.map((took, round) => {
      const same = [...took.keys()].map((at) => ours[round]?.[at] ?? 0);
      return mean([...took.values()]) / mean(same);
    }),
  );
}
