import type { CslItem } from '../cslItem';

interface Labelled {
  readonly author?: CslItem['author'] | undefined;
  readonly issued?: CslItem['issued'] | undefined;
}

/** How many letters of each name a label has, by the number of names. */
const LETTERS = [[], [4], [2, 2], [2, 1, 1], [1, 1, 1, 1]] as const;

/** `MaHi21`: the letters of the first names and the year, as citeproc-js makes it ("trigraph"). */
export function citationLabel({ author = [], issued }: Labelled): string | undefined {
  const names = author.slice(0, 4).map(({ family, literal }) => letters(family ?? literal ?? ''));
  const counts = LETTERS[names.length] ?? [];
  const head = names.map((name, at) => name.slice(0, counts[at] ?? 0)).join('');
  const [year] = issued?.['date-parts'][0] ?? [];
  const label = head + (year === undefined ? '' : String(year).slice(-2));
  return label === '' ? undefined : label;
}

function letters(name: string): string {
  return name.replace(/[^\p{L}]/gu, '');
}
