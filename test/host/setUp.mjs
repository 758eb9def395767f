import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { requireBrowser } from './findBrowser.mjs';

const hostDir = fileURLToPath(new URL('.', import.meta.url));
const modulesDir = join(hostDir, 'node_modules');

/** Folder of VS Code's server and web client. */
export const vscodeDir = join(modulesDir, 'code-server', 'lib', 'vscode');

/** Installs the test host where it is missing or out of date, and tells what that took. */
export function setUpHost() {
  const started = performance.now();
  const stampFile = join(modulesDir, '.papertree-stamp');
  const stamp = `${process.platform}-${process.arch} ${fingerprint()}`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    return 'Test host: already installed.';
  }
  installPackages();
  linkModules();
  fillInWebExtensions();
  makeSearchRunnable();
  nodeForServer();
  // The stamp comes last, so that an interrupted set-up is done again.
  writeFileSync(stampFile, stamp);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return `Test host: VS Code ${vscodeVersion()} from npm, installed in ${seconds} s.`;
}

/** @returns {string} the version of VS Code that the host runs */
export function vscodeVersion() {
  return JSON.parse(readFileSync(join(vscodeDir, 'package.json'), 'utf8')).version;
}

/** The Node that VS Code's server runs on: the package's own, else this one when it is new enough. */
export function nodeForServer() {
  const name = `node${process.platform === 'win32' ? '.exe' : ''}`;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  for (const scheme of ['node', 'node-bin']) {
    const path = join(modulesDir, `${scheme}-${platform}-${process.arch}`, 'bin', name);
    if (existsSync(path)) {
      return path;
    }
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    return process.execPath;
  }
  throw new Error(
    `No Node 24 in npm for ${platform}-${process.arch}: run the tests with Node 24 or newer.`,
  );
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json', 'setUp.mjs']) {
    hash.update(readFileSync(join(hostDir, file)));
  }
  return hash.digest('hex');
}

function installPackages() {
  const env = { ...process.env };
  // Set by an outer `npm run`; it would send this install to the product's own folder.
  delete env.npm_config_local_prefix;
  const npmScript = process.env.npm_execpath;
  const viaScript = npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript);
  const result = spawnSync(
    viaScript ? process.execPath : 'npm',
    [...(viaScript ? [npmScript] : []), 'ci', '--ignore-scripts', '--loglevel=error'],
    { cwd: hostDir, env, encoding: 'utf8', shell: !viaScript && process.platform === 'win32' },
  );
  if (result.status !== 0) {
    const said = result.error?.message ?? `${result.stdout}${result.stderr}`.trim();
    throw new Error(`The test host could not be installed (npm ci in ${hostDir}):\n${said}`);
  }
}

/** The web client fetches the grammar engine from `node_modules` beside the server's code. */
function linkModules() {
  const link = join(vscodeDir, 'node_modules');
  rmSync(link, { recursive: true, force: true });
  symlinkSync(modulesDir, link, 'junction');
}

/**
 * The web client knows built-in extensions whose web builds code-server leaves out, and would tell
 * the user of each that it is not there.
 */
function fillInWebExtensions() {
  const extensionsDir = join(vscodeDir, 'extensions');
  for (const name of readdirSync(extensionsDir)) {
    const manifest = join(extensionsDir, name, 'package.json');
    const entry = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).browser;
    if (entry) {
      const file = join(extensionsDir, name, /\.js$/.test(entry) ? entry : `${entry}.js`);
      if (!existsSync(file)) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, 'exports.activate = () => {};\n');
      }
    }
  }
}

/** File search needs `rg`, and a package does not always keep its executable bit. */
function makeSearchRunnable() {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const folder = `${process.platform}-${process.arch}`;
  const path = join(modulesDir, '@vscode', 'ripgrep-universal', 'bin', folder, name);
  if (!existsSync(path)) {
    throw new Error(`No ripgrep for ${folder}: VS Code could not search files here.`);
  }
  chmodSync(path, 0o755);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(setUpHost());
  console.log(`Browser: ${requireBrowser()}`);
}
