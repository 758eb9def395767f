import type { Uri } from 'vscode';
import { bibliographyFormat } from '../core/bibliography/bibliography';
import type { ReadYaml } from '../core/bibliography/hayagriva/yaml';

/** What reads the YAML of a file; the library behind it wakes up only for a file that is of it. */
export async function yamlReader({ path }: Uri): Promise<ReadYaml | undefined> {
  if (bibliographyFormat(path) !== 'hayagriva') return undefined;
  const { readYaml } = await import('../core/bibliography/hayagriva/readYaml');
  return readYaml;
}
