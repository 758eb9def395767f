/** A file that a document names, and where. Offsets are UTF-16 units, as VS Code counts. */
export interface NamedFile {
  /** As the document means it: with the ending that its language adds. Never an address. */
  readonly path: string;
  readonly start: number;
  /** Behind the last character of the name. */
  readonly end: number;
}

/** What a document says of its bibliographies, and of where more is said of them. */
export interface Declarations {
  /** In the order of the text. */
  readonly bibliographies: readonly NamedFile[];
  /** Files that are read into it. */
  readonly parts: readonly NamedFile[];
  /** The document that it is a part of, where it says so itself. */
  readonly roots: readonly NamedFile[];
}

/** Nothing is said. */
export const NOTHING_DECLARED: Declarations = { bibliographies: [], parts: [], roots: [] };

/** An address, a macro or variable, code of R, or what a comment parts into lines. */
const NO_NAME = /^[a-z][a-z\d+.-]+:|[\\#$|*?<>`{}\r\n]|^~/i;

/** A name with its place, if it names a file that can be looked for. */
export function namedFile(written: string, at: number, ending = ''): NamedFile[] {
  const inQuotes = written.trim();
  const quoted = /^(["'])(.*)\1$/.exec(inQuotes);
  const name = (quoted?.[2] ?? inQuotes).trim();
  if (name === '' || NO_NAME.test(name)) return [];
  const start = at + written.indexOf(name);
  return [{ path: withEnding(name, ending), start, end: start + name.length }];
}

function withEnding(name: string, ending: string): string {
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}
