/**
 * The official styles that are delivered with the product, unmodified: their file in
 * `media/styles` (github.com/citation-style-language/styles at 0819c0e), and what they are called.
 */
const STYLES = {
  apa: 'APA, 7th edition',
  'modern-language-association': 'MLA, 9th edition',
  'chicago-author-date': 'Chicago, 18th edition (author-date)',
  'chicago-author-date-17th-edition': 'Chicago, 17th edition (author-date)',
  'chicago-notes-bibliography-17th-edition': 'Chicago, 17th edition (notes and bibliography)',
  ieee: 'IEEE',
  nature: 'Nature',
  'nlm-citation-sequence': 'Vancouver (NLM, citation-sequence)',
  'harvard-cite-them-right': 'Harvard (Cite Them Right, 12th edition)',
  'association-for-computing-machinery': 'ACM',
  'american-medical-association': 'AMA, 11th edition',
  'elsevier-harvard': 'Elsevier (Harvard)',
  'springer-lecture-notes-in-computer-science': 'Springer LNCS',
} as const;

export type ShippedStyle = keyof typeof STYLES;

/** What each style is called. */
export const SHIPPED_STYLES: Readonly<Record<ShippedStyle, string>> = STYLES;

/** Their names, in the order of the table. */
export const SHIPPED_STYLE_IDS: readonly ShippedStyle[] =
  Object.keys(SHIPPED_STYLES).filter(isShippedStyle);

/** The languages whose words are delivered: `locales-en-US.xml` (…/locales at 938c09c). */
export const SHIPPED_LANGUAGES = ['en-US', 'en-GB'] as const;

/** Whether a word from a setting, the command line or another style names a style. */
export function isShippedStyle(word: string): word is ShippedStyle {
  return Object.hasOwn(STYLES, word);
}
