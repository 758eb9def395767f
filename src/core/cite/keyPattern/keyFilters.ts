import { isStopWord } from '../significantWords';
import { spellInAscii } from '../transliterate';
import type { Arguments, Callable } from './callable';

/** What a pattern can do with a text, by the names of Better BibTeX. Numbers count from 1. */
export const KEY_FILTERS: ReadonlyMap<string, Callable<string>> = new Map(
  Object.entries<Callable<string>>({
    lower: { apply: (text) => text.toLowerCase() },
    upper: { apply: (text) => text.toUpperCase() },
    capitalize: {
      apply: (text) =>
        text.replace(/\S+/g, (word) => word.slice(0, 1).toUpperCase() + word.slice(1)),
    },
    /** Joins the words by a text. */
    condense: {
      parameters: [['sep', '']],
      apply: (text, given) => wordsOf(text).join(given.text(0)),
    },
    /** The first letter of each word. */
    abbr: {
      apply: (text) =>
        wordsOf(text)
          .map((word) => [...word][0])
          .join(''),
    },
    /** Drops what is not ASCII. */
    ascii: { apply: (text) => text.replace(/[^ -~]+/g, '') },
    /** Letters of other scripts and with marks, in plain Latin ones. */
    fold: { apply: spellInAscii },
    transliterate: { apply: spellInAscii },
    clean: { apply: (text) => spellInAscii(text).replace(/[^A-Za-z0-9_:.\s-]+/g, '') },
    alphanum: { apply: (text) => text.replace(/[^\p{L}\p{M}\p{N}\s]+/gu, '') },
    /** Drops punctuation; dashes become a text, themselves if it is not given. */
    nopunct: {
      parameters: [['dash', '-']],
      apply: (text, given) => withoutPunctuation(text, given.text(0)),
    },
    nopunctordash: { apply: (text) => withoutPunctuation(text, '') },
    skipwords: {
      apply: (text) =>
        wordsOf(text)
          .filter((word) => !isStopWord(word))
          .join(' '),
    },
    select: {
      parameters: [
        ['start', 1],
        ['n', 0],
      ],
      apply: (text, given) => part(wordsOf(text), given).join(' '),
    },
    substring: {
      parameters: [
        ['start', 1],
        ['n', 0],
      ],
      apply: (text, given) => part([...text], given).join(''),
    },
    /** Only where there is something to stand before or behind. */
    prefix: {
      parameters: [['prefix', '']],
      apply: (text, given) => (text === '' ? '' : given.text(0) + text),
    },
    postfix: {
      parameters: [['postfix', '']],
      apply: (text, given) => (text === '' ? '' : text + given.text(0)),
    },
    default: {
      parameters: [['text', '']],
      apply: (text, given) => (text === '' ? given.text(0) : text),
    },
  }),
);

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function part(pieces: readonly string[], given: Arguments): readonly string[] {
  const from = Math.max(given.number(0) - 1, 0);
  return given.number(1) === 0 ? pieces.slice(from) : pieces.slice(from, from + given.number(1));
}

function withoutPunctuation(text: string, dash: string): string {
  return text.replace(/\p{P}/gu, (sign) => (/\p{Pd}/u.test(sign) ? dash : ''));
}
