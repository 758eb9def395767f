import type { BibtexBlock, BibtexField } from '../../../bibliography/bibtex/bibtexFile';
import { type Abbreviations, bibtexText } from '../../../bibliography/bibtex/bibtexText';
import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import type { LineRange } from '../../../text/lines';
import type { Stated } from '../../makeEntry';

/** Lines within the page as lines of the file. */
export type LinesOf = (lines: LineRange) => LineRange;

/** The fields of one entry, read on demand. */
export class BibtexRecord {
  /** The first of each name, in lower case: BibTeX ignores any further one. */
  readonly #fields = new Map<string, BibtexField>();
  readonly #known: Abbreviations;
  readonly #linesOf: LinesOf;

  constructor(block: BibtexBlock, known: Abbreviations, linesOf: LinesOf) {
    this.#known = known;
    this.#linesOf = linesOf;
    for (const field of block.fields) {
      const name = field.name.toLowerCase();
      if (!this.#fields.has(name)) this.#fields.set(name, field);
    }
  }

  /** Lines within the page as lines of the file. */
  get linesOf(): LinesOf {
    return this.#linesOf;
  }

  /** The value of a field, still LaTeX; undefined when it is not there or ends nowhere. */
  raw(name: string): string | undefined {
    const field = this.#field(name);
    return field && bibtexText(field.value, this.#known);
  }

  /** The first of some fields that is there, as people read it. */
  text(names: readonly string[]): Stated<string> | undefined {
    return this.stated(names, latexToUnicode);
  }

  /** What is made of the first of some fields that is there. */
  stated<Value>(names: readonly string[], read: (raw: string) => Value): Stated<Value> | undefined {
    const name = names.find((one) => this.raw(one) !== undefined);
    return name === undefined ? undefined : this.statedOf([name], (raw) => read(raw(name) ?? ''));
  }

  /** What is made of several fields together, stated by the lines of those that are there. */
  statedOf<Value>(
    names: readonly string[],
    read: (raw: (name: string) => string | undefined) => Value | undefined,
  ): Stated<Value> | undefined {
    const used: LineRange[] = [];
    const value = read((name) => {
      const field = names.includes(name) ? this.#field(name) : undefined;
      if (field === undefined) return undefined;
      used.push(field.lines);
      return bibtexText(field.value, this.#known);
    });
    if (value === undefined || used.length === 0) return undefined;
    const first = Math.min(...used.map((lines) => lines[0]));
    const last = Math.max(...used.map((lines) => lines[1]));
    return { value, lines: this.#linesOf([first, last]) };
  }

  #field(name: string): BibtexField | undefined {
    const field = this.#fields.get(name);
    return field?.value.unclosed === 'lost' ? undefined : field;
  }
}
