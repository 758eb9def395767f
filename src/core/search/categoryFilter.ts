import { categoryName } from '../library/categories';
import type { Paper } from '../library/paper';
import { foldWords } from '../text/foldText';
import type { Filter, OperatorValue } from './operators';
import type { SearchIndex } from './searchIndex';

/**
 * `cat:LG`, `cat:cs.LG`, `cat:cs` for the whole archive, `cat:"machine learning"`. What is no
 * category of the library yet may be the beginning of one.
 */
export function categoryFilter(
  index: SearchIndex,
  { text, negated }: OperatorValue,
): Filter | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  const known = categoriesOf(index);
  const exact = known.filter((category) => isCategory(category, wanted));
  if (negated || exact.length > 0) return acceptCategories(index, exact);
  const alike = known.filter((category) => startsLike(category, wanted));
  return acceptCategories(index, alike);
}

/** By library, the categories of its papers, remembered for the next keystroke. */
const CATEGORIES = new WeakMap<readonly Paper[], readonly string[]>();

function categoriesOf({ papers }: SearchIndex): readonly string[] {
  const known = CATEGORIES.get(papers);
  if (known !== undefined) return known;
  const categories = new Set<string>();
  for (const paper of papers) for (const category of paper.categories) categories.add(category);
  const all = [...categories];
  CATEGORIES.set(papers, all);
  return all;
}

function acceptCategories({ papers }: SearchIndex, categories: readonly string[]): Filter {
  const wanted = new Set(categories);
  return {
    accepts: (paper) => papers[paper]?.categories.some((category) => wanted.has(category)) ?? false,
    looksInto: 'list',
  };
}

function isCategory(category: string, wanted: string): boolean {
  const [archive, code] = category.toLowerCase().split('.');
  return (
    category.toLowerCase() === wanted ||
    archive === wanted ||
    code === wanted ||
    nameOf(category) === foldWords(wanted).join(' ')
  );
}

function startsLike(category: string, wanted: string): boolean {
  const id = category.toLowerCase();
  const code = id.slice(id.indexOf('.') + 1);
  if (id.startsWith(wanted) || code.startsWith(wanted)) return true;
  const words = foldWords(wanted).join(' ');
  return words !== '' && ` ${nameOf(category) ?? ''}`.includes(` ${words}`);
}

function nameOf(category: string): string | undefined {
  const name = categoryName(category);
  return name === undefined ? undefined : foldWords(name).join(' ');
}
