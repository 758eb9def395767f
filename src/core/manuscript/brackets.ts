const CLOSES: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')', '<': '>' };
const NONE = -1;
const BACKSLASH = 0x5c;

/** Of one kind of brackets: where each that opens is closed, and which one is open at a place. */
interface Pairs {
  readonly ends: Int32Array;
  readonly around: Int32Array;
}

/**
 * The brackets of a passage, matched once, each kind for itself, so that many of them cost no more
 * than one look at each character. Those behind a backslash are text.
 */
export class Brackets {
  readonly #text: string;
  readonly #pairs = new Map<string, Pairs>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Behind the bracket that closes the one at `at`; `undefined` if none does. */
  after(at: number): number | undefined {
    const open = this.#text.charAt(at);
    return CLOSES[open] === undefined ? undefined : known(this.#of(open).ends[at]);
  }

  /** Where the innermost bracket of this kind begins that is open at a place. */
  around(at: number, open = '['): number | undefined {
    return known(this.#of(open).around[at]);
  }

  #of(open: string): Pairs {
    const made = this.#pairs.get(open) ?? pairs(this.#text, open, CLOSES[open] ?? '');
    this.#pairs.set(open, made);
    return made;
  }
}

function pairs(text: string, open: string, close: string): Pairs {
  const ends = new Int32Array(text.length + 1).fill(NONE);
  const around = new Int32Array(text.length + 1);
  const [opening, closing] = [open.charCodeAt(0), close.charCodeAt(0)];
  const opened: number[] = [];
  let innermost = NONE;
  for (let at = 0; at <= text.length; at++) {
    around[at] = innermost;
    const character = text.charCodeAt(at);
    if (character === BACKSLASH) {
      at++;
      around[at] = innermost;
    } else if (character === opening) {
      opened.push(innermost);
      innermost = at;
    } else if (character === closing && innermost !== NONE) {
      ends[innermost] = at + 1;
      innermost = opened.pop() ?? NONE;
    }
  }
  return { ends, around };
}

function known(place: number | undefined): number | undefined {
  return place === undefined || place === NONE ? undefined : place;
}

/** Whether the character there is escaped by a backslash that is not escaped itself. */
export function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}
