const SPECIAL: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
};

const OTHER_THAN_ASCII = /[^\0-\x7f]/;

/** Lower case without diacritics: what two spellings of one word have in common. */
export function foldText(text: string): string {
  if (!OTHER_THAN_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => SPECIAL[letter] ?? letter);
}

/** The folded words of a text: letters and digits of any script, everything else parts them. */
export function foldWords(text: string): string[] {
  const folded = foldText(text);
  if (!OTHER_THAN_ASCII.test(folded)) return folded.match(/[a-z0-9]+/g) ?? [];
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
