import type { XmlElement } from './readXml';

/** The words of a language, and how it writes dates. */
export interface CslLocale {
  /** A term in a form, or in the form that stands for it. */
  term(name: string, form?: string, plural?: boolean): string | undefined;
  /** An ordinal's ending, in the gender of another term where the language has one for it. */
  ordinal(name: string, of?: string): string | undefined;
  date(form: string): XmlElement | undefined;
  /** The marks around a quotation, and around one within it. */
  readonly quotes: readonly [QuoteMarks, QuoteMarks];
  readonly punctuationInQuote: boolean;
  readonly limitDayOrdinals: boolean;
}

/** The two marks of a quotation. */
export interface QuoteMarks {
  readonly open: string;
  readonly close: string;
}

/** What stands for a form that a language does not have (CSL 1.0.2, "Terms"). */
const FALLBACK: ReadonlyMap<string, string> = new Map(
  Object.entries({ 'verb-short': 'verb', symbol: 'short', short: 'long', verb: 'long' }),
);

/** Puts locales together; the first that knows a word has it. */
export function cslLocale(sources: readonly XmlElement[]): CslLocale {
  const terms = new Map<string, readonly [single: string, multiple: string]>();
  const genders = new Map<string, string>();
  const dates = new Map<string, XmlElement>();
  const options = new Map<string, string>();
  for (const source of sources) {
    for (const group of source.children) {
      for (const term of group.name === 'terms' ? group.children : []) {
        addTerm(terms, term);
        const { name = '', gender } = term.attributes;
        if (gender !== undefined) setOnce(genders, name, gender);
      }
      if (group.name === 'date') setOnce(dates, group.attributes.form ?? '', group);
      if (group.name !== 'style-options') continue;
      for (const [name, value] of Object.entries(group.attributes)) setOnce(options, name, value);
    }
  }
  const term = (name: string, form = 'long', plural = false) => {
    for (let tried: string | undefined = form; tried; tried = FALLBACK.get(tried)) {
      const found = terms.get(`${name}/${tried}`);
      if (found !== undefined) return found[plural ? 1 : 0];
    }
    return undefined;
  };
  return {
    term,
    ordinal: (name, of) =>
      terms.get(`${name}/long/${genders.get(of ?? '') ?? ''}`)?.[0] ?? term(name),
    date: (form) => dates.get(form),
    quotes: [
      { open: term('open-quote') ?? '“', close: term('close-quote') ?? '”' },
      { open: term('open-inner-quote') ?? '‘', close: term('close-inner-quote') ?? '’' },
    ],
    punctuationInQuote: options.get('punctuation-in-quote') === 'true',
    limitDayOrdinals: options.get('limit-day-ordinals-to-day-1') === 'true',
  };
}

function addTerm(terms: Map<string, readonly [string, string]>, term: XmlElement): void {
  const { name, form = 'long', 'gender-form': gender } = term.attributes;
  const part = (wanted: string) => term.children.find((child) => child.name === wanted)?.text;
  const whole = part('single') ?? term.text;
  const key = gender === undefined ? `${name}/${form}` : `${name}/${form}/${gender}`;
  setOnce(terms, key, [whole, part('multiple') ?? whole]);
}

function setOnce<Value>(map: Map<string, Value>, name: string, value: Value): void {
  if (!map.has(name)) map.set(name, value);
}
