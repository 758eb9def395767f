import { foldText } from '../text/foldText';

/** Cyrillic in the order of the alphabet, one Latin spelling each (ISO 9 without marks, BGN). */
const CYRILLIC =
  'а a б b в v г g ґ g д d е e є ie ж zh з z и i і i й i к k л l м m н n о o п p р r с s т t у u ' +
  'ф f х kh ц ts ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia ђ dj ј j љ lj њ nj ћ c џ dz';
const GREEK =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ' +
  'ψ ps ω o';

const LATIN: ReadonlyMap<string, string> = spellings(`${CYRILLIC} ${GREEK}`);

/** A text in lower-case ASCII letters and digits; what has no such spelling is left out. */
export function transliterate(text: string): string {
  const spelled = [...foldText(text)].map((letter) => LATIN.get(letter) ?? letter);
  return spelled.join('').replace(/[^a-z0-9]+/g, '');
}

/** A text in ASCII as far as its letters have such a spelling, in its own case. */
export function spellInAscii(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    if (letter <= '\x7f') return letter;
    const spelled = transliterate(letter);
    const isSmall = letter === letter.toLowerCase();
    return isSmall ? spelled : spelled.slice(0, 1).toUpperCase() + spelled.slice(1);
  }).join('');
}

function spellings(table: string): ReadonlyMap<string, string> {
  const cells = table.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < cells.length; at += 2) {
    map.set(cells[at] ?? '', (cells[at + 1] ?? '').replace('-', ''));
  }
  return map;
}
