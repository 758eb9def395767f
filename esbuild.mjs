// Builds every bundle of the product and of its tests from one list.
//   node esbuild.mjs [--watch] [--minify] [--tests]
import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { context } from 'esbuild';

const flags = new Set(process.argv.slice(2));
const minify = flags.has('--minify');
const withTests = flags.has('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
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
