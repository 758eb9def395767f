/** Tells a suite's own lines from all else that the workbench logs. */
export const linePrefix = '[papertree-test] ';

/**
 * A mocha reporter, with no import of mocha so that it runs in every host: one line per test, then
 * the failures in full.
 */
export class SuiteReporter {
  /** @param {import('mocha').Runner} runner */
  constructor(runner) {
    let depth = 0;
    let passed = 0;
    let pending = 0;
    /** @type {{ title: string, error: Error }[]} */
    const failures = [];
    const started = Date.now();
    const say = (/** @type {string} */ text) => printLine('  '.repeat(depth) + text);

    runner.on('suite', (suite) => {
      depth += 1;
      if (suite.title !== '') {
        say(suite.title);
      }
    });
    runner.on('suite end', () => {
      depth -= 1;
    });
    runner.on('pass', (test) => {
      passed += 1;
      say(`  ✔ ${test.title} (${test.duration ?? 0} ms)`);
    });
    runner.on('pending', (test) => {
      pending += 1;
      say(`  - ${test.title}`);
    });
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), error });
      say(`  ${failures.length}) ${test.title}`);
    });
    runner.once('end', () => {
      const skipped = pending > 0 ? `, ${pending} skipped` : '';
      depth = 0;
      say(`${passed} passed, ${failures.length} failed${skipped} (${Date.now() - started} ms)`);
      failures.forEach(({ title, error }, at) => {
        say(`${at + 1}) ${title}\n${describeError(error)}`);
      });
    });
  }
}

/** @param {string} text of one or more lines */
export function printLine(text) {
  for (const line of text.split('\n')) {
    console.log(linePrefix + line);
  }
}

/** @param {unknown} error */
function describeError(error) {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { expected, actual } = /** @type {{ expected?: unknown, actual?: unknown }} */ (error);
  const compared =
    expected === undefined && actual === undefined
      ? ''
      : `\nexpected: ${inJson(expected)}\nactual: ${inJson(actual)}`;
  return `${error.stack ?? error.message}${compared}`;
}

/** @param {unknown} value */
function inJson(value) {
  try {
    return JSON.stringify(value, undefined, 2);
  } catch {
    return String(value);
  }
}
