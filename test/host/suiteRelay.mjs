import process from 'node:process';
import { linePrefix } from './suiteReporter.mjs';

const secondsByDefault = 300;
const keptNoise = 60;

/**
 * Makes ready to hear the test suite of the workbench that this page is about to open: prints the
 * suite's own lines and, when it failed without saying a word, what the workbench said last.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ finished: () => Promise<number> }>} `finished` gives the suite's exit code
 */
export async function relaySuite(page) {
  const seconds = Number(process.env.PAPERTREE_TEST_LIMIT ?? secondsByDefault);
  /** @type {string[]} */
  const noise = [];
  let spoke = false;

  const hear = (/** @type {string} */ text) => {
    const own = ownLines(text);
    if (own.length > 0) {
      spoke = true;
      process.stdout.write(own.map((line) => `${line}\n`).join(''));
    } else {
      noise.push(text);
      noise.splice(0, noise.length - keptNoise);
      if (process.env.PAPERTREE_TEST_VERBOSE === '1') {
        console.log(`  | ${text}`);
      }
    }
  };
  const showNoise = () => console.error(`The workbench said last:\n${noise.join('\n')}`);

  /** @type {(code: number) => void} */
  let exit = () => {};
  /** @type {(error: Error) => void} */
  let fail = () => {};
  const exitCode = new Promise((resolve, reject) => {
    exit = resolve;
    fail = reject;
  });
  // Whoever awaits `finished` hears of a failure; until then it is not an unhandled one.
  exitCode.catch(() => {});

  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown} */ args) => hear(inWords(args)),
  );
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => exit(code));
  page.once('crash', () => fail(new Error('The browser page with the workbench crashed.')));
  page.on('pageerror', (error) => hear(`page error: ${error.stack ?? error.message}`));

  return {
    async finished() {
      const timer = setTimeout(
        () =>
          fail(
            new Error(
              `The suite did not end within ${seconds} s (PAPERTREE_TEST_LIMIT changes it).`,
            ),
          ),
        seconds * 1000,
      );
      try {
        const code = Number(await exitCode);
        if (code !== 0 && !spoke) {
          showNoise();
        }
        return code;
      } catch (error) {
        showNoise();
        throw error;
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

/** @param {unknown} args what the workbench's logger was given */
function inWords(args) {
  const parts = Array.isArray(args) ? args : [args];
  return parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
}

/**
 * The suite's lines in one logged text, without their prefix and what the logger set before it.
 * @param {string} text
 */
function ownLines(text) {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(linePrefix);
    return at < 0 ? [] : [line.slice(at + linePrefix.length)];
  });
}
