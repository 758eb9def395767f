import type { Author, Entry, Field } from '../dump/entry';
import { foldWords } from '../text/foldText';
import type { Conflict, SourcedEntry } from './paper';
import { clampLabel } from './paperLabel';
import type { IdShared } from './sharedIds';
import { compareTitles, titleWords } from './titleAgreement';

/** Of a longer list of authors only the beginning is compared, and fewer are shown. */
const AUTHORS_COMPARED = 50;
const AUTHORS_SHOWN = 5;
/** Nobody reads more statements of one thing. */
const MOST_STATEMENTS = 8;

/**
 * Where the entries of one paper contradict each other: years, wordings of the title, lists of
 * authors of which neither extends the other, and identifiers that another work has too. For each
 * statement the first entry that makes it.
 */
export function conflictsOf(
  entries: readonly SourcedEntry[],
  shared: readonly IdShared[],
): readonly Conflict[] {
  const differing = ([field, different, shortly]: Comparison): Conflict[] => {
    const told = statementsOf(entries, different);
    if (told.length < 2) return [];
    const statements = told.map((at) => ({ value: shortly(at.entry), entry: at.index }));
    return [{ field, statements }];
  };
  return [
    ...(entries.length < 2 ? [] : COMPARISONS.flatMap(differing)),
    ...shared.map(({ id, titles }): Conflict => {
      const entry = entries.findIndex((source) => states(source.entry, id));
      const statements = [{ value: id, entry: Math.max(0, entry) }];
      return { field: 'ids', statements, alsoOf: titles.map(clampLabel) };
    }),
  ];
}

type Comparison = readonly [
  field: Field,
  /** Undefined where the entry does not tell. */
  different: (entry: Entry, other: Entry) => boolean | undefined,
  shortly: (entry: Entry) => string,
];

const COMPARISONS: readonly Comparison[] = [
  ['title', differInTitle, ({ title }) => clampLabel(title ?? '')],
  ['authors', differInAuthors, ({ authors, authorsTruncated }) => names(authors, authorsTruncated)],
  ['date', differInYear, ({ date }) => String(date?.year)],
];

interface Told {
  readonly entry: Entry;
  readonly index: number;
}

/** One entry for each different statement. An entry that tells nothing differs from none. */
function statementsOf(entries: readonly SourcedEntry[], different: Comparison[1]): readonly Told[] {
  const told: Told[] = [];
  for (const [index, { entry }] of entries.entries()) {
    if (told.length === MOST_STATEMENTS || different(entry, entry) === undefined) continue;
    if (told.every((known) => different(known.entry, entry))) told.push({ entry, index });
  }
  return told;
}

function differInTitle(a: Entry, b: Entry): boolean | undefined {
  if (a.title === undefined || b.title === undefined) return undefined;
  if (a.title === b.title) return false;
  return compareTitles(titleWords(a.title), titleWords(b.title)) !== 'same';
}

/** An inferred year is no statement. */
function differInYear({ date: a }: Entry, { date: b }: Entry): boolean | undefined {
  if (a?.year === undefined || a.yearInferred || b?.year === undefined || b.yearInferred) {
    return undefined;
  }
  return a.year !== b.year;
}

function differInAuthors(a: Entry, b: Entry): boolean | undefined {
  const [some, others] = [placed(a), placed(b)];
  if (some.length === 0 || others.length === 0) return undefined;
  if (a === b) return false;
  const [shorter, longer] = some.length <= others.length ? [some, others] : [others, some];
  const known = new Set(longer.flatMap(nameWords));
  return !shorter.every((author) => nameWords(author).some((word) => known.has(word)));
}

function placed({ authors }: Entry): readonly Author[] {
  return authors.filter(({ position }) => position === undefined).slice(0, AUTHORS_COMPARED);
}

/** Initials do not tell two people apart, nor join them. */
function nameWords({ name }: Author): string[] {
  const words = foldWords(name);
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words;
}

function names(authors: readonly Author[], truncated: boolean): string {
  const shown = authors.slice(0, AUTHORS_SHOWN).map(({ name }) => name);
  const isCut = truncated || authors.length > AUTHORS_SHOWN;
  return clampLabel(shown.join(', ') + (isCut ? ' et al.' : ''));
}

function states({ ids }: Entry, id: string): boolean {
  return Object.values(ids).some((own) => own?.toLowerCase().includes(id.toLowerCase()));
}
