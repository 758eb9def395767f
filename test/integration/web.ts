import 'mocha/mocha';
import { SuiteReporter } from '../host/suiteReporter.mjs';
import { suites } from './suites';

// The reporter has all that mocha asks for but the base class, which no worker could load.
const reporter = SuiteReporter as unknown as Mocha.ReporterConstructor;
const TIMEOUT_MS = 30_000;

/** The entry that the extension host in a web worker calls. */
export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', reporter, timeout: TIMEOUT_MS });
  for (const define of suites('web')) define();
  return new Promise((resolve, reject) => {
    mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`)),
    );
  });
}
