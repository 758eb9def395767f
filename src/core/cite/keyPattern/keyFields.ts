import type { PaperFacts } from '../../dump/entry';
import { familyName } from '../../library/personName';
import { abstractOf, authorList, titleOf, venueOf, yearOf } from '../citedPaper';
import { significantSpellings } from '../significantWords';
import type { Callable } from './callable';

/** No key needs more words of a title. */
const ALL_WORDS = 20;

/**
 * What a pattern can take from a paper, by the names and with the numbers of Better BibTeX
 * (retorque.re/zotero-better-bibtex/citing). Words have blanks between them, which no key keeps.
 */
export const KEY_FIELDS: ReadonlyMap<string, Callable<PaperFacts>> = new Map(
  Object.entries<Callable<PaperFacts>>({
    /** The family name of the `m`th author, or the first `n` letters of it. */
    auth: {
      parameters: [
        ['n', 0],
        ['m', 1],
      ],
      apply(facts, given) {
        const family = authorsOf(facts).families[given.number(1) - 1] ?? '';
        return given.number(0) === 0 ? family : family.slice(0, given.number(0));
      },
    },
    /** The first `n` family names, or all; where there are more, `etal` behind them. */
    authors: {
      parameters: [
        ['n', 0],
        ['etal', ''],
      ],
      apply(facts, given) {
        const { families, others } = authorsOf(facts);
        const shown = given.number(0) === 0 ? families : families.slice(0, given.number(0));
        const isWhole = shown.length === families.length && !others;
        return [...shown, ...(isWhole ? [] : [given.text(1)])].join(' ');
      },
    },
    /** One family name, two, or the first and `EtAl`. */
    authEtAl: { apply: (facts) => withOthers(facts, ' ', 'EtAl') },
    authEtal2: { apply: (facts) => withOthers(facts, '.', 'etal') },
    /** `Kni84`, `KS20`, `FSIW20`: without the year, as the style `alpha` of BibTeX does it. */
    authorsAlpha: {
      apply(facts) {
        const { families, others } = authorsOf(facts);
        const [first = ''] = families;
        if (families.length === 1 && !others) return first.slice(0, 3);
        const shown = families.length > 4 ? families.slice(0, 3) : families;
        return shown.map((family) => family.slice(0, 1)).join('');
      },
    },
    year: { apply: (facts) => String(yearOf(facts) ?? '') },
    shortyear: { apply: (facts) => String(yearOf(facts) ?? '').slice(-2) },
    /** All words of the title that say something, with capitals. */
    title: { apply: (facts) => titleWords(facts, ALL_WORDS, ALL_WORDS) },
    /** The first `n` words that say something, with a capital on the first `m`. */
    shorttitle: {
      parameters: [
        ['n', 3],
        ['m', 0],
      ],
      apply: (facts, given) => titleWords(facts, given.number(0), given.number(1)),
    },
    veryshorttitle: {
      parameters: [
        ['n', 1],
        ['m', 0],
      ],
      apply: (facts, given) => titleWords(facts, given.number(0), given.number(1)),
    },
    /** Where the paper appeared. */
    journal: { apply: (facts) => venueOf(facts) ?? '' },
  }),
);

function authorsOf(facts: PaperFacts): {
  readonly families: readonly string[];
  readonly others: boolean;
} {
  const { known, others } = authorList(facts);
  return { families: known.map(familyName), others };
}

function withOthers(facts: PaperFacts, between: string, others: string): string {
  const list = authorsOf(facts);
  const [first = '', second] = list.families;
  const isMore = list.families.length > 2 || list.others;
  return [first, isMore ? others : second].filter(Boolean).join(between);
}

/** Without a title, of the abstract: as the usual key does it. */
function titleWords(facts: PaperFacts, count: number, capitals: number): string {
  const words = significantSpellings(titleOf(facts) ?? abstractOf(facts) ?? '', count);
  return words
    .map((word, at) => (at < capitals ? word.slice(0, 1).toUpperCase() + word.slice(1) : word))
    .join(' ');
}
