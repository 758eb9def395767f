import { type CslLocale, cslLocale } from './cslLocale';
import { readXml, type XmlElement } from './readXml';

/** A style as its file has it, without the words of a language. */
export interface CslSource {
  readonly root: XmlElement;
  readonly title: string;
  /** The language that it is made for: `en-GB`. */
  readonly language?: string;
  /** It only gives a journal its name: the style to follow is this one, of the official names. */
  readonly parent?: string;
}

/** A style with the words that it needs. */
export interface CslStyle {
  readonly title: string;
  readonly locale: CslLocale;
  readonly macros: ReadonlyMap<string, XmlElement>;
  /** Options of the whole style, which its parts inherit. */
  readonly options: Readonly<Record<string, string>>;
  readonly citation: XmlElement;
  /** Some styles only know notes. */
  readonly bibliography?: XmlElement;
}

/** The style of a file; `undefined` for what is not one. */
export function cslSource(root: XmlElement): CslSource | undefined {
  if (root.name !== 'style') return undefined;
  const info = child(root, 'info');
  const language = root.attributes['default-locale'];
  const parent = info?.children.find(({ attributes }) => attributes.rel === 'independent-parent');
  const parentName = parent?.attributes.href?.split('/').at(-1);
  if (parentName === undefined && child(root, 'citation') === undefined) return undefined;
  return {
    root,
    title: (info && child(info, 'title'))?.text.trim() ?? '',
    ...(language === undefined ? {} : { language }),
    ...(parentName === undefined ? {} : { parent: parentName }),
  };
}

/** Gives a style its words; `undefined` for what is no locale, or refers to another style. */
export function styleInWords({ root, title }: CslSource, words: XmlElement): CslStyle | undefined {
  const citation = child(root, 'citation');
  const bibliography = child(root, 'bibliography');
  if (words.name !== 'locale' || citation === undefined) return undefined;
  const language = words.attributes['xml:lang'] ?? '';
  const own = root.children.filter((each) => each.name === 'locale' && isFor(each, language));
  return {
    title,
    locale: cslLocale([...bySpecificity(own), words]),
    macros: new Map(
      root.children.flatMap((each) =>
        each.name === 'macro' ? [[each.attributes.name ?? '', each]] : [],
      ),
    ),
    options: root.attributes,
    citation,
    ...(bibliography === undefined ? {} : { bibliography }),
  };
}

/** A style and the words of its language, as texts; `undefined` where either is none. */
export function readCslStyle(style: string, locale: string): CslStyle | undefined {
  const [root, words] = [readXml(style), readXml(locale)];
  const source = root && cslSource(root);
  return source && words && styleInWords(source, words);
}

function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

/** Words of the style itself: for every language, for `en`, or for `en-GB` alone. */
function isFor({ attributes }: XmlElement, language: string): boolean {
  return ['', language.split('-')[0], language].includes(attributes['xml:lang'] ?? '');
}

function bySpecificity(locales: readonly XmlElement[]): XmlElement[] {
  const length = (locale: XmlElement) => (locale.attributes['xml:lang'] ?? '').length;
  return [...locales].sort((a, b) => length(b) - length(a));
}
