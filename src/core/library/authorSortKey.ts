import { foldText } from '../text/foldText';
import type { AuthorPerson } from './authorIdentity';
import { parsePersonName } from './personName';

/** What authors are sorted by: the family name first, as in every index of persons. */
export function authorSortKey({ label, isWhole }: Pick<AuthorPerson, 'label' | 'isWhole'>): string {
  const name = parsePersonName(label);
  if (isWhole || name.kind === 'literal') return foldText(label);
  return foldText(`${name.family} ${name.given ?? ''}`);
}
