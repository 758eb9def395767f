import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** Who may import whom. A room is a folder of `src`, or a file directly in it. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  lib: ['lib'],
  workspace: ['workspace', 'core', 'lib'],
  'surfaces/abstract': ['surfaces/abstract', 'workspace', 'core', 'lib', 'webview/protocol.ts'],
  'surfaces/cited': ['surfaces/cited', 'workspace', 'core', 'lib'],
  'surfaces/dump': ['surfaces/dump', 'workspace', 'core', 'lib'],
  'surfaces/editor': ['surfaces/editor', 'workspace', 'core', 'lib'],
  'surfaces/export': [
    'surfaces/export',
    'surfaces/commandArguments.ts',
    'workspace',
    'core',
    'lib',
  ],
  'surfaces/problems': ['surfaces/problems', 'workspace', 'core', 'lib'],
  'surfaces/related': ['surfaces/related', 'workspace', 'core', 'lib'],
  'surfaces/search': ['surfaces/search', 'workspace', 'core', 'lib'],
  'surfaces/status': ['surfaces/status', 'workspace', 'core', 'lib'],
  'surfaces/tree': ['surfaces/tree', 'workspace', 'core', 'lib'],
  // The table of commands and what papers can be done with are where the surfaces meet.
  'surfaces/*.ts': ['surfaces', 'workspace', 'core', 'lib'],
  webview: ['webview'],
  // `lib` knows no paper; decoding bytes is the same work for both doors.
  cli: ['cli', 'core', 'lib'],
  'extension.ts': ['surfaces', 'workspace', 'core', 'lib'],
};

/** Packages that a room may use beside its own code. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['fuse.js', 'html-entities', 'jsonc-parser', 'yaml'],
  lib: [],
  workspace: ['vscode', 'picomatch/posix'],
  surfaces: ['vscode'],
  webview: ['temml'],
  cli: ['node:'],
  'extension.ts': ['vscode'],
};

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync('src', { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'));

const imports = files.flatMap(importsOf);

describe('The layers', () => {
  it('see only the layers below them', () => {
    const forbidden = imports.filter(({ target }) => target.startsWith('src/')).filter(isForbidden);
    assert.deepEqual(forbidden, []);
  });

  it('use only the packages listed for them', () => {
    const foreign = imports.filter(({ target }) => !target.startsWith('src/'));
    const unlisted = foreign.filter(({ file, target }) => {
      const room = Object.keys(PACKAGES).find((name) => isIn(file, name)) ?? '';
      const allowed = PACKAGES[room] ?? [];
      return !allowed.some(
        (name) => target === name || (name === 'node:' && target.startsWith(name)),
      );
    });
    assert.deepEqual(unlisted, []);
  });

  it('cover every file', () => {
    assert.deepEqual(
      files.filter((file) => roomOf(file) === undefined),
      [],
    );
  });

  it('would notice a core that imports vscode', () => {
    const found = readImports('core/x.ts', "import * as vscode from 'vscode';\n");
    assert.deepEqual(found, [{ file: 'core/x.ts', target: 'vscode' }]);
    assert.ok(!PACKAGES.core?.includes('vscode'));
  });
});

function importsOf(file: string): Import[] {
  return readImports(file, readFileSync(join('src', file), 'utf8'));
}

function readImports(file: string, source: string): Import[] {
  const pattern =
    /^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...source.matchAll(pattern)].map((match) => {
    const path = match[1] ?? match[2] ?? match[3] ?? '';
    const target = path.startsWith('.')
      ? normalize(join('src', dirname(file), path))
          .split(sep)
          .join('/')
      : path;
    return { file, target };
  });
}

function isForbidden({ file, target }: Import): boolean {
  const room = roomOf(file);
  const own = target.slice('src/'.length);
  return room === undefined || !(ROOMS[room] ?? []).some((name) => isIn(own, name));
}

function roomOf(file: string): string | undefined {
  if (/^surfaces\/[^/]+\.ts$/.test(file)) return 'surfaces/*.ts';
  return Object.keys(ROOMS).find((name) => isIn(file, name));
}

function isIn(file: string, room: string): boolean {
  return file === room || `${file}.ts` === room || file.startsWith(`${room}/`);
}
