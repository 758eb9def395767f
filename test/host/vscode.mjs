#!/usr/bin/env node
// In place of VS Code's own executable: takes the arguments that `runTests` of
// @vscode/test-electron gives, runs the suite in the embedded host and ends with its exit code.
import { resolve } from 'node:path';
import process from 'node:process';
import { launchBrowser, openPage, workbenchAddress } from './browser.mjs';
import { startServer } from './server.mjs';
import { relaySuite } from './suiteRelay.mjs';

const { folder, values } = readArguments(process.argv.slice(2));
const extensionDevelopmentPath = required('extensionDevelopmentPath');
const extensionTestsPath = required('extensionTestsPath');

try {
  process.exitCode = await runSuite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
// Handles of the browser and the server may linger: what counts is done.
process.exit();

async function runSuite() {
  const server = await startServer({
    userDataDir: optional('user-data-dir'),
    extensionsDir: optional('extensions-dir'),
    workspaceTrust: values.has('workspace-trust'),
    settings: JSON.parse(process.env.PAPERTREE_TEST_SETTINGS ?? '{}'),
  });
  const browser = await launchBrowser({ headless: process.env.PAPERTREE_HEADFUL !== '1' });
  const page = await openPage(browser);
  const suite = await relaySuite(page);
  await page.goto(
    workbenchAddress(server, { folder, extensionDevelopmentPath, extensionTestsPath }),
    { waitUntil: 'commit' },
  );
  try {
    return await suite.finished();
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * Flags of the desktop build that mean nothing here are passed over.
 * @param {readonly string[]} given
 */
function readArguments(given) {
  /** @type {Map<string, string>} */
  const named = new Map();
  const plain = given.filter((argument) => {
    const flag = /^--([^=]+)(?:=(.*))?$/s.exec(argument);
    if (flag?.[1] === undefined) {
      return true;
    }
    named.set(flag[1], flag[2] ?? '');
    return false;
  });
  return { folder: plain[0] === undefined ? undefined : resolve(plain[0]), values: named };
}

/** @param {string} name */
function optional(name) {
  const value = values.get(name);
  return value ? resolve(value) : undefined;
}

/** @param {string} name */
function required(name) {
  const value = optional(name);
  if (value === undefined) {
    console.error(`This stands in for VS Code in tests and needs --${name}=…`);
    process.exit(2);
  }
  return value;
}
