import { type CslLocale, cslLocale } from './cslLocale';
import { readXml, type XmlElement } from './readXml';

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

/** Reads a style; `undefined` for what is not one, or refers to another. `locale` is the language's file. */
export function readCslStyle(style: string, locale: string): CslStyle | undefined {
  const root = readXml(style);
  const words = readXml(locale);
  if (root?.name !== 'style' || words?.name !== 'locale') return undefined;
  const part = (name: string) => root.children.find((child) => child.name === name);
  const citation = part('citation');
  const bibliography = part('bibliography');
  if (citation === undefined) return undefined;
  const own = root.children.filter((child) => child.name === 'locale' && isEnglish(child));
  return {
    title:
      part('info')
        ?.children.find(({ name }) => name === 'title')
        ?.text.trim() ?? '',
    locale: cslLocale([...bySpecificity(own), words]),
    macros: new Map(
      root.children.flatMap((child) =>
        child.name === 'macro' ? [[child.attributes.name ?? '', child]] : [],
      ),
    ),
    options: root.attributes,
    citation,
    ...(bibliography === undefined ? {} : { bibliography }),
  };
}

/** Papers are listed in English, so that their references are. */
function isEnglish({ attributes }: XmlElement): boolean {
  const language = attributes['xml:lang'] ?? '';
  return ['', 'en', 'en-US'].includes(language);
}

function bySpecificity(locales: readonly XmlElement[]): XmlElement[] {
  const length = (locale: XmlElement) => (locale.attributes['xml:lang'] ?? '').length;
  return [...locales].sort((a, b) => length(b) - length(a));
}
