// Opens Papertree in the embedded VS Code:
//   node test/host/start.mjs [--port N] [--no-open] [folder]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { workbenchAddress } from './browser.mjs';
import { endWithThisProcess, removeFolder } from './ownedProcesses.mjs';
import { startServer } from './server.mjs';
import { setUpHost } from './setUp.mjs';

const repositoryDir = fileURLToPath(new URL('../..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
});

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start() {
  console.log('Setting up VS Code (about 20 seconds the first time) …');
  console.log(setUpHost());
  const folder = positionals[0] === undefined ? sampleWorkspace() : resolve(positionals[0]);
  if (!existsSync(folder)) {
    throw new Error(`There is no folder ${folder}.`);
  }
  const server = await startServer({
    port: await freePort(Number(values.port ?? process.env.PAPERTREE_PORT ?? 3017)),
    connectionToken: randomBytes(16).toString('hex'),
    userDataDir: join(repositoryDir, 'out', 'demo', 'user-data'),
    extensionsDir: installedExtensions(),
    // Installed, not in development, the extension needs no test driver, and toasts are shown.
    smokeTestDriver: false,
    keepSettings: true,
    settings: {
      'editor.cursorBlinking': 'blink',
      'window.menuBarVisibility': 'compact',
      'workbench.reduceMotion': 'auto',
    },
  });
  const address = workbenchAddress(server, { folder });
  console.log(`\nPapertree runs on ${folder}. Open this address:\n\n  ${address}\n`);
  console.log('Ctrl+C ends it.');
  if (!values['no-open']) {
    openInBrowser(address);
  }
}

/** A folder of installed extensions that holds a link to this repository, and nothing else. */
function installedExtensions() {
  const { publisher, name, version } = JSON.parse(
    readFileSync(join(repositoryDir, 'package.json'), 'utf8'),
  );
  // Outside of the repository: a link to it from within would send tools around in circles.
  const folder = mkdtempSync(join(tmpdir(), 'papertree-extensions-'));
  endWithThisProcess(() => removeFolder(folder));
  symlinkSync(repositoryDir, join(folder, `${publisher}.${name}-${version}`), 'junction');
  return folder;
}

/** A copy, so that trying things out leaves the repository clean. It stays for the next time. */
function sampleWorkspace() {
  const copy = join(repositoryDir, 'out', 'demo', 'sample-workspace');
  if (!existsSync(copy)) {
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(join(repositoryDir, 'test', 'sample-workspace'), copy, { recursive: true });
  }
  return copy;
}

/**
 * @param {number} wanted
 * @returns {Promise<number>} this port or, where it is taken, one of the next
 */
async function freePort(wanted) {
  for (let port = wanted; port < wanted + 100; port += 1) {
    if (await isFree(port)) {
      return port;
    }
  }
  throw new Error(`No port is free from ${wanted} on: choose one with --port.`);
}

/** @param {number} port */
function isFree(port) {
  return new Promise((decided) => {
    const trial = createServer();
    trial.once('error', () => decided(false));
    trial.listen(port, '127.0.0.1', () => trial.close(() => decided(true)));
  });
}

/**
 * Where there is no browser to open, the printed address is enough.
 * @param {string} address
 */
function openInBrowser(address) {
  const [program, ...given] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', address]
        : ['xdg-open', address];
  if (program === 'xdg-open' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return;
  }
  const child = spawn(program ?? '', given, { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}
