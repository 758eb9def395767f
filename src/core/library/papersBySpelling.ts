import type { Steps } from '../steps';
import type { AuthorIdentities, AuthorPerson } from './authorIdentity';
import { authorName } from './authorName';
import type { Library } from './library';
import type { Paper } from './paper';

/** For each spelling of a person's name the papers that some source prints it on. */
export function* papersBySpelling(
  { papers }: Library,
  { idOf }: AuthorIdentities,
  { id, spellings }: AuthorPerson,
): Steps<ReadonlyMap<string, readonly Paper[]>> {
  const found = new Map(spellings.map((spelling): [string, Paper[]] => [spelling, []]));
  const byKey = new Map(
    spellings.map((spelling) => [authorName({ name: spelling }).key, spelling]),
  );
  for (const [at, paper] of papers.entries()) {
    if (at % 64 === 63) yield;
    if (!paper.authors.some(({ name }) => idOf(name) === id)) continue;
    for (const key of printedKeys(paper)) found.get(byKey.get(key) ?? '')?.push(paper);
  }
  return found;
}

function printedKeys({ entries }: Paper): ReadonlySet<string> {
  const authors = entries.flatMap(({ entry }) => entry.authors);
  return new Set(authors.map((author) => authorName(author).key));
}
