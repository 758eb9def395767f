import type { Paper } from '../../src/core/library/paper';
import { CATALYZEX_HEAD, HUGGING_FACE_HEAD, PROFILE_HEAD } from '../core/dump/samplePages';
import type { Random } from './random';

/** A paper as one page prints it. */
export interface Printed {
  readonly paper: Paper;
  readonly abstract: string;
  /** What was done to the abstract. */
  readonly wording: 'original' | 'reworded' | 'cut';
}

/** A file of one listing page, and what stands on it in order. */
export interface PrintedFile {
  readonly name: string;
  readonly text: string;
  readonly printed: readonly Printed[];
}

const WORDS_CHANGED = 0.2;
const SHARE_LEFT = 0.6;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const LAYOUTS = [
  (all: readonly Printed[]) => PROFILE_HEAD + all.map(profileRecord).join(''),
  (all: readonly Printed[]) =>
    HUGGING_FACE_HEAD +
    all.map(({ paper, abstract }) => `${paper.title}\n\n${abstract}\n\n`).join(''),
  (all: readonly Printed[]) =>
    CATALYZEX_HEAD + all.map(({ abstract }) => `${abstract}\n\nVia\n\n`).join(''),
] as const;
/** Two profiles and two lists of Hugging Face for each list of CatalyzeX. */
const MIX = [0, 1, 0, 1, 2] as const;

/**
 * Papers on listing pages of the real layouts, in `count` files; a tenth of them once more in
 * another file, half of these with a fifth of their words changed, half cut to three fifths.
 */
export function printDumps(papers: readonly Paper[], count: number, random: Random): PrintedFile[] {
  const files = Array.from({ length: count }, (): Printed[] => []);
  for (const [at, paper] of papers.entries()) {
    const { abstract = '' } = paper;
    const home = at % count;
    files[home]?.push({ paper, abstract, wording: 'original' });
    if (at % 10 !== 9) continue;
    const other = (home + 1 + random.below(Math.max(1, count - 1))) % count;
    files[other]?.push(
      at % 20 === 9
        ? { paper, abstract: reworded(abstract, random), wording: 'reworded' }
        : { paper, abstract: cut(abstract), wording: 'cut' },
    );
  }
  return files.map((printed, at) => {
    const print = LAYOUTS[MIX[at % MIX.length] ?? 0];
    return { name: `dump-${at}.txt`, text: print(printed), printed };
  });
}

/** Any word may be changed for any other of the same text. */
function reworded(text: string, random: Random): string {
  const words = text.split(' ');
  return words
    .map((word) => (random.chance(WORDS_CHANGED) ? random.pick(words).toLowerCase() : word))
    .join(' ');
}

function cut(text: string): string {
  const words = text.split(' ');
  return words.slice(0, Math.round(words.length * SHARE_LEFT)).join(' ');
}

function profileRecord({ paper, abstract }: Printed): string {
  const { authors, categories, date: { year = 2024, month = 1, day = 1 } = {}, title } = paper;
  const names = authors.slice(0, 3).map(({ name }) => name);
  const more = authors.length > 3 ? ' et al.' : '';
  const code = categories[0]?.replace(/^(?:cs|stat)\./, '') ?? 'LG';
  const line = `${code}${MONTHS[month - 1]} ${day}, ${year}`;
  return `${line}\n${title}\n\n${names.join(', ')}${more}\n\n${abstract}\n\n`;
}
