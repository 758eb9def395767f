import { foldText } from './foldText';

/** Only so much of a text, in UTF-16 units, is looked into. */
const LONGEST_READ = 20_000;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5;

const PARTS_WORDS = 0;
const SHOWS_NOTHING = 1;

/** What each character folds to: its letters, or one of the two numbers above. */
const folded = new Map<number, string | typeof PARTS_WORDS | typeof SHOWS_NOTHING>();
/** The folded code of an ASCII letter or digit; 0 for what parts words. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(letter) ? letter.charCodeAt(0) : 0;
});

/**
 * The hashes of a text's folded words, one after the other, without making the words: FNV-1a over
 * UTF-16 units. Each sign of a script that does not part its words (Han, Kana) is a word.
 */
export class WordHashes {
  readonly words = new Uint32Array(LONGEST_READ + 1);
  /** How many of `words` are of the text read last. */
  count = 0;
  /** The hash of all its letters, whatever parts them. */
  letters = 0;
  #word = 0;
  #open = false;

  read(text: string): void {
    this.count = 0;
    this.letters = SEED;
    this.#end();
    const end = Math.min(text.length, LONGEST_READ);
    for (let at = 0; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= 128) {
        const point = text.codePointAt(at) ?? code;
        if (point > 0xffff) at++;
        this.#readOther(point);
        continue;
      }
      const letter = ASCII[code] ?? 0;
      if (letter === 0) this.#end();
      else this.#add(letter);
    }
    this.#end();
    this.letters >>>= 0;
  }

  #add(unit: number): void {
    this.#open = true;
    this.#word = Math.imul(this.#word ^ unit, PRIME);
    this.letters = Math.imul(this.letters ^ unit, PRIME);
  }

  #end(): void {
    if (this.#open) this.words[this.count++] = this.#word >>> 0;
    this.#word = SEED;
    this.#open = false;
  }

  #readOther(point: number): void {
    const letters = foldOne(point);
    if (letters === SHOWS_NOTHING) return;
    const alone = letters === PARTS_WORDS || isUndivided(point);
    if (alone) this.#end();
    if (letters === PARTS_WORDS) return;
    for (let at = 0; at < letters.length; at++) this.#add(letters.charCodeAt(at));
    if (alone) this.#end();
  }
}

function foldOne(point: number): string | typeof PARTS_WORDS | typeof SHOWS_NOTHING {
  const known = folded.get(point);
  if (known !== undefined) return known;
  const plain = foldText(String.fromCodePoint(point));
  const letters = plain.replace(/[^\p{L}\p{N}]+/gu, '');
  const own = letters !== '' ? letters : plain === '' ? SHOWS_NOTHING : PARTS_WORDS;
  folded.set(point, own);
  return own;
}

/** Han and Kana, which are written without blanks. */
function isUndivided(point: number): boolean {
  return (
    (point >= 0x3040 && point <= 0x30ff) ||
    (point >= 0x3400 && point <= 0x9fff) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0x20000 && point <= 0x3ffff)
  );
}
