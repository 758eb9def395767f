import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;

/** How long the event loop was kept, in milliseconds, without the timer's own resolution. */
export interface LoopDelay {
  readonly max: number;
  readonly p99: number;
  /** How long the work took as a whole. */
  readonly took: number;
}

/** Measures the event loop while some work is done. */
export async function measureLoop(work: () => Promise<unknown>): Promise<LoopDelay> {
  const monitor = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  monitor.enable();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  monitor.disable();
  const ms = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  return { max: ms(monitor.max), p99: ms(monitor.percentile(99)), took };
}
