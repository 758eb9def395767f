import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The built-in extensions that matter here: languages that we cite in, and the themes. */
export const builtInNames = /** @type {const} */ ([
  'configuration-editing',
  'html',
  'html-language-features',
  'ini',
  'javascript',
  'json',
  'json-language-features',
  'latex',
  'markdown-basics',
  'markdown-language-features',
  'markdown-math',
  'python',
  'r',
  'restructuredtext',
  'search-result',
  'theme-defaults',
  'theme-seti',
  'typescript-basics',
  'xml',
  'yaml',
]);

/**
 * A folder of links to some of VS Code's built-in extensions: starting with few is faster.
 * @param {string} extensionsDir VS Code's own folder of extensions
 * @param {string} folder to be made
 * @param {readonly string[]} names
 */
export function linkBuiltIns(extensionsDir, folder, names = builtInNames) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const target = join(extensionsDir, name);
    if (!existsSync(target)) {
      throw new Error(`VS Code has no built-in extension ${name}.`);
    }
    symlinkSync(target, join(folder, name), 'junction');
  }
}
