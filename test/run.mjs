// Runs the tests and prints a summary:
//   node test/run.mjs [stage…]      all stages but electron and bench when none is named
import process from 'node:process';
import { build, setUpPackages } from './setUp.mjs';
import { runStage } from './stages.mjs';

const USUAL = [
  'check',
  'unit',
  'acceptance',
  'safety',
  'references',
  'integration',
  'ui',
  'packaging',
];

const stages = process.argv.slice(2).length > 0 ? process.argv.slice(2) : USUAL;
const started = Date.now();
setUpPackages();
if (stages.some((stage) => stage !== 'check')) build('--tests');

const results = [];
for (const stage of stages) {
  console.log(`\n── ${stage} ${'─'.repeat(Math.max(0, 70 - stage.length))}`);
  results.push({ stage, ...(await runStage(stage)) });
}

for (const { stage, failures } of results) {
  if (failures.length === 0) continue;
  console.log(`\n── failed in ${stage} ${'─'.repeat(Math.max(0, 60 - stage.length))}`);
  for (const line of failures) console.log(line);
}

console.log(`\n── summary ${'─'.repeat(63)}`);
for (const { stage, passed, failed, skipped, seconds } of results) {
  const notRun = skipped > 0 ? `, ${skipped} not run` : '';
  console.log(`${stage.padEnd(12)} ${passed} passed, ${failed} failed${notRun} (${seconds} s)`);
}
const total = (name) => results.reduce((sum, result) => sum + result[name], 0);
console.log(`${'all'.padEnd(12)} in ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
