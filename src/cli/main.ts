import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from './commandLine';

// Whoever reads the results may have seen enough: `papertree papers . | head -1`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

process.exitCode = runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  shipped: (name) => readFileSync(join(__dirname, '..', 'media', 'styles', name), 'utf8'),
});
