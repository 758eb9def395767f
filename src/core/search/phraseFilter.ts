import { expandWord } from './expandWord';
import { type FieldName, HEAD_FIELDS } from './fields';
import type { Scope } from './fieldWeights';
import type { Filter } from './operators';
import type { Phrase } from './query';
import { findRun } from './runs';
import type { SearchIndex } from './searchIndex';

const EVERYWHERE: readonly FieldName[] = [...HEAD_FIELDS, 'abstract'];

/** Lets the papers pass that hold a phrase within one field; with a minus, all others. */
export function phraseFilter(
  index: SearchIndex,
  { words, negated, open }: Phrase,
  scope: Scope | undefined,
): Filter {
  const ranges = words.map((word, at) => {
    const last = at === words.length - 1;
    return expandWord(index, { word, exact: true, open: open && last && !negated }).range;
  });
  const fields = scope === undefined || negated ? EVERYWHERE : [scope];
  const papers = findRun(index, ranges, fields);
  return { accepts: (paper) => papers.has(paper) !== negated };
}
