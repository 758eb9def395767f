import { categoryName } from '../library/categories';
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
  const exactly = acceptCategories(index, (category) => isCategory(category, wanted));
  if (negated || index.newest.some(exactly.accepts)) return exactly;
  return acceptCategories(index, (category) => startsLike(category, wanted));
}

function acceptCategories(index: SearchIndex, holds: (category: string) => boolean): Filter {
  const known = new Map<string, boolean>();
  const matches = (category: string): boolean => {
    const answer = known.get(category) ?? holds(category);
    known.set(category, answer);
    return answer;
  };
  return { accepts: (paper) => index.papers[paper]?.categories.some(matches) ?? false };
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
