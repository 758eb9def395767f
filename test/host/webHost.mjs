import process from 'node:process';
import { launchBrowser, openPage } from './browser.mjs';
import { quietSettings } from './quietSettings.mjs';
import { relaySuite } from './suiteRelay.mjs';
import { startWebServer } from './webServer.mjs';

/**
 * Runs a suite where vscode.dev runs an extension: in a web worker, on a virtual workspace.
 * @param {object} options
 * @param {string} options.extensionDir absolute; its package.json names a `browser` entry
 * @param {string} options.testsFile the suite's bundle (CommonJS, exports `run`), relative to it
 * @param {string} options.workspaceDir its files are copied into memory, under `memfs:/workspace`
 * @param {Readonly<Record<string, string>>} [options.env] `globalThis.papertreeTestEnv`
 * @param {Readonly<Record<string, unknown>>} [options.settings]
 * @returns {Promise<number>} the suite's exit code
 */
export async function runWebTests({ settings, ...options }) {
  const server = await startWebServer({
    ...options,
    settings: { ...quietSettings, ...settings },
  });
  const browser = await launchBrowser({ headless: process.env.PAPERTREE_HEADFUL !== '1' });
  try {
    const page = await openPage(browser);
    const suite = await relaySuite(page);
    await page.goto(server.origin, { waitUntil: 'commit' });
    return await suite.finished();
  } finally {
    await browser.close();
    await server.stop();
  }
}
