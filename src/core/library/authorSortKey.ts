import { foldText } from '../text/foldText';
import { parsePersonName } from './personName';

/** What authors are sorted by: the family name first, as in every index of persons. */
export function authorSortKey(label: string): string {
  const name = parsePersonName(label);
  if (name.kind === 'literal') return foldText(name.name);
  return foldText(`${name.family} ${name.given ?? ''}`);
}
