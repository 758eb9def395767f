import type { TermRange } from './dictionary';
import { expandWord } from './expandWord';
import { FIELDS, type FieldName, HEAD_FIELDS } from './fields';
import type { Scope } from './fieldWeights';
import type { Filter } from './operators';
import { NOTE_BITS, NOTE_MASK } from './postings';
import type { Phrase } from './query';
import { postingsOf, rarestOf, runInFields } from './runs';
import type { SearchIndex } from './searchIndex';

/** Each is as large as the library has papers. */
const MOST_REMEMBERED = 16;

const EVERYWHERE: readonly FieldName[] = [...HEAD_FIELDS, 'abstract'];

/** What is known of a paper. It may hold a phrase if it holds the rarest of its words. */
const LACKS = 0;
const HOLDS = 1;
const MAY_HOLD = 2;

/** Lets the papers pass that hold a phrase within one field; with a minus, all others. */
export function phraseFilter(index: SearchIndex, phrase: Phrase, scope: Scope | undefined): Filter {
  const { words, negated, open } = phrase;
  const fields = scope === undefined || negated ? EVERYWHERE : [scope];
  const ranges = words.map((word, at) => {
    const last = at === words.length - 1;
    return expandWord(index, { word, exact: true, open: open && last && !negated }).range;
  });
  const name = `${words.join(' ')}/${negated}/${open}/${scope}`;
  const rarest = rarestOf(index, ranges, fields);
  const papers = index.phrases.get(name) ?? likelyHolders(index, ranges, fields);
  if (index.phrases.size >= MOST_REMEMBERED) index.phrases.clear();
  index.phrases.set(name, papers);
  return {
    looksInto: words.length > 1 ? 'texts' : 'notes',
    likely: negated ? index.papers.length : rarest.count,
    accepts: (paper) => {
      if (papers[paper] === MAY_HOLD) {
        const at = runInFields(index, paper, ranges, fields);
        papers[paper] = at === undefined ? LACKS : HOLDS;
      }
      return (papers[paper] === HOLDS) !== negated;
    },
  };
}

function likelyHolders(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
): Uint8Array {
  const papers = new Uint8Array(index.papers.length);
  const [word, ...others] = words;
  if (word !== undefined && others.length === 0) markHolders(index, word, fields, papers);
  else markLikely(index, words, fields, papers);
  return papers;
}

function markLikely(
  index: SearchIndex,
  words: readonly TermRange[],
  fields: readonly FieldName[],
  papers: Uint8Array,
): void {
  const { from, to } = rarestOf(index, words, fields).range;
  for (const { starts, entries } of postingsOf(index, fields)) {
    const end = starts[to] ?? 0;
    for (let at = starts[from] ?? 0; at < end; at++) {
      papers[(entries[at] ?? 0) >>> NOTE_BITS] = MAY_HOLD;
    }
  }
}

/** For a single word the postings tell all. */
function markHolders(
  { head, body }: SearchIndex,
  { from, to }: TermRange,
  fields: readonly FieldName[],
  papers: Uint8Array,
): void {
  const bits = fields.reduce((all, field) => all | FIELDS[field].bit, 0);
  for (let at = head.starts[from] ?? 0; at < (head.starts[to] ?? 0); at++) {
    const entry = head.entries[at] ?? 0;
    if ((entry & NOTE_MASK & bits) !== 0) papers[entry >>> NOTE_BITS] = HOLDS;
  }
  if (!fields.includes('abstract')) return;
  for (let at = body.starts[from] ?? 0; at < (body.starts[to] ?? 0); at++) {
    papers[(body.entries[at] ?? 0) >>> NOTE_BITS] = HOLDS;
  }
}
