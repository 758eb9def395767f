/**
 * Work in steps: long work pauses after every little while, so that nobody has to wait for it.
 * Whoever runs the steps decides how many of them make a slice.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Runs steps to their end at once: for the command line and for tests. */
export function finish<Result>(steps: Iterator<unknown, Result, undefined>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
