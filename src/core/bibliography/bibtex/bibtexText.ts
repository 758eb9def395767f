import type { BibtexBlock, BibtexField, BibtexValue } from './bibtexFile';

/** What the `@string` definitions of a file stand for, by their names in lower case. */
export type Abbreviations = ReadonlyMap<string, string>;

/** Longer ones are no abbreviations: some that hold each other twice would fill the memory. */
const LONGEST_TEXT = 10_000;

/** Adds what an `@string` defines; it may use those above it. */
export function defineAbbreviation(known: Map<string, string>, { fields }: BibtexBlock): void {
  for (const { name, value } of fields) {
    const text = bibtexText(value, known);
    if (text.length <= LONGEST_TEXT) known.set(name.toLowerCase(), text);
  }
}

/** The text of a value, its parts joined and its abbreviations spelled out; still LaTeX. */
export function bibtexText({ parts }: BibtexValue, known: Abbreviations): string {
  return parts
    .map(({ kind, text }) => (kind === 'bare' ? (known.get(text.toLowerCase()) ?? text) : text))
    .join('');
}

/** The first field of a name, whatever its case: BibTeX ignores any further one. */
export function fieldOf({ fields }: BibtexBlock, name: string): BibtexField | undefined {
  return fields.find((field) => field.name.toLowerCase() === name);
}
