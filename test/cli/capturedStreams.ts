import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitCode, Streams } from '../../src/cli/commandLine';

/** What a command printed, and how it ended. */
export interface Captured {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs a command with streams that keep what it writes. */
export function capturedStreams(run: (streams: Streams) => ExitCode): Captured {
  let [out, err] = ['', ''];
  const code = run({
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    shipped: (name) => readFileSync(join('media/styles', name), 'utf8'),
  });
  return { code, out, err };
}
