import { bibliographyEnding } from './bibliographyEnding';

/** Longer paths no file system holds. */
const LONGEST = 1024;

/**
 * A setting that names a bibliography by its path from the folder of the workspace, in its plain
 * form; undefined where it could lead anywhere else, or to a file that is no bibliography.
 * Settings of a workspace are whoever's who wrote that (TRUST.md 12).
 */
export function workspacePath(setting: unknown): string | undefined {
  if (typeof setting !== 'string' || setting.length > LONGEST) return undefined;
  const path = setting.trim().replaceAll('\\', '/');
  // Roots, drives and schemes, home folders, variables, and what no file is called.
  if (/^[/~]|^[a-z][a-z\d+.-]*:|[\p{Cc}\p{Cf}$%*?<>|"]/iu.test(path)) return undefined;
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  if (steps.length === 0 || steps.some((step) => /^\.\.?\s*$/.test(step))) return undefined;
  const plain = steps.join('/');
  return bibliographyEnding(plain) === undefined ? undefined : plain;
}
