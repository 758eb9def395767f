import { chromium } from 'playwright-core';
import { requireBrowser } from './findBrowser.mjs';

const restoreLimit = 60_000;

/**
 * @typedef {import('playwright-core').Browser} Browser
 * @typedef {import('playwright-core').Page} Page
 *
 * @typedef {object} WorkbenchOptions
 * @property {string | undefined} [folder] absolute path of the folder, or `.code-workspace` file, to open
 * @property {string | undefined} [extensionDevelopmentPath] absolute; a parent folder loads all extensions in it
 * @property {string | undefined} [extensionTestsPath] absolute; makes the clipboard unreal and skips dialogs
 * @property {readonly (readonly [string, string])[]} [payload] further pairs for the address
 */

/**
 * Starts the machine's Chromium, Chrome or Edge. It ends with this process.
 * @param {{ headless?: boolean }} [options]
 * @returns {Promise<Browser>}
 */
export function launchBrowser({ headless = true } = {}) {
  return chromium.launch({
    executablePath: requireBrowser(),
    headless,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // Our own handlers end the process, and the browser goes with it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * A page of its own: nothing is shared with other pages, not even the editor's stored state.
 * @param {Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<Page>}
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  return context.newPage();
}

/**
 * The address that opens a workbench on a folder.
 * @param {import('./server.mjs').Server} server
 * @param {WorkbenchOptions} options
 */
export function workbenchAddress(server, options) {
  const url = new URL(server.origin);
  const remote = (/** @type {string} */ path) => `vscode-remote://${url.host}${slashed(path)}`;
  if (server.connectionToken !== undefined) {
    url.searchParams.set('tkn', server.connectionToken);
  }
  if (options.folder !== undefined) {
    const kind = options.folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
    url.searchParams.set(kind, slashed(options.folder));
  } else {
    url.searchParams.set('ew', 'true');
  }
  /** @type {(readonly [string, string])[]} */
  const payload = [...(options.payload ?? [])];
  if (options.extensionDevelopmentPath !== undefined) {
    payload.push(['extensionDevelopmentPath', remote(options.extensionDevelopmentPath)]);
  }
  if (options.extensionTestsPath !== undefined) {
    payload.push(['extensionTestsPath', remote(options.extensionTestsPath)]);
  }
  if (payload.length > 0) {
    payload.push(['skipWelcome', 'true']);
    url.searchParams.set('payload', JSON.stringify(payload));
  }
  return url.href;
}

/**
 * Opens a workbench and resolves when it is restored.
 * @param {Page} page
 * @param {import('./server.mjs').Server} server
 * @param {WorkbenchOptions} options
 */
export async function openWorkbench(page, server, options) {
  await page.goto(workbenchAddress(server, options), { waitUntil: 'commit' });
  await workbenchRestored(page);
}

/**
 * Also to be awaited after a reload of the window.
 * @param {Page} page
 */
export async function workbenchRestored(page) {
  const limit = { timeout: restoreLimit };
  await page
    .locator('.monaco-workbench')
    .first()
    .waitFor({ state: 'attached', ...limit });
  await page.waitForFunction('window.driver !== undefined', undefined, limit);
  await page.evaluate('window.driver.whenWorkbenchRestored()');
}

/** @param {string} path as this platform writes it; on Windows it lacks the first slash */
function slashed(path) {
  const forward = path.replaceAll('\\', '/');
  return forward.startsWith('/') ? forward : `/${forward}`;
}
