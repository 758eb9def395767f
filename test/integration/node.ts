import Mocha from 'mocha';
import { SuiteReporter } from '../host/suiteReporter.mjs';
import { type SuiteName, suites } from './suites';
import { hostDelay } from './suites/hostDelay';

// The reporter has all that mocha asks for but the base class, which no worker could load.
const reporter = SuiteReporter as unknown as Mocha.ReporterConstructor;
const TIMEOUT_MS = 30_000;

/** The entry that the extension host of Node calls. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter, timeout: TIMEOUT_MS });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const name = process.env.PAPERTREE_SUITE ?? 'sample';
  // Only Node can measure its event loop: the web worker's bundle must not hold this one.
  if (name === 'hostDelay') hostDelay();
  else for (const define of suites(name as SuiteName)) define();
  return new Promise((resolve, reject) => {
    mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`)),
    );
  });
}
