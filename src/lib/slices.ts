/** How long one slice of work may keep the extension host, in milliseconds. */
const SLICE_MS = 8;

/** Asked between slices whether to go on. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** For work that nobody takes back. */
export const NEVER: Cancellation = { isCancellationRequested: false };

/**
 * Runs long work in slices of a few milliseconds: one slice in each turn of the event loop,
 * whoever's it is, so that several works at once do not add up to a long wait. Short works share a
 * slice, for ten thousand files would wait for as many turns.
 */
export class Slices {
  #last: Promise<void> = Promise.resolve();
  #sliceEnd = 0;

  /**
   * Runs steps to their end, letting everything else run in between. Undefined when cancelled:
   * nothing of a half-done result gets out.
   */
  async run<Result>(
    steps: Iterator<unknown, Result, undefined>,
    cancellation: Cancellation,
  ): Promise<Result | undefined> {
    for (;;) {
      const endTurn = await this.#turn();
      try {
        if (cancellation.isCancellationRequested) return undefined;
        const step = runSlice(steps, this.#sliceEnd);
        if (step !== undefined) return step.value;
      } finally {
        endTurn();
      }
    }
  }

  /** Waits for all who asked before, and then, where the slice is used up, for the event loop. */
  async #turn(): Promise<() => void> {
    const before = this.#last;
    let endTurn = (): void => {};
    this.#last = new Promise((resolve) => {
      endTurn = resolve;
    });
    await before;
    if (performance.now() >= this.#sliceEnd) {
      await loopTurned();
      this.#sliceEnd = performance.now() + SLICE_MS;
    }
    return endTurn;
  }
}

/** Runs steps until the slice ends; the last step if the work is done. */
function runSlice<Result>(
  steps: Iterator<unknown, Result, undefined>,
  end: number,
): { readonly value: Result } | undefined {
  do {
    const step = steps.next();
    if (step.done === true) return step;
  } while (performance.now() < end);
  return undefined;
}

/** A microtask would not let anything else run. */
function loopTurned(): Promise<void> {
  return new Promise((resolve) => {
    // A web worker has no setImmediate, and its setTimeout waits 4 ms once nested.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
