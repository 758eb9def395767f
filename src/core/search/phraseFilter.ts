import type { TermRange } from './dictionary';
import { expandWord } from './expandWord';
import { FIELDS, type FieldName, HEAD_FIELDS } from './fields';
import type { Scope } from './fieldWeights';
import type { Filter } from './operators';
import { NOTE_BITS, NOTE_MASK } from './postings';
import type { Phrase } from './query';
import { rarestOf, runInFields } from './runs';
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
  // For a single word the postings tell all.
  const known = words.length > 1 ? MAY_HOLD : HOLDS;
  const papers = index.phrases.get(name) ?? holdersOf(index, rarest.range, fields, known);
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

/** The papers that hold a word in one of the fields, each with what that tells of the phrase. */
function holdersOf(
  { papers, head, body }: SearchIndex,
  { from, to }: TermRange,
  fields: readonly FieldName[],
  known: number,
): Uint8Array {
  const holders = new Uint8Array(papers.length);
  const bits = fields.reduce((all, field) => all | FIELDS[field].bit, 0);
  for (let at = head.starts[from] ?? 0; at < (head.starts[to] ?? 0); at++) {
    const entry = head.entries[at] ?? 0;
    if ((entry & NOTE_MASK & bits) !== 0) holders[entry >>> NOTE_BITS] = known;
  }
  if (!fields.includes('abstract')) return holders;
  for (let at = body.starts[from] ?? 0; at < (body.starts[to] ?? 0); at++) {
    holders[(body.entries[at] ?? 0) >>> NOTE_BITS] = known;
  }
  return holders;
}
