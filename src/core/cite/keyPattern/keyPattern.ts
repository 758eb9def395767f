import type { PaperFacts } from '../../dump/entry';
import { baseKey } from '../citationKey';
import { spellInAscii } from '../transliterate';
import type { KeyPatternFault } from './keyPatternFault';
import { type KeyPart, parseKeyPattern } from './parseKeyPattern';

/** Makes the key that a paper gets where nothing else has it. */
export interface KeyPattern {
  /** As it was written. */
  readonly text: string;
  keyOf(facts: PaperFacts): string;
}

/** What `baseKey` makes, as a formula. */
export const USUAL_PATTERN: KeyPattern = {
  text: 'auth.lower + year + shorttitle(1,0).lower',
  keyOf: baseKey,
};

/** How a pattern was read. */
export type ReadPattern =
  | { readonly kind: 'pattern'; readonly pattern: KeyPattern }
  | { readonly kind: 'fault'; readonly fault: KeyPatternFault };

const LONGEST = 120;
/** Signs that every citation syntax reads as part of a key, but at its ends, or two in a row. */
const SIGNS = /[_:.-]+/g;

/**
 * Reads a pattern of citation keys in the subset of Better BibTeX's formulas that we know.
 *
 * A paper's key comes from the first alternative in which something of the paper, and a letter,
 * is left; where none has that, the key is the usual one: never empty, never a bare number.
 */
export function readKeyPattern(text: string): ReadPattern {
  const parsed = parseKeyPattern(text);
  if (parsed.kind === 'fault') return parsed;
  if (withoutBlanks(text) === withoutBlanks(USUAL_PATTERN.text)) {
    return { kind: 'pattern', pattern: USUAL_PATTERN };
  }
  const { alternatives } = parsed;
  const keyOf = (facts: PaperFacts): string => {
    for (const parts of alternatives) {
      const key = keyFrom(parts, facts);
      if (key !== undefined) return key;
    }
    return baseKey(facts);
  };
  return { kind: 'pattern', pattern: { text, keyOf } };
}

function keyFrom(parts: readonly KeyPart[], facts: PaperFacts): string | undefined {
  const values = parts.map((part) => ({ isText: part.isText, text: safe(part.of(facts)) }));
  const own = values.filter(({ isText }) => !isText);
  if (!own.some(({ text }) => /[A-Za-z]/.test(text))) return undefined;
  const whole = values
    .map(({ text }) => text)
    .join('')
    .replace(SIGNS, (signs) => signs.charAt(0));
  return whole.slice(0, LONGEST).replace(/^[_:.-]+|[_:.-]$/g, '');
}

/** Letters, digits and signs that every citation syntax reads: other signs end a key in some. */
function safe(text: string): string {
  return spellInAscii(text).replace(/[^A-Za-z0-9_:.-]+/g, '');
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
