import type { Author } from '../../dump/entry';
import { readBibtexName } from './readBibtexName';
import { splitNames } from './splitNames';

/** The authors that an `author` or `editor` value names. */
export interface BibtexAuthors {
  readonly authors: readonly Author[];
  /** The list ends in "and others". */
  readonly truncated: boolean;
}

/** Reads the value of an `author` or `editor` field. */
export function readBibtexNames(list: string): BibtexAuthors {
  const { names, truncated } = splitNames(list);
  return { authors: names.flatMap((name) => readBibtexName(name) ?? []), truncated };
}
