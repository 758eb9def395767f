import { foldText } from '../text/foldText';

/** Longer words are cut: nobody types them, and a hostile text must not fill the dictionary. */
export const LONGEST_WORD = 64;

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Scripts written without blanks: each character is a word of its own. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const MARK = /^\p{M}+$/u;

type Wide =
  | { readonly kind: 'letter' | 'unspaced'; readonly folded: string }
  | { readonly kind: 'mark' | 'break' };

/** ASCII letters and digits to their folded code, everything else to 0. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return WORD_CHARACTER.test(letter) ? letter.charCodeAt(0) : 0;
});

/**
 * Walks the folded words of a text and knows where each stands in the unfolded original:
 *
 *     "Schrödinger's Straße"  →  schrodinger 0–11, s 12–13, strasse 14–20
 *
 * One reader serves many texts and makes no object per word; `codes`, `length` and `hash` are
 * those of the current word until the next call.
 */
export class WordReader {
  readonly codes: Uint16Array = new Uint16Array(LONGEST_WORD);
  /** Where in the original the character that each code was folded from ends. */
  readonly ends: Uint32Array = new Uint32Array(LONGEST_WORD);
  length = 0;
  hash = 0;
  /** Span of the word in the original text. */
  start = 0;
  end = 0;
  #text = '';
  #at = 0;
  readonly #wide = new Map<number, Wide>();

  open(text: string): void {
    this.#text = text;
    this.#at = 0;
  }

  /** Moves to the next word; false at the end of the text. */
  next(): boolean {
    this.length = 0;
    this.hash = 0x811c9dc5;
    const text = this.#text;
    while (this.#at < text.length) {
      const code = text.charCodeAt(this.#at);
      if (code >= 128) {
        if (this.#readWide()) return true;
        continue;
      }
      const folded = ASCII[code] ?? 0;
      if (folded === 0 && this.length > 0) return true;
      if (folded !== 0) this.#take(folded, this.#at, this.#at + 1);
      this.#at++;
    }
    return this.length > 0;
  }

  /** The current word as a string. */
  word(): string {
    return textOf(this.codes, 0, this.length);
  }

  /** Reads one character outside ASCII; true when a word ends with it or before it. */
  #readWide(): boolean {
    const point = this.#text.codePointAt(this.#at) ?? 0;
    const end = this.#at + (point > 0xffff ? 2 : 1);
    const wide = this.#lookUp(point);
    if (wide.kind === 'unspaced' && this.length > 0) return true;
    if (wide.kind === 'break' && this.length > 0) return true;
    if (wide.kind === 'mark' && this.length > 0) this.#extend(end);
    if (wide.kind === 'letter' || wide.kind === 'unspaced') {
      for (let i = 0; i < wide.folded.length; i++) {
        this.#take(wide.folded.charCodeAt(i), this.#at, end);
      }
    }
    this.#at = end;
    if (wide.kind === 'unspaced') this.#takeMarks();
    return wide.kind === 'unspaced';
  }

  /** A voicing mark written on its own belongs to the character before it. */
  #takeMarks(): void {
    while (this.#lookUp(this.#text.codePointAt(this.#at) ?? 0).kind === 'mark') {
      this.#at++;
      this.#extend(this.#at);
    }
  }

  /** A mark that folding drops belongs to the character before it. */
  #extend(end: number): void {
    this.end = end;
    this.ends[this.length - 1] = end;
  }

  #take(code: number, start: number, end: number): void {
    if (this.length === 0) this.start = start;
    this.end = end;
    if (this.length === LONGEST_WORD) return;
    this.ends[this.length] = end;
    this.codes[this.length++] = code;
    this.hash = Math.imul(this.hash ^ code, 0x01000193);
  }

  #lookUp(point: number): Wide {
    const known = this.#wide.get(point);
    if (known !== undefined) return known;
    const wide = foldPoint(point);
    this.#wide.set(point, wide);
    return wide;
  }
}

function foldPoint(point: number): Wide {
  const character = String.fromCodePoint(point);
  if (MARK.test(character)) return { kind: 'mark' };
  // A final sigma is the same letter, wherever a prefix ends.
  const whole = foldText(character).replaceAll('ς', 'σ');
  const folded = [...whole].filter((part) => WORD_CHARACTER.test(part)).join('');
  if (folded === '') return { kind: 'break' };
  return { kind: UNSPACED.test(folded) ? 'unspaced' : 'letter', folded };
}

/** The text of a stretch of character codes. */
export function textOf(codes: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) text += String.fromCharCode(codes[at] ?? 0);
  return text;
}

/** The folded words of a text, in order, as the index reads them. */
export function readFoldedWords(text: string): string[] {
  const reader = new WordReader();
  const words: string[] = [];
  reader.open(text);
  while (reader.next()) words.push(reader.word());
  return words;
}
