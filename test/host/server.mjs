import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { linkBuiltIns } from './builtInExtensions.mjs';
import { endGroup, endWithThisProcess, removeFolder } from './ownedProcesses.mjs';
import { quietSettings } from './quietSettings.mjs';
import { nodeForServer, setUpHost, vscodeDir } from './setUp.mjs';

const startLimit = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] 0, the default, takes a free one
 * @property {string | undefined} [userDataDir] kept at the end; without it a temporary one is made and removed
 * @property {string | undefined} [extensionsDir] installed extensions; without it there are none
 * @property {readonly string[]} [builtIns] names of VS Code's built-in extensions to load
 * @property {Readonly<Record<string, unknown>>} [settings] user settings over the quiet ones
 * @property {boolean} [keepSettings] true leaves the settings of an earlier run as they are
 * @property {string | undefined} [connectionToken] without it anybody on this machine may connect
 * @property {boolean} [workspaceTrust] true asks for trust, as a user's VS Code does
 * @property {boolean} [smokeTestDriver] needed for extensions in development; hides toasts
 * @property {Readonly<Record<string, string | undefined>>} [env] added to this process's own
 * @property {(line: string) => void} [log] gets every line that the server prints
 *
 * @typedef {object} Server
 * @property {number} port
 * @property {string} origin such as `http://127.0.0.1:4321`
 * @property {string} userDataDir
 * @property {string | undefined} connectionToken
 * @property {() => Promise<void>} stop ends the server and all that it started
 */

/**
 * Starts VS Code's server and resolves when it listens.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  setUpHost();
  const temporary = mkdtempSync(join(tmpdir(), 'papertree-host-'));
  const userDataDir = options.userDataDir ?? join(temporary, 'data');
  writeSettings(userDataDir, options);
  const builtInDir = join(temporary, 'built-in');
  linkBuiltIns(join(vscodeDir, 'extensions'), builtInDir, options.builtIns);
  const folders = {
    userDataDir,
    builtInDir,
    extensionsDir: options.extensionsDir ?? join(temporary, 'extensions'),
  };
  const child = spawn(nodeForServer(), serverArguments(options, folders), {
    detached: process.platform !== 'win32',
    env: serverEnvironment(options.env, temporary),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => void child.once('close', resolve));
  const end = () => {
    if (child.pid !== undefined) {
      endGroup(child.pid);
    }
    removeFolder(temporary);
  };
  const forget = endWithThisProcess(end);
  const stop = async () => {
    if (child.pid !== undefined) {
      endGroup(child.pid);
      await ended;
    }
    removeFolder(temporary);
    forget();
  };
  try {
    const port = await listening(child, options.log);
    const { connectionToken } = options;
    return { port, origin: `http://127.0.0.1:${port}`, userDataDir, connectionToken, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Written before the start, and anew each time: what a suite has changed must not meet the next one.
 * @param {string} userDataDir
 * @param {ServerOptions} options
 */
function writeSettings(userDataDir, { settings, workspaceTrust = false, keepSettings = false }) {
  const file = join(userDataDir, 'data', 'User', 'settings.json');
  if (keepSettings && existsSync(file)) {
    return;
  }
  const trust = { 'security.workspace.trust.enabled': workspaceTrust };
  const all = { ...quietSettings, ...trust, ...settings };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
}

/**
 * @param {ServerOptions} options
 * @param {{ userDataDir: string, extensionsDir: string, builtInDir: string }} folders
 */
function serverArguments(options, { userDataDir, extensionsDir, builtInDir }) {
  const { connectionToken, workspaceTrust = false, smokeTestDriver = true } = options;
  return [
    '--require',
    fileURLToPath(new URL('endWithParent.cjs', import.meta.url)),
    join(vscodeDir, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...(connectionToken === undefined
      ? ['--without-connection-token']
      : ['--connection-token', connectionToken]),
    ...['--server-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--builtin-extensions-dir', builtInDir],
    ...['--accept-server-license-terms', '--force-disable-user-env'],
    ...['--disable-telemetry', '--disable-update-check'],
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...(smokeTestDriver ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * @param {ServerOptions['env']} added
 * @param {string} temporary
 */
function serverEnvironment(added, temporary) {
  /** @type {Record<string, string | undefined>} */
  const env = { ...process.env };
  // Left by a VS Code whose terminal we may be running in.
  for (const name of Object.keys(env)) {
    if (name.startsWith('VSCODE_') || name.startsWith('ELECTRON_')) {
      delete env[name];
    }
  }
  return {
    ...env,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    // Where its socket goes, which a server that is ended at once leaves behind.
    XDG_RUNTIME_DIR: temporary,
    PAPERTREE_TEMPORARY: temporary,
    ...added,
  };
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @param {((line: string) => void) | undefined} log
 * @returns {Promise<number>} the port
 */
function listening(child, log) {
  /** @type {string[]} */
  const said = [];
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new Error(`VS Code's server ${why}.\n${said.slice(-20).join('\n')}`));
    const limit = setTimeout(
      () => fail(`did not listen within ${startLimit / 1000} s`),
      startLimit,
    );
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('close', (code) => {
      clearTimeout(limit);
      fail(`ended with code ${code}`);
    });
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        log?.(line);
        const port = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (port !== undefined) {
          clearTimeout(limit);
          resolve(Number(port));
        }
      });
    }
  });
}
