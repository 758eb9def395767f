// `npm start`: sets up what is missing, builds, and opens Papertree in the embedded VS Code.
import process from 'node:process';
import { build, run, setUpPackages } from './setUp.mjs';

setUpPackages();
build();
const { status } = run(process.execPath, ['test/host/start.mjs', ...process.argv.slice(2)]);
process.exitCode = status ?? 1;
