import type { Dump } from '../dump/dump';
import type { Entry } from '../dump/entry';
import type { Steps } from '../steps';
import { hashText, SKETCH, sketchText } from '../text/shingles';
import { WordHashes } from '../text/wordHashes';
import { idKeys } from './idKeys';
import { titleWords } from './titleAgreement';

/** Places for what joins an entry to others: two forms of its title and six identifiers. */
export const JOINERS = 8;

/**
 * What fusing has to know of the entries of a dump, in the order of its sections: columns of
 * numbers, so that they can be kept with the dump. `0` stands for nothing.
 */
export interface DumpSketch {
  readonly entries: number;
  /** The 24 smallest shingles of each abstract. */
  readonly shingles: Uint32Array;
  /** Two numbers for each abstract: the same for the same words; both 0 without an abstract. */
  readonly texts: Uint32Array;
  /** Eight numbers for each entry: whoever shares one may be the same work. */
  readonly joiners: Uint32Array;
}

const ENTRIES_PER_STEP = 32;

/** What may be spelled in several ways in one title: TeX, and the number of a part. */
const SPELLED =
  /[\\$^`{]|\b(?:part|pt|vol|volume|chapter|book|paper|episode|lecture|version|ver)\b/i;
const LONGEST_TITLE = 1_000;
/** A title of one word says nothing. */
const FEWEST_TITLE_WORDS = 2;

/** Sketches the entries of a dump, in steps. */
export function* sketchDump(dump: Dump): Steps<DumpSketch> {
  const entries = dump.sections.reduce((sum, section) => sum + section.entries.length, 0);
  const sketch = {
    entries,
    shingles: new Uint32Array(entries * SKETCH),
    texts: new Uint32Array(entries * 2),
    joiners: new Uint32Array(entries * JOINERS),
  };
  let at = 0;
  for (const section of dump.sections) {
    for (const entry of section.entries) {
      sketchEntry(entry, sketch, at++);
      if (at % ENTRIES_PER_STEP === 0) yield;
    }
  }
  return sketch;
}

function sketchEntry(entry: Entry, { shingles, texts, joiners }: DumpSketch, at: number): void {
  if (entry.abstract !== undefined) {
    const { size, identity } = sketchText(entry.abstract, shingles, at * SKETCH);
    if (size > 0) texts.set(identity, at * 2);
  }
  let place = at * JOINERS;
  for (const hash of titleHashes(entry.title)) joiners[place++] = hash;
  for (const { kind, value } of idKeys(entry.ids))
    joiners[place++] = hashText(value, hashText(kind));
}

const words = new WordHashes();

/** Titles of the same letters share a hash. */
function titleHashes(title: string | undefined): readonly number[] {
  if (title === undefined) return [];
  if (!SPELLED.test(title)) {
    words.read(title.slice(0, LONGEST_TITLE));
    return words.count < FEWEST_TITLE_WORDS ? [] : [words.letters];
  }
  const { letters, words: spelled } = titleWords(title);
  if (spelled.length < FEWEST_TITLE_WORDS) return [];
  const [plain, raw] = letters;
  return plain === raw ? [hashText(plain)] : [hashText(plain), hashText(raw)];
}
