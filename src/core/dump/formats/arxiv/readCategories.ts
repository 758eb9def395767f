import { categoriesNamed, categoryCandidates, categoryName } from '../../../library/categories';

/** Archives that were closed before 2007, and two whose papers were not divided then. */
const OLD_ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas ' +
    'cond-mat dg-ga funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con'
  ).split(' '),
);
const DOTTED = /^([a-z-]+)\.(?:[A-Z]{2}|[a-z-]{4,})$/;
const LONGEST_LIST = 2000;

/**
 * The categories of a line of subjects, the primary one first: "Machine Learning (cs.LG);
 * Combinatorics (math.CO)", "cs.LG math.CO", or bare names where only one category bears them.
 */
export function readCategories(text: string): string[] {
  const list = text.slice(0, LONGEST_LIST).split(/\s+/).join(' ');
  return [...new Set(list.split(';').flatMap((part) => categoriesOf(part.trim())))];
}

function categoriesOf(part: string): string[] {
  const code = /\(([^()]+)\)$/.exec(part)?.[1];
  if (code !== undefined && isCategoryId(code)) return [code];
  const named = categoriesNamed(part);
  return named.length === 1 ? named : part.split(/[ ,]+/).filter(isCategoryId);
}

/** Whether a word is the id of a category, also of one that arXiv has given up (`alg-geom`). */
export function isCategoryId(word: string): boolean {
  if (categoryName(word) !== undefined || OLD_ARCHIVES.has(word)) return true;
  const archive = DOTTED.exec(word)?.[1];
  return archive !== undefined && categoryCandidates(archive)[0] === archive;
}

/** The category that an id of the old style names: `hep-th/9710065` is of hep-th. */
export function categoryOfId(id: string): string | undefined {
  const archive = id.split('/')[0] ?? '';
  return id.includes('/') && isCategoryId(archive) ? archive : undefined;
}
