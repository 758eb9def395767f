import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** @returns {string | undefined} a Chromium, Chrome or Edge of this machine */
export function findBrowser() {
  const chosen = process.env.PAPERTREE_BROWSER;
  if (chosen) {
    return chosen;
  }
  return [...browsersOnPath(), ...browsersInUsualPlaces(), ...browserOfPlaywright()].find((path) =>
    existsSync(path),
  );
}

function browsersOnPath() {
  const names =
    process.platform === 'win32'
      ? ['chromium.exe', 'chrome.exe', 'msedge.exe']
      : 'chromium chromium-browser google-chrome google-chrome-stable microsoft-edge'.split(' ');
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function browsersInUsualPlaces() {
  if (process.platform === 'darwin') {
    const names = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return roots.flatMap((root) =>
      names.map((name) => join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  if (process.platform === 'win32') {
    const variables = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
    const roots = variables.map((name) => process.env[name]).filter((root) => root !== undefined);
    const places = [
      'Chromium/Application',
      'Google/Chrome/Application',
      'Microsoft/Edge/Application',
    ];
    const programs = ['chrome.exe', 'chrome.exe', 'msedge.exe'];
    return roots.flatMap((root) =>
      places.map((place, at) => join(root, place, programs[at] ?? '')),
    );
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
}

/** What `npx playwright install chromium` has left, if it ever ran. */
function browserOfPlaywright() {
  try {
    return [createRequire(import.meta.url)('playwright-core').chromium.executablePath()];
  } catch {
    return [];
  }
}

/** The browser to drive; installs Debian's where that is allowed, else fails with one line. */
export function requireBrowser() {
  const found = findBrowser();
  if (found !== undefined) {
    return found;
  }
  const allowed = Boolean(process.env.CI) || process.env.PAPERTREE_INSTALL_BROWSER === '1';
  if (allowed && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = 'apt-get update && apt-get install -y --no-install-recommends chromium';
    const result = spawnSync('sh', ['-c', apt], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findBrowser();
    if (result.status === 0 && installed !== undefined) {
      return installed;
    }
    throw new Error(`Chromium could not be installed: ${result.stderr.trim().split('\n').at(-1)}`);
  }
  throw new Error(
    'No Chromium, Chrome or Edge found: install one (Debian: apt-get install chromium; anywhere: ' +
      'npx playwright install chromium), name it in PAPERTREE_BROWSER, or allow apt-get as root ' +
      'with PAPERTREE_INSTALL_BROWSER=1.',
  );
}
