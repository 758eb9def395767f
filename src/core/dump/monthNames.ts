/**
 * The months as pages print them, English first, then the languages that browsers mostly translate
 * a page into; each month with its forms, dotted abbreviations without their dot. Polish months
 * stand in the genitive, as in a date. Source: CLDR 46, formats "wide" and "abbreviated".
 */
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul'],
    ...['august aug', 'september sept sep', 'october oct', 'november nov', 'december dec'],
  ],
  de: [
    ...['januar jänner jan', 'februar feb', 'märz mär', 'april apr', 'mai', 'juni jun'],
    ...['juli jul', 'august aug', 'september sept', 'oktober okt', 'november nov', 'dezember dez'],
  ],
  fr: [
    ...['janvier janv', 'février févr', 'mars', 'avril avr', 'mai', 'juin', 'juillet juil'],
    ...['août', 'septembre sept', 'octobre oct', 'novembre nov', 'décembre déc'],
  ],
  es: [
    ...['enero ene', 'febrero feb', 'marzo mar', 'abril abr', 'mayo may', 'junio jun'],
    ...['julio jul', 'agosto ago', 'septiembre setiembre sept', 'octubre oct', 'noviembre nov'],
    'diciembre dic',
  ],
  it: [
    ...['gennaio gen', 'febbraio feb', 'marzo mar', 'aprile apr', 'maggio mag', 'giugno giu'],
    ...['luglio lug', 'agosto ago', 'settembre set', 'ottobre ott', 'novembre nov', 'dicembre dic'],
  ],
  pt: [
    ...['janeiro jan', 'fevereiro fev', 'março mar', 'abril abr', 'maio mai', 'junho jun'],
    ...['julho jul', 'agosto ago', 'setembro set', 'outubro out', 'novembro nov', 'dezembro dez'],
  ],
  nl: [
    ...['januari jan', 'februari feb', 'maart mrt', 'april apr', 'mei', 'juni jun', 'juli jul'],
    ...['augustus aug', 'september sep', 'oktober okt', 'november nov', 'december dec'],
  ],
  pl: [
    ...['stycznia sty', 'lutego lut', 'marca mar', 'kwietnia kwi', 'maja maj', 'czerwca cze'],
    ...['lipca lip', 'sierpnia sie', 'września wrz', 'października paź', 'listopada lis'],
    'grudnia gru',
  ],
};

const BY_NAME: ReadonlyMap<string, number> = new Map(
  Object.values(MONTHS).flatMap((months) =>
    months.flatMap((forms, at) => forms.split(' ').map((name) => [name, at + 1] as const)),
  ),
);

/** The month, 1 to 12, of a name in any of the languages; undefined for any other word. */
export function monthOf(name: string): number | undefined {
  return BY_NAME.get(name.toLowerCase().replace(/\.$/, ''));
}

/** A pattern of all names, in lower case and capitalised, with an optional dot. */
export const ANY_MONTH = `(?:${[...BY_NAME.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => `[${name[0]}${name[0]?.toUpperCase()}]${name.slice(1)}`)
  .join('|')})\\.?`;
