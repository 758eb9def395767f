// Builds every bundle of the product and of its tests from one list.
//   node esbuild.mjs [--watch] [--minify] [--tests]
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { context } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');
const watch = flags.has('--watch');
const withTests = flags.has('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
  // Some packages' CommonJS builds cannot be bundled; their modules can, and shake better.
  mainFields: ['module', 'main'],
};

/** @type {Record<string, import('esbuild').BuildOptions>} */
const product = {
  'extension (Node host)': {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
  },
  'extension (web worker host)': {
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/web/extension.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
  'abstract page': {
    entryPoints: ['src/webview/abstractPage.ts'],
    outfile: 'dist/webview/abstractPage.js',
    format: 'iife',
    platform: 'browser',
  },
  'command line': {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
};

/** The host's scripts run as they are: bundling would move them away from their files. */
const hostScriptsStay = {
  name: 'host scripts stay where they are',
  setup(build) {
    build.onResolve({ filter: /\/host\/.*\.mjs$/ }, ({ path, resolveDir }) => ({
      path: pathToFileURL(resolve(resolveDir, path)).href,
      external: true,
    }));
  },
};

/** @returns {string[]} the test files below a folder */
function testsBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => /\.(?:test|bench)\.ts$/.test(path));
}

/** @type {Record<string, import('esbuild').BuildOptions>} */
const tests = {
  'tests in Node': {
    entryPoints: [
      'test/architecture.test.ts',
      ...[
        'core',
        'lib',
        'cli',
        'surfaces',
        'webview',
        'workspace',
        'acceptance',
        'packaging',
        'references',
        'safety',
        'ui',
        'bench',
      ].flatMap((folder) => testsBelow(join('test', folder))),
    ],
    outdir: 'out/test',
    outbase: 'test',
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [hostScriptsStay],
    minify: false,
  },
  'integration tests (Node host)': {
    entryPoints: ['test/integration/node.ts'],
    outfile: 'out/test/integration/node.js',
    format: 'cjs',
    platform: 'node',
    external: ['vscode', 'mocha'],
    minify: false,
  },
  'integration tests (web worker host)': {
    entryPoints: ['test/integration/web.ts'],
    outfile: 'out/test/integration/web.js',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    minify: false,
  },
};

const bundles = withTests ? { ...product, ...tests } : product;
if (!watch) await Promise.all(['dist', ...(withTests ? ['out/test'] : [])].map(clean));
for (const [name, options] of Object.entries(bundles)) {
  const build = await context({ ...shared, ...options });
  if (watch) {
    await build.watch();
    console.log(`Watching: ${name}`);
  } else {
    await build.rebuild();
    await build.dispose();
  }
}

/** Removes what an earlier build left, so that a package never holds a stale file. */
async function clean(folder) {
  await rm(folder, { recursive: true, force: true });
}
