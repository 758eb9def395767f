import { assert } from 'chai';
import * as vscode from 'vscode';
import { PROFILE_HEAD } from '../../core/dump/samplePages';
import { file, ready, until } from './extension';
import { measureLoop } from './loopDelay';

const DUMPS = 8;
const PAPERS_EACH = 1_000;

/** Prints how long the extension host was kept at most; asserts only that the work was done. */
export function hostDelay(): void {
  describe('While many dumps are read, the event loop of the host', () => {
    it(`is measured over ${DUMPS} dumps of ${PAPERS_EACH} papers`, async () => {
      const { store } = await ready();
      const idle = await measured(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
      const texts = Array.from({ length: DUMPS }, (_, number) => profile(number));
      const busy = await measured(async () => {
        for (const [number, text] of texts.entries()) {
          const bytes = new TextEncoder().encode(text);
          await vscode.workspace.fs.writeFile(file(`many/${number}.txt`), bytes);
        }
        const wanted = DUMPS * PAPERS_EACH;
        await until('all are read', () => store.snapshot.library.papers.length >= wanted);
        await store.refresh();
      });
      console.log(`[papertree-test] idle: ${idle}; reading and fusing: ${busy}`);
      assert.ok(store.snapshot.library.papers.length >= DUMPS * PAPERS_EACH);
    });
  });
}

/** Longest and 99th percentile of the delay. */
async function measured(work: () => Promise<unknown>): Promise<string> {
  const { max, p99 } = await measureLoop(work);
  return `max ${max.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
}

function profile(number: number): string {
  const words = (seed: number, count: number): string =>
    Array.from({ length: count }, (_, at) => `w${(seed * 7919 + at * 104_729) % 99_991}`).join(' ');
  const records = Array.from({ length: PAPERS_EACH }, (_, at) => {
    const seed = number * PAPERS_EACH + at;
    const abstract = `We study ${words(seed, 120)} in the end. The results of ${words(seed + 31, 20)} agree.`;
    return `LGMar 3, 2024\nOn ${words(seed, 6)}\n\nAda Writer, Bo Chen\n\n${abstract}\n`;
  });
  return `${PROFILE_HEAD}${records.join('\n')}`;
}
