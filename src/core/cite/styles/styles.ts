import { apa } from './apa';
import type { ReferenceStyle } from './referenceStyle';

/** The styles that we can write. A new one is a file beside this one and a row here. */
export const STYLES = { apa } satisfies Readonly<Record<string, ReferenceStyle>>;

export type StyleId = keyof typeof STYLES;

/** Whether a word from a setting or the command line names a style. */
export function isStyleId(word: string): word is StyleId {
  return Object.hasOwn(STYLES, word);
}
