import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

/** @type {Set<() => void>} */
const endings = new Set();
let watching = false;

/**
 * Runs `end` (synchronous) when this process ends, however it ends, unless the returned function
 * is called before.
 * @param {() => void} end
 */
export function endWithThisProcess(end) {
  endings.add(end);
  if (!watching) {
    watching = true;
    process.once('exit', () => {
      for (const each of endings) {
        each();
      }
    });
    for (const [signal, number] of /** @type {const} */ ([
      ['SIGINT', 2],
      ['SIGTERM', 15],
      ['SIGHUP', 1],
    ])) {
      process.once(signal, () => process.exit(128 + number));
    }
  }
  return () => void endings.delete(end);
}

/**
 * Ends a process and all that it started: the extension host can outlive a killed server.
 * @param {number} pid of a process that was spawned detached, hence leads a group
 */
export function endGroup(pid) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** @param {string} folder */
export function removeFolder(folder) {
  // A process that was just killed may still be writing: Windows and network disks refuse at first.
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
