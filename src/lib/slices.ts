/** How long one slice of work may keep the extension host, in milliseconds. */
export const SLICE_MS = 8;

/** Asked between slices whether to go on. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/**
 * Runs steps in slices of `SLICE_MS` and lets everything else run in between. Undefined when
 * cancelled: nothing of a half-done result gets out.
 */
export async function runInSlices<Result>(
  steps: Iterator<unknown, Result, undefined>,
  cancellation: Cancellation,
): Promise<Result | undefined> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return cancellation.isCancellationRequested ? undefined : step.value;
    if (performance.now() < sliceEnd) continue;
    await pause();
    if (cancellation.isCancellationRequested) return undefined;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** Waits until the event loop has turned: a microtask would not let anything else run. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    // A web worker has no setImmediate, and its setTimeout waits 4 ms once nested.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
