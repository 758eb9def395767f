import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SHIPPED_LANGUAGES, SHIPPED_STYLE_IDS } from '../../src/core/cite/styles/shippedStyles';

const LARGEST_PACKAGE = 1_500_000;
const ALLOWED_LICENCES = ['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', 'MPL-2.0'];

function vsce(...args: string[]): string {
  return execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The packages that end up in a bundle of the product. */
async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: ['src/extension.ts', 'src/webview/abstractPage.ts', 'src/cli/main.ts'],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'silent',
  });
  const names = Object.keys(metafile.inputs).flatMap(
    (path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly main: string;
  readonly browser: string;
  readonly icon: string;
}

function manifest(path: string): Manifest {
  return JSON.parse(readFileSync(path, 'utf8'));
}

describe('The package', () => {
  it('holds the bundles, the pictures and the documents, and nothing else', () => {
    assert.deepEqual(vsce('ls', '--no-dependencies').trim().split('\n').sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES.md',
      'dist/cli.js',
      'dist/extension.js',
      'dist/web/extension.js',
      'dist/webview/abstractPage.js',
      'l10n/bundle.l10n.json',
      'media/abstract.css',
      'media/icon.png',
      'media/papertree.schema.json',
      'media/papertree.svg',
      'media/screenshot.png',
      'media/styles/NOTICE.md',
      ...[
        ...SHIPPED_STYLE_IDS.map((id) => `${id}.csl`),
        ...SHIPPED_LANGUAGES.map((language) => `locales-${language}.xml`),
      ]
        .sort()
        .map((name) => `media/styles/${name}`),
      'package.json',
      'package.nls.json',
    ]);
  });

  it('is built, and is small', () => {
    const folder = mkdtempSync(join(tmpdir(), 'papertree-package-'));
    const file = join(folder, 'papertree.vsix');
    try {
      vsce(
        ...['package', '--no-dependencies', '--allow-missing-repository'],
        ...['--no-rewrite-relative-links', '--out', file],
      );
      const { size } = statSync(file);
      console.log(`      papertree.vsix: ${Math.round(size / 1000)} kB`);
      assert.ok(size > 50_000 && size < LARGEST_PACKAGE, `${size} bytes`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('has every file that the manifest names', () => {
    const { main, browser, icon } = manifest('package.json');
    assert.deepEqual(
      [main, browser, icon].filter((path) => !existsSync(path)),
      [],
    );
  });

  it('names every string of the manifest in package.nls.json, and no other', () => {
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)];
    const names = new Set(used.map(([, name]) => name));
    const given = Object.keys(JSON.parse(readFileSync('package.nls.json', 'utf8')));
    assert.deepEqual([...names].sort(), given.sort());
  });

  it('offers every string of the interface for translation, and no other', () => {
    const folder = mkdtempSync(join(tmpdir(), 'papertree-l10n-'));
    try {
      execFileSync(
        process.execPath,
        ['node_modules/@vscode/l10n-dev/dist/cli.js', 'export', '--outDir', folder, './src'],
        { stdio: 'ignore' },
      );
      const strings = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
      assert.deepEqual(
        strings('l10n/bundle.l10n.json'),
        strings(join(folder, 'bundle.l10n.json')),
        'run npm run l10n',
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('bundles only libraries of permissive licences, each with its notice', async () => {
    const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
    const packages = await bundledPackages();
    const licences = packages.map((name) => manifest(`node_modules/${name}/package.json`).license);
    assert.ok(packages.length > 0);
    assert.deepEqual(
      licences.filter((licence) => !ALLOWED_LICENCES.includes(licence)),
      [],
    );
    assert.deepEqual(
      packages.filter((name) => !notices.includes(`\n## ${name}\n`)),
      [],
    );
  });

  it('is of the version that the changelog tells of first', () => {
    const first = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
    assert.equal(first, manifest('package.json').version);
  });
});
