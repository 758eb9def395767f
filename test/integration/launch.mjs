// Runs one integration suite in an extension host and ends with its exit code:
//   node test/integration/launch.mjs sample|noDumps|web|electron|hostDelay|disk|completionDelay [TITLE]
// With a title only those tests run whose full title holds it (Node hosts only).
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { requireBrowser } from '../host/findBrowser.mjs';
import { setUpHost } from '../host/setUp.mjs';
import { runWebTests } from '../host/webHost.mjs';
import { repositoryDir } from '../setUp.mjs';

const suite = process.argv[2] ?? 'sample';
const title = process.argv[3] ?? '';
const temporary = mkdtempSync(join(tmpdir(), 'papertree-integration-'));
try {
  process.exitCode = await launch();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
}

async function launch() {
  if (suite !== 'electron') {
    setUpHost();
    await requireBrowser();
  }
  const workspaceDir = suite === 'noDumps' ? workspaceWithoutDumps() : sampleWorkspace();
  const env = { PAPERTREE_SUITE: suite, PAPERTREE_TITLE: title };
  if (suite === 'web') {
    const testsFile = 'out/test/integration/web.js';
    return await runWebTests({ extensionDir: repositoryDir, testsFile, workspaceDir, env });
  }
  return await runTests({
    ...(suite !== 'electron' && {
      vscodeExecutablePath: join(repositoryDir, 'test', 'host', 'vscode.mjs'),
    }),
    extensionDevelopmentPath: repositoryDir,
    extensionTestsPath: join(repositoryDir, 'out', 'test', 'integration', 'node.js'),
    launchArgs: [workspaceDir, '--user-data-dir', join(temporary, 'user-data')],
    extensionTestsEnv: env,
  });
}

/** A copy, for the suite edits the dumps. */
function sampleWorkspace() {
  const folder = join(temporary, 'sample');
  cpSync(join(repositoryDir, 'test', 'sample-workspace'), folder, { recursive: true });
  return folder;
}

/** A manuscript: a file, but no candidate for a dump. */
function workspaceWithoutDumps() {
  const folder = join(temporary, 'noDumps');
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.tex'), '\\documentclass{article}\n');
  return folder;
}

function explain(error) {
  const message = error instanceof Error ? error.message : String(error);
  return /ENOTFOUND|ECONNREFUSED|EAI_AGAIN/.test(message)
    ? `VS Code's desktop build cannot be downloaded here (${message}); npm test needs none.`
    : message;
}
