import { foldText } from './foldText';

/** Only so much of a text, in UTF-16 units, is looked into. */
const LONGEST_READ = 20_000;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5 | 0;
/** Stands for a character that is not ASCII. */
const OTHER = 255;

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

  read(text: string): void {
    const { words } = this;
    const end = Math.min(text.length, LONGEST_READ);
    // Local numbers, and no calls: this sees every character of every abstract.
    let [count, letters, word] = [0, SEED, SEED];
    for (let at = 0; at < end; at++) {
      const code = text.charCodeAt(at);
      const letter = code < 128 ? (ASCII[code] ?? 0) : OTHER;
      if (letter === 0) {
        if (word !== SEED) words[count++] = word;
        word = SEED;
      } else if (letter !== OTHER) {
        word = Math.imul(word ^ letter, PRIME);
        letters = Math.imul(letters ^ letter, PRIME);
      } else {
        const point = text.codePointAt(at) ?? code;
        if (point > 0xffff) at++;
        const plain = foldOne(point);
        if (plain === SHOWS_NOTHING) continue;
        const alone = plain === PARTS_WORDS || isUndivided(point);
        if (alone && word !== SEED) words[count++] = word;
        if (alone) word = SEED;
        if (plain === PARTS_WORDS) continue;
        word = hashOn(plain, word);
        letters = hashOn(plain, letters);
        if (alone) words[count++] = word;
        if (alone) word = SEED;
      }
    }
    if (word !== SEED) words[count++] = word;
    this.count = count;
    this.letters = letters >>> 0;
  }
}

function hashOn(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
  return hash;
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
