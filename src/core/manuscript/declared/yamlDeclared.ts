import type { ReadYaml, YamlValue } from '../../bibliography/hayagriva/yaml';
import { type NamedFile, namedFile } from './declarations';

/** Pandoc, Quarto, bookdown and MyST say `bibliography`, Sphinx in Jupyter Book `bibtex_bibfiles`. */
const NAMES = new Set(['bibliography', 'bibtex_bibfiles']);
/** Jekyll's plugin looks for its files in a folder of its own. */
const OTHERS = new Set(['scholar']);
/** `sphinx: config: bibtex_bibfiles:`; no tool nests deeper. */
const DEEPEST = 4;

/** The bibliographies that YAML declares: a name, a list of names, or names by topic. */
export function yamlDeclared(yaml: string, from: number, readYaml: ReadYaml): NamedFile[] {
  const { value } = readYaml(yaml);
  const names = value === undefined ? [] : valuesIn(value, 0).flatMap(textsIn);
  return names.flatMap(({ text, start }) => namedFile(text, from + start + quote(yaml, start)));
}

function quote(yaml: string, start: number): number {
  return /["']/.test(yaml[start] ?? '') ? 1 : 0;
}

function valuesIn(value: YamlValue, depth: number): readonly YamlValue[] {
  if (value.kind !== 'map' || depth > DEEPEST) return [];
  return value.pairs.flatMap((pair) => {
    if (NAMES.has(pair.key)) return [pair.value];
    return OTHERS.has(pair.key) ? [] : valuesIn(pair.value, depth + 1);
  });
}

/** Nothing, as YAML says it; no file is called so. */
const NULL = /^(?:null|~)?$/i;

function textsIn(value: YamlValue): readonly { readonly text: string; readonly start: number }[] {
  switch (value.kind) {
    case 'text':
      return NULL.test(value.text) ? [] : [value];
    case 'list':
      return value.items.flatMap(textsIn);
    case 'map':
      return value.pairs.flatMap((pair) => textsIn(pair.value));
  }
}
