import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpHost, vscodeDir } from './setUp.mjs';

const workbenchScript = 'out/vs/code/browser/workbench/workbench.js';
const webviewPage = 'out/vs/workbench/contrib/webview/browser/pre/';

const contentTypes = /** @type {Readonly<Record<string, string>>} */ ({
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
});

/**
 * @typedef {object} WebServerOptions
 * @property {string} extensionDir the extension whose `browser` entry is to run
 * @property {string} [testsFile] bundle of the suite, relative to the extension
 * @property {string} workspaceDir folder on disk whose files are copied into memory
 * @property {Readonly<Record<string, string>>} [env] `globalThis.papertreeTestEnv` of the suite
 * @property {Readonly<Record<string, unknown>>} [settings] defaults of the configuration
 */

/**
 * Serves VS Code for the web with nothing behind it, as vscode.dev does: extensions run in a web
 * worker and the workspace is virtual.
 * @param {WebServerOptions} options
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startWebServer(options) {
  setUpHost();
  const folders = /** @type {const} */ ([
    ['/vscode/', vscodeDir],
    ['/memory-files/', fileURLToPath(new URL('memoryFiles', import.meta.url))],
    ['/extension/', resolve(options.extensionDir)],
  ]);
  const made = new Map([
    [`/vscode/${workbenchScript}`, () => serverlessWorkbench()],
    ['/workspace.json', () => JSON.stringify(filesIn(options.workspaceDir))],
  ]);
  if (options.testsFile !== undefined) {
    const file = join(options.extensionDir, options.testsFile);
    const env = `globalThis.papertreeTestEnv = ${JSON.stringify(options.env ?? {})};\n`;
    made.set(`/extension/${options.testsFile}`, () => env + readFileSync(file, 'utf8'));
  }

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const headers = { 'cache-control': 'no-store', 'content-type': typeOf(path) };
    if (path === '/') {
      const host = request.headers.host ?? '';
      response.writeHead(200, { ...headers, 'content-type': 'text/html' });
      response.end(workbenchPage(host, options));
      return;
    }
    const content = made.get(path)?.();
    if (content !== undefined) {
      response.writeHead(200, headers).end(content);
      return;
    }
    const file = fileBelow(folders, path);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, headers);
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/**
 * What code-server has changed in VS Code's web client, taken back: it always sets a remote
 * authority, and keeps the user's data there. Without one the extension host is the web worker.
 */
const takenBack = /** @type {const} */ ([
  [/remoteAuthority:location\.host/, 'remoteAuthority:undefined'],
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote\}/, '$1vscodeUserData}'],
]);

function serverlessWorkbench() {
  const script = readFileSync(join(vscodeDir, workbenchScript), 'utf8');
  return takenBack.reduce((text, [pattern, instead]) => {
    if (!pattern.test(text)) {
      throw new Error(`VS Code's web client has changed: it lacks ${pattern}.`);
    }
    return text.replace(pattern, instead);
  }, script);
}

/**
 * @param {string} host
 * @param {WebServerOptions} options
 */
function workbenchPage(host, { testsFile, settings }) {
  const served = (/** @type {string} */ path) => ({ scheme: 'http', authority: host, path });
  const configuration = {
    folderUri: { scheme: 'memfs', path: '/workspace' },
    // The client knows VS Code's own by itself, from /vscode/extensions.
    additionalBuiltinExtensions: [served('/memory-files')],
    developmentOptions: {
      extensions: [served('/extension')],
      enableSmokeTestDriver: true,
      ...(testsFile === undefined ? {} : { extensionTestsPath: served(`/extension/${testsFile}`) }),
    },
    configurationDefaults: settings,
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    webviewEndpoint: `http://${host}/vscode/${webviewPage}`,
    productConfiguration: { extensionsGallery: undefined, enableTelemetry: false },
  };
  const page = '<!doctype html><html><head><meta charset="utf-8">';
  return `${page}
<meta id="vscode-workbench-web-configuration" data-settings="${quoted(configuration)}">
<link rel="stylesheet" href="/vscode/out/vs/code/browser/workbench/workbench.css">
</head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = location.origin + '/vscode/out/';</script>
<script type="module" src="/vscode/out/nls.messages.js"></script>
<script type="module" src="/vscode/${workbenchScript}"></script></html>`;
}

/** @param {unknown} value */
function quoted(value) {
  return JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** @param {string} path */
function typeOf(path) {
  return contentTypes[extname(path)] ?? 'application/octet-stream';
}

/**
 * @param {readonly (readonly [string, string])[]} folders
 * @param {string} path
 */
function fileBelow(folders, path) {
  const served = folders.find(([prefix]) => path.startsWith(prefix));
  if (served === undefined) {
    return undefined;
  }
  const file = resolve(served[1], path.slice(served[0].length));
  const inside = file.startsWith(served[1] + sep);
  return inside && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * @param {string} folder
 * @returns {Record<string, string>} base64 of each file, by its path with forward slashes
 */
function filesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      return [name, readFileSync(path).toString('base64')];
    }),
  );
}
