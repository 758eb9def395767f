const CODES: ReadonlyMap<string, string> = table(
  'arabic ar bengali bn bulgarian bg catalan ca chinese zh croatian hr czech cs danish da dutch nl ' +
    'english en estonian et finnish fi french fr german de greek el hebrew he hindi hi hungarian hu ' +
    'indonesian id italian it japanese ja korean ko latvian lv lithuanian lt norwegian no persian fa ' +
    'polish pl portuguese pt romanian ro russian ru serbian sr slovak sk slovenian sl spanish es ' +
    'swedish sv thai th turkish tr ukrainian uk vietnamese vi',
);
/** The codes of three letters (ISO 639-2, both kinds), and the names that babel has for hyphenation. */
const OTHER_NAMES = table(
  'ara ar ben bn bul bg cat ca chi zh zho zh hrv hr cze cs ces cs dan da dut nl nld nl eng en est et ' +
    'fin fi fre fr fra fr ger de deu de gre el ell el heb he hin hi hun hu ind id ita it jpn ja kor ko ' +
    'lav lv lit lt nor no per fa fas fa pol pl por pt rum ro ron ro rus ru srp sr slo sk slk sk slv sl ' +
    'spa es swe sv tha th tur tr ukr uk vie vi ngerman de naustrian de nswissgerman de austrian de ' +
    'swissgerman de american en british en usenglish en ukenglish en canadian en australian en ' +
    'newzealand en brazilian pt brazil pt portuges pt francais fr frenchb fr acadian fr canadien fr ' +
    'mexican es magyar hu norsk no nynorsk no bokmal no farsi fa slovene sl hellenic el bahasa id',
);
const KNOWN: ReadonlySet<string> = new Set(CODES.values());

/**
 * The ISO 639-1 code of a language: of its name in English, of another code or name that programs
 * have for it, or of a tag that names a region (`de-AT`); else nobody can say.
 */
export function languageCode(language: string | undefined): string | undefined {
  const word = language?.trim().toLowerCase() ?? '';
  const primary = /^([a-z]{2,3})[-_][a-z\d_-]{1,30}$/.exec(word)?.[1] ?? word;
  return KNOWN.has(primary) ? primary : (CODES.get(word) ?? OTHER_NAMES.get(primary));
}

function table(words: string): ReadonlyMap<string, string> {
  const cells = words.split(' ');
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < cells.length; at += 2) map.set(cells[at] ?? '', cells[at + 1] ?? '');
  return map;
}
