import { cpu } from './measuring';

/**
 * How long a deed keeps its caller waiting, in milliseconds: neither what the garbage collector
 * does in other threads, which CPU time counts, nor what other processes do, which the clock counts.
 */
export function timeOf(act: () => unknown): number {
  const [began, start] = [cpu(), performance.now()];
  act();
  const waited = performance.now() - start;
  return Math.min(cpu() - began, waited);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** A row of the table of keystrokes. */
export function timing(times: readonly number[]) {
  return {
    'p50 ms': percentile(times, 0.5).toFixed(2),
    'p95 ms': percentile(times, 0.95).toFixed(2),
    'max ms': percentile(times, 1).toFixed(2),
    'mean ms': mean(times).toFixed(2),
    keystrokes: times.length,
  };
}

/** Runs steps to their end, and measures all of them and the longest. */
export function runSteps<Result>(steps: Iterator<unknown, Result, undefined>) {
  const began = cpu();
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const step = steps.next();
    times.push(performance.now() - start);
    if (step.done === true) return { result: step.value, total: cpu() - began, times };
  }
}
