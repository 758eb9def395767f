/** What stands in the parentheses behind a name: a number or a text for each that it takes. */
export class Arguments {
  readonly #values: readonly (number | string)[];

  constructor(values: readonly (number | string)[]) {
    this.#values = values;
  }

  number(at: number): number {
    const value = this.#values[at];
    return typeof value === 'number' ? value : 0;
  }

  text(at: number): string {
    return String(this.#values[at] ?? '');
  }
}

/** A number or text that a name takes, and what it is where nothing is given. */
export type Parameter = readonly [name: string, usual: number | string];

/** A row of a table of names: what it makes of a paper, or of a text. */
export interface Callable<Input> {
  readonly parameters?: readonly Parameter[];
  apply(input: Input, given: Arguments): string;
}
