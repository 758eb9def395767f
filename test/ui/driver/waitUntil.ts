import { setTimeout as pause } from 'node:timers/promises';

const interval = 50;

/**
 * Asks again and again until there is an answer other than `undefined` and `false`.
 * @param what ends the sentence "Waited in vain until …"
 */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  limit = 20_000,
): Promise<Exclude<T, undefined | false>> {
  const end = performance.now() + limit;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) {
      return answer as Exclude<T, undefined | false>;
    }
    if (performance.now() > end) {
      throw new Error(`Waited in vain until ${what} (${limit} ms).`);
    }
    await pause(interval);
  }
}
