import { type CslSource, type CslStyle, cslSource, styleInWords } from '../csl/cslStyle';
import type { XmlElement } from '../csl/readXml';
import { isShippedStyle, SHIPPED_LANGUAGES } from './shippedStyles';

/** A file that a style needs: one that is delivered with the product, or the user's own. */
export interface StyleFile {
  readonly place: 'shipped' | 'own';
  readonly path: string;
}

/** What a file turned out to be: its XML, none, or not there. */
export type StyleAnswer = XmlElement | 'broken' | 'missing';

/** What was found under the name of a style. */
export type StyleReading = FoundStyle | StyleProblem;

/** A style in its words. */
export interface FoundStyle {
  readonly kind: 'style';
  readonly style: CslStyle;
  /** It is made for this language, whose words are not there: it speaks English instead. */
  readonly otherLanguage?: string;
}

/** Why there is no style. */
export type StyleProblem =
  | { readonly kind: 'unknownStyle' | 'unknownLocale'; readonly name: string }
  | { readonly kind: 'missing' | 'noStyle' | 'noLocale'; readonly path: string }
  /** A style of the official repository that only gives a name to one that is not here. */
  | { readonly kind: 'noParent'; readonly path: string; readonly parent: string };

/** Steps of reading a style: each asks for a file, and is answered what it is. */
export type StyleSteps<Result> = Generator<StyleFile, Result, StyleAnswer>;

/** The language that the style is made for. */
export const AUTO_LOCALE = 'auto';

const USUAL_LANGUAGE = SHIPPED_LANGUAGES[0];

/**
 * Reads what a setting or the command line names: a shipped style or a `.csl` file, in a shipped
 * language or the words of a locale file (`.xml`). Asks for one file after the other; whoever is
 * asked reads them, at once or in slices.
 */
export function* readStyle(name: string, locale = AUTO_LOCALE): StyleSteps<StyleReading> {
  const found = yield* readSource(name);
  if ('kind' in found) return found;
  const words = wordsFor(locale, found.language);
  if (words === undefined) return { kind: 'unknownLocale', name: locale };
  const answer = yield words;
  if (answer === 'missing') return { kind: 'missing', path: words.path };
  const style = answer === 'broken' ? undefined : styleInWords(found, answer);
  if (style === undefined) return { kind: 'noLocale', path: words.path };
  const { language } = found;
  const isOther = locale === AUTO_LOCALE && language !== undefined && !/^en\b/.test(language);
  return { kind: 'style', style, ...(isOther && { otherLanguage: language }) };
}

/** A style's file, or that of the style whose name for a journal it is, in that journal's language. */
function* readSource(name: string): StyleSteps<CslSource | StyleProblem> {
  const isOwn = name.endsWith('.csl');
  if (!isOwn && !isShippedStyle(name)) return { kind: 'unknownStyle', name };
  const path = isOwn ? name : `${name}.csl`;
  const answer = yield { place: isOwn ? 'own' : 'shipped', path };
  if (answer === 'missing') return { kind: 'missing', path };
  const source = answer === 'broken' ? undefined : cslSource(answer);
  if (source === undefined) return { kind: 'noStyle', path };
  const { parent, language } = source;
  if (parent === undefined) return source;
  if (!isShippedStyle(parent)) return { kind: 'noParent', path, parent };
  const followed = yield* readSource(parent);
  return 'kind' in followed || language === undefined ? followed : { ...followed, language };
}

function wordsFor(locale: string, language = USUAL_LANGUAGE as string): StyleFile | undefined {
  if (locale.endsWith('.xml')) return { place: 'own', path: locale };
  const isAuto = locale === AUTO_LOCALE;
  const shipped = SHIPPED_LANGUAGES.find((each) => each === (isAuto ? language : locale));
  if (shipped === undefined && !isAuto) return undefined;
  return { place: 'shipped', path: `locales-${shipped ?? USUAL_LANGUAGE}.xml` };
}
