import { expandWord } from './expandWord';
import { type FieldName, HEAD_FIELDS } from './fields';
import type { Scope } from './fieldWeights';
import type { Filter } from './operators';
import type { Phrase } from './query';
import { findRun } from './runs';
import type { SearchIndex } from './searchIndex';

/** Each is as large as the library has papers. */
const MOST_REMEMBERED = 16;

const EVERYWHERE: readonly FieldName[] = [...HEAD_FIELDS, 'abstract'];

/** Lets the papers pass that hold a phrase within one field; with a minus, all others. */
export function phraseFilter(index: SearchIndex, phrase: Phrase, scope: Scope | undefined): Filter {
  const { words, negated, open } = phrase;
  const name = `${words.join(' ')}/${negated}/${open}/${scope}`;
  const papers = index.phrases.get(name) ?? holders(index, phrase, scope);
  if (index.phrases.size >= MOST_REMEMBERED) index.phrases.clear();
  index.phrases.set(name, papers);
  return { accepts: (paper) => (papers[paper] === 1) !== negated };
}

/** By paper, 1 where it holds the phrase. */
function holders(
  index: SearchIndex,
  { words, negated, open }: Phrase,
  scope: Scope | undefined,
): Uint8Array {
  const ranges = words.map((word, at) => {
    const last = at === words.length - 1;
    return expandWord(index, { word, exact: true, open: open && last && !negated }).range;
  });
  const fields = scope === undefined || negated ? EVERYWHERE : [scope];
  const papers = new Uint8Array(index.papers.length);
  for (const paper of findRun(index, ranges, fields).keys()) papers[paper] = 1;
  return papers;
}
