import { build } from 'esbuild';

/** P8: what the product's bundle for the Node host weighs, minified, and the search within it. */
export async function printBundleSizes(): Promise<void> {
  const { metafile } = await build({
    entryPoints: ['src/extension.ts'],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    target: 'es2022',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    outfile: 'extension.js',
  });
  const output = metafile.outputs['extension.js'];
  if (output === undefined) throw new Error('There is no bundle.');
  const bytesOf = (part: string): number =>
    Object.entries(output.inputs)
      .filter(([path]) => path.includes(part))
      .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  const engine = bytesOf('src/core/search/');
  const fuse = bytesOf('node_modules/fuse.js/');
  console.log('\nP8: the bundle of the Node host ≤ 150 kB, search with fuse.js ≤ 50 kB (minified)');
  console.table({
    'whole bundle': kilobytes(output.bytes),
    'search with fuse.js': kilobytes(engine + fuse),
    'of it our engine': kilobytes(engine),
    'of it fuse.js': kilobytes(fuse),
  });
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
