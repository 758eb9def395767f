import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Editor } from '../ui/driver/editor.ts';
import { startEditor } from '../ui/driver/startEditor.ts';
import { generateLibrary } from './generateLibrary';
import { percentile } from './keystrokes';
import { sizesAsked } from './measuring';
import { printDumps } from './printDumps';
import { Random } from './random';

/*
 * From a key to the painted list, in the real editor (target: 50 ms at 100,000 papers). Each key
 * is pressed when the list has come to rest; its time ends with the picture from which on the rows
 * in sight stay as they are, so that what VS Code paints before our answer does not count as one.
 */
const FILES = 200;
const QUERIES = 12;
const SEED = 90_002;
/** Typed into the command palette, which VS Code fills and filters itself: the floor. */
const COMMANDS = ['toggle word wrap', 'open settings', 'fold all', 'color theme'];
const READING_MS = 600_000;
/** The list is at rest when it has not changed for so long. */
const REST_MS = 250;

declare global {
  interface Window {
    papertreeTimes: {
      pressed: number;
      painted: { readonly at: number; readonly rows: string }[];
    };
  }
}

/** Notes when a key goes down, and which rows are in sight with each picture after it. */
async function watchList(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.papertreeTimes = { pressed: 0, painted: [] };
    const note = ({ timeStamp }: KeyboardEvent): void => {
      window.papertreeTimes = { pressed: timeStamp, painted: [] };
    };
    window.addEventListener('keydown', note, true);
    const widget = document.querySelector('.quick-input-widget') ?? document.body;
    const picture = (): void => {
      const rows = [...widget.querySelectorAll('.quick-input-list .monaco-list-row')];
      const shown = rows.map((row) => row.getAttribute('aria-label')).sort();
      window.papertreeTimes.painted.push({ at: performance.now(), rows: shown.join() });
    };
    new MutationObserver(() => requestAnimationFrame(picture)).observe(widget, {
      ...{ subtree: true, childList: true, characterData: true },
    });
  });
}

/** Milliseconds from the key to the list as it stays; undefined where it stays as it was. */
async function press(page: Page, key: string): Promise<number | undefined> {
  await page.keyboard.type(key);
  return page.evaluate(async (restMs) => {
    const { pressed, painted } = window.papertreeTimes;
    const rested = (): boolean =>
      performance.now() - Math.max(pressed, painted.at(-1)?.at ?? 0) > restMs;
    while (!rested()) await new Promise((resolve) => setTimeout(resolve, 20));
    const last = painted.at(-1)?.rows;
    const first = painted.find(({ rows }, at) => {
      return rows === last && painted.slice(at).every((each) => each.rows === last);
    });
    return first && first.at - pressed;
  }, REST_MS);
}

/** Types lines letter by letter into the box that is open. */
async function typeLines(
  { page, quickPick }: Editor,
  lines: readonly string[],
  before = '',
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const line of lines) {
    await quickPick.type(before);
    for (const letter of line) {
      const ms = await press(page, letter);
      if (ms !== undefined) times.push(ms);
    }
  }
  return times;
}

function printRow(what: string, times: readonly number[]): void {
  const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0));
  console.log(`| ${what} | ${times.length} | ${figures.join(' | ')} |`);
}

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'papertree-painted-'));
  mkdirSync(join(folder, 'papers'));
  const papers = generateLibrary(size, SEED);
  for (const { name, text } of printDumps(papers, FILES, new Random(SEED))) {
    writeFileSync(join(folder, 'papers', name), text);
  }
  const editor = await startEditor({ workspace: folder });
  const { page, quickPick } = editor;
  try {
    await editor.openView('Papertree');
    const header = page.locator('.pane-header', { hasText: 'Library' }).locator('.description');
    await header.filter({ hasText: /^\d+$/ }).waitFor({ timeout: READING_MS });
    await quickPick.openPalette();
    await watchList(page);
    printRow("the palette, VS Code's own", await typeLines(editor, COMMANDS, '>'));
    await quickPick.press('Escape');
    await editor.runCommand('Papertree: Search Papers');
    await quickPick.rowsWhen('the index is there', (rows) => rows.length > 5);
    const random = new Random(SEED + 1);
    const lines = Array.from({ length: QUERIES }, () => {
      const words = (random.pick(papers).title ?? '').toLowerCase().split(' ');
      return words.slice(0, 3).join(' ');
    });
    printRow(`${size} papers, ${await header.textContent()}`, await typeLines(editor, lines));
  } finally {
    await editor.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

console.log('| list | keys | p50 ms | p95 ms | max ms |');
console.log('| --- | --- | --- | --- | --- |');
for (const size of sizesAsked([1_000, 100_000])) await measure(size);
