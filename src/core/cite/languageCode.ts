const CODES: ReadonlyMap<string, string> = table(
  'arabic ar bengali bn bulgarian bg catalan ca chinese zh croatian hr czech cs danish da dutch nl ' +
    'english en estonian et finnish fi french fr german de greek el hebrew he hindi hi hungarian hu ' +
    'indonesian id italian it japanese ja korean ko latvian lv lithuanian lt norwegian no persian fa ' +
    'polish pl portuguese pt romanian ro russian ru serbian sr slovak sk slovenian sl spanish es ' +
    'swedish sv thai th turkish tr ukrainian uk vietnamese vi',
);
const KNOWN: ReadonlySet<string> = new Set(CODES.values());

/** The ISO 639-1 code of a language named in English, or the code itself; else nobody can say. */
export function languageCode(language: string | undefined): string | undefined {
  const word = language?.trim().toLowerCase() ?? '';
  return KNOWN.has(word) ? word : CODES.get(word);
}

function table(words: string): ReadonlyMap<string, string> {
  const cells = words.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < cells.length; at += 2) map.set(cells[at] ?? '', cells[at + 1] ?? '');
  return map;
}
