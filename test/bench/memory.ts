import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes in use after the garbage is collected: objects and strings, and arrays outside the heap. */
export function memory(): { readonly heap: number; readonly external: number } {
  collectGarbage();
  collectGarbage(); // arrays outside the heap go with the second
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return { heap: heapUsed, external: arrayBuffers };
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
