import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A package of this folder's own `node_modules`, where the bundled tests would not look for it. */
export async function fromNpm(name: string) {
  const here = await import(pathToFileURL(resolve('test/references/importHere.mjs')).href);
  return here.importHere(name);
}
