/** Endings of the files that citation processors take for bibliographies. */
const ENDINGS = ['.bib', '.bibtex', '.json', '.yml', '.yaml', '.ris'] as const;

/** The ending of a bibliography's name; undefined where another kind of file has the name. */
export function bibliographyEnding(path: string): (typeof ENDINGS)[number] | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return ENDINGS.find((ending) => name.endsWith(ending) && name !== ending);
}
