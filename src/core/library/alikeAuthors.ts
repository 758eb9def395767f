import type { Steps } from '../steps';
import type { AuthorIdentities } from './authorIdentity';
import type { PaperGroup } from './outline';
import { ShelvedMap } from './shelvedMap';

/** Somebody who may be the same person as the author of a group. */
export interface AlikeAuthor {
  /** The fullest spelling. */
  readonly name: string;
  /** People who write papers with both. */
  readonly coauthors: readonly string[];
  /** The library holds more of this one's papers: the other one is to be asked about. */
  readonly hasMore: boolean;
}

/** For the groups of authors who may be somebody else of the library: who that is, by group id. */
export function* alikeAuthors(
  groups: readonly PaperGroup[],
  { idOf, suggestions }: AuthorIdentities,
): Steps<{ get(id: string): readonly AlikeAuthor[] | undefined }> {
  const counts = new ShelvedMap<number>();
  const found = new ShelvedMap<AlikeAuthor[]>();
  if (suggestions.length === 0) return found;
  for (const [at, { id, papers }] of groups.entries()) {
    if (at % 512 === 511) yield;
    counts.set(id, papers.length);
  }
  for (const [at, { names, why }] of suggestions.entries()) {
    if (at % 256 === 255) yield;
    const [fuller, shorter] = names;
    const [one, other] = [idOf(fuller), idOf(shorter)];
    const more = (counts.get(one) ?? 0) >= (counts.get(other) ?? 0) ? one : other;
    const tell = (id: string, name: string): void => {
      const alike = found.get(id) ?? [];
      found.set(id, alike);
      alike.push({ name, coauthors: why.names, hasMore: id !== more });
    };
    tell(one, shorter);
    tell(other, fuller);
  }
  return found;
}
