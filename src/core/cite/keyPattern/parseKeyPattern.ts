import type { PaperFacts } from '../../dump/entry';
import { Arguments, type Callable, type Parameter } from './callable';
import { KEY_FIELDS } from './keyFields';
import { KEY_FILTERS } from './keyFilters';
import type { KeyPatternFault } from './keyPatternFault';
import { type Token, tokensOf } from './tokens';

/** What a part of a pattern makes of a paper. */
export interface KeyPart {
  /** It stands in the pattern as it is. */
  readonly isText: boolean;
  of(facts: PaperFacts): string;
}

/** The parts of each alternative of a pattern, or what is wrong with it. */
export type ParsedPattern =
  | { readonly kind: 'pattern'; readonly alternatives: readonly (readonly KeyPart[])[] }
  | { readonly kind: 'fault'; readonly fault: KeyPatternFault };

/**
 * Reads a formula of Better BibTeX:
 *
 *     auth.lower + year + shorttitle(1,0).lower | title
 *     ^ field    ^ filter            ^ arguments  ^ an alternative
 */
export function parseKeyPattern(text: string): ParsedPattern {
  const tokens = tokensOf(text);
  if ('kind' in tokens) return { kind: 'fault', fault: tokens };
  try {
    return { kind: 'pattern', alternatives: new Reader(tokens).alternatives() };
  } catch (error) {
    if (error instanceof Stop) return { kind: 'fault', fault: error.fault };
    throw error;
  }
}

/** Ends the reading at the first fault. */
class Stop extends Error {
  readonly fault: KeyPatternFault;

  constructor(kind: KeyPatternFault['kind'], { at, text: found }: Pick<Token, 'at' | 'text'>) {
    super(kind);
    this.fault = { at, kind, found };
  }
}

class Reader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  alternatives(): (readonly KeyPart[])[] {
    if (this.#isOver) throw new Stop('empty', this.#ahead);
    const found = [this.#sum()];
    while (this.#takes('|') || this.#takes(';')) found.push(this.#sum());
    if (!this.#isOver) throw new Stop('unexpected', this.#ahead);
    return found;
  }

  get #ahead(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  get #isOver(): boolean {
    return this.#ahead.kind === 'end';
  }

  #take(): Token {
    const token = this.#ahead;
    this.#next++;
    return token;
  }

  #takes(sign: string): boolean {
    const { kind, text } = this.#ahead;
    if (kind !== 'sign' || text !== sign) return false;
    this.#next++;
    return true;
  }

  #sum(): readonly KeyPart[] {
    const parts = [this.#filtered()];
    while (this.#takes('+')) parts.push(this.#filtered());
    return parts;
  }

  #filtered(): KeyPart {
    let part = this.#term();
    while (this.#takes('.')) {
      const name = this.#take();
      const filter = name.kind === 'name' ? KEY_FILTERS.get(name.text.toLowerCase()) : undefined;
      if (filter === undefined) throw new Stop(filterFault(name), name);
      const given = this.#arguments(filter);
      const { isText, of } = part;
      part = { isText, of: (facts) => filter.apply(of(facts), given) };
    }
    return part;
  }

  #term(): KeyPart {
    const token = this.#take();
    if (token.kind === 'text') return { isText: true, of: () => token.text };
    if (token.kind === 'sign' && token.text === '(') {
      const parts = this.#sum();
      if (!this.#takes(')')) throw new Stop('unexpected', this.#ahead);
      return joined(parts);
    }
    if (token.kind !== 'name') throw new Stop('unexpected', token);
    const field = FIELDS.get(token.text.toLowerCase());
    if (field === undefined) throw new Stop('unknownName', token);
    const given = this.#arguments(field);
    return { isText: false, of: (facts) => field.apply(facts, given) };
  }

  /** `(1, m=0)`: by their places or by their names. */
  #arguments({ parameters = [] }: Pick<Callable<never>, 'parameters'>): Arguments {
    const values = parameters.map(([, usual]) => usual);
    if (!this.#takes('(')) return new Arguments(values);
    for (let place = 0; !this.#takes(')'); place++) {
      if (place > 0 && !this.#takes(',')) throw new Stop('unexpected', this.#ahead);
      this.#argument(parameters, values, place);
    }
    return new Arguments(values);
  }

  #argument(parameters: readonly Parameter[], values: (number | string)[], place: number): void {
    const first = this.#take();
    const isNamed = first.kind === 'name' && this.#takes('=');
    const at = isNamed ? parameters.findIndex(([name]) => name === first.text) : place;
    const token = isNamed ? this.#take() : first;
    if (token.kind === 'end') throw new Stop('unexpected', token);
    const value = token.kind === 'number' ? Number(token.text) : token.text;
    const isValue = token.kind === 'number' || token.kind === 'text';
    if (!isValue || typeof value !== typeof parameters[at]?.[1])
      throw new Stop('wrongArgument', token);
    values[at] = value;
  }
}

/** Better BibTeX reads its names in any case. */
const FIELDS: ReadonlyMap<string, Callable<PaperFacts>> = new Map(
  [...KEY_FIELDS].map(([name, field]) => [name.toLowerCase(), field]),
);

function filterFault({ kind }: Token): KeyPatternFault['kind'] {
  return kind === 'name' ? 'unknownFilter' : 'unexpected';
}

function joined(parts: readonly KeyPart[]): KeyPart {
  return {
    isText: parts.every(({ isText }) => isText),
    of: (facts) => parts.map((part) => part.of(facts)).join(''),
  };
}
