import Mocha from 'mocha';
import { SuiteReporter } from '../host/suiteReporter.mjs';
import { type SuiteName, suites } from './suites';
import { completionDelay } from './suites/completionDelay';
import { diskBench } from './suites/diskBench';
import { hostDelay } from './suites/hostDelay';
import { oddTrees } from './suites/oddTrees';

// The reporter has all that mocha asks for but the base class, which no worker could load.
const reporter = SuiteReporter as unknown as Mocha.ReporterConstructor;
const TIMEOUT_MS = 30_000;

/** Only Node can measure its event loop and make links: the web worker's bundle holds no such. */
function definitions(name: string): readonly (() => void)[] {
  if (name === 'hostDelay') return [hostDelay];
  if (name === 'disk') return [diskBench];
  if (name === 'completionDelay') return [completionDelay];
  const shared = suites(name as SuiteName);
  return name === 'sample' ? [...shared, oddTrees] : shared;
}

/** The entry that the extension host of Node calls. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter, timeout: TIMEOUT_MS });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const name = process.env.PAPERTREE_SUITE ?? 'sample';
  mocha.fgrep(process.env.PAPERTREE_TITLE ?? '');
  for (const define of definitions(name)) define();
  return new Promise((resolve, reject) => {
    mocha.run((failures) =>
      failures === 0 ? resolve() : reject(new Error(`${failures} tests failed.`)),
    );
  });
}
