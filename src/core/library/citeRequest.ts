import { arxivIdOf, doiOf } from '../dump/paperIds';
import { idKeys } from './idKeys';
import type { PaperNames } from './meantPapers';

/** A program may push a selection, not a library. */
const MOST = 50;
const LONGEST = 300;

/**
 * Which papers another program asks to be cited, by the query of an address such as
 * `doi=10.1/abc&key=writer2020tides`. Whoever can make the user follow a link can write one, so
 * that whatever is not exactly of this form asks for nothing.
 */
export function citeRequest(query: string): PaperNames | undefined {
  const parts = query.split('&');
  if (query === '' || parts.length > MOST) return undefined;
  const names = parts.map(namesOf);
  if (names.some((one) => one === undefined)) return undefined;
  const known = names.filter((one) => one !== undefined);
  return {
    ids: known.flatMap(({ ids }) => ids),
    titles: [],
    keys: known.flatMap(({ keys }) => keys),
  };
}

function namesOf(part: string): Pick<PaperNames, 'ids' | 'keys'> | undefined {
  const [name, ...rest] = part.split('=');
  const value = decoded(rest.join('='));
  if (value === undefined || value === '' || value.length > LONGEST) return undefined;
  if (/[\p{Cc}\p{Cf}]/u.test(value)) return undefined;
  switch (name) {
    case 'id':
    case 'key':
      return { ids: [], keys: [value] };
    case 'doi': {
      const doi = doiOf(value);
      return doi === value.toLowerCase() ? { ids: idKeys({ doi }), keys: [] } : undefined;
    }
    case 'arxiv': {
      const arxiv = arxivIdOf(value);
      return arxiv === undefined ? undefined : { ids: idKeys({ arxiv }), keys: [] };
    }
    default:
      return undefined;
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
