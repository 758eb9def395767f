import { isSameName } from '../../../library/isSameName';
import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import { abstractText } from '../../abstractText';
import { blockText } from '../../blocks';
import { type CategoryReading, categoriesOfPage } from '../../categoryOfPage';
import type { DumpProblem, Leftover } from '../../dump';
import type { Author, Entry } from '../../entry';
import type { DumpContext, DumpFormat, PageReading, PageSpan } from '../../format';
import { LINES_PER_STEP, rangeOf } from '../../format';
import { inferYears } from '../../inferYears';
import { readDate } from '../../readDate';
import { readNames } from '../../readNames';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { headStart, isMetric, readHead, unusualHeadStart } from './pageHead';
import { partRecord } from './recordParts';
import { findRecords, type RecordAnchor, withMarkedTitles } from './records';

/** The page of one author: a head with counts, then that author's papers. */
export const authorProfile: DumpFormat = {
  id: 'author-profile',
  label: 'Author profile',
  findPages,
  readPage,
};

const CONFIRMING_LINES = 12;
const CONFIRMING_RECORDS = 5;
/** So many glued counts are on no other page: they need no abstract to confirm them. */
const TELLING_METRICS = 2;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  const records = yield* findRecords(lines);
  const pages: PageSpan[] = [];
  let below = 0;
  for (const [at, record] of records.entries()) {
    if (at % 64 === 63) yield;
    const metrics = yield* metricsWithin(lines, below, record.index);
    below = record.titleIndex + 1;
    if (metrics.count === 0 && pages.length > 0) continue;
    const near = records.slice(at, at + CONFIRMING_RECORDS);
    if (metrics.count === 0) yield; // every record may be asked for its neighbours
    if (metrics.count < TELLING_METRICS && !isConfirmed(lines, near)) continue;
    const { first } = metrics;
    const start =
      first === undefined ? unusualHeadStart(lines, record.index) : headStart(lines, first);
    pages.push({ start: start ?? record.index });
  }
  return pages;
}

/** A page counts when something like an abstract stands near below one of its first titles. */
function isConfirmed(lines: readonly Line[], records: readonly RecordAnchor[]): boolean {
  return records.some(({ titleIndex }) =>
    lines
      .slice(titleIndex + 1, titleIndex + 1 + CONFIRMING_LINES)
      .some(({ text }) => readsLikeAbstract(text)),
  );
}

/** The lines, from one index on and before another, that are glued counts. */
function* metricsWithin(
  lines: readonly Line[],
  from: number,
  to: number,
): Steps<{ readonly count: number; readonly first?: number }> {
  let count = 0;
  let first: number | undefined;
  for (let at = from; at < to; at++) {
    if ((at - from) % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const line = lines[at];
    if (line === undefined || !isMetric(line)) continue;
    first ??= at;
    count++;
  }
  return { count, ...(first !== undefined && { first }) };
}

function* readPage(lines: readonly Line[], context: DumpContext): Steps<PageReading> {
  const records = yield* withMarkedTitles(lines, yield* findRecords(lines));
  const head = yield* readHead(lines.slice(0, records[0]?.index));
  const { page, ownerLine, leftovers: above, countLine, differsAt } = head;
  const categories = categoriesOfPage(records.flatMap(({ printed }) => printed?.code ?? []));
  const entries: Entry[] = [];
  const leftovers: Leftover[] = [...above];
  const problems: DumpProblem[] = [];
  if (differsAt !== undefined) problems.push({ kind: 'headDiffers', line: differsAt });
  for (const [at, record] of records.entries()) {
    if (at % 8 === 7) yield;
    const end = records[at + 1]?.index ?? lines.length;
    const { entry, rest } = yield* readRecord(lines, record, end, end === lines.length);
    for (const { number, text } of rest) leftovers.push({ line: number, text });
    if (entry === undefined) continue;
    const { printed } = record;
    const category = printed && categories.get(printed.code);
    entries.push(withOwner(withCategory(entry, category), page?.owner, ownerLine));
    if (printed !== undefined && entry.date === undefined) {
      problems.push({ kind: 'notADay', line: entry.lines[0], text: printed.date });
    }
  }
  if (page?.declaredCount !== undefined && page.declaredCount !== entries.length) {
    problems.push({
      kind: 'countDiffers',
      line: countLine ?? page.lines[0],
      declared: page.declaredCount,
      found: entries.length,
    });
  }
  return {
    ...(page !== undefined && { page }),
    entries: yield* inferYears(entries, context.modified),
    leftovers,
    problems,
  };
}

interface RecordReading {
  /** Undefined where neither a title nor an abstract is left. */
  readonly entry?: Entry;
  /** The lines that the entry does not explain. */
  readonly rest: readonly Line[];
}

function* readRecord(
  lines: readonly Line[],
  record: RecordAnchor,
  end: number,
  last: boolean,
): Steps<RecordReading> {
  const parts = yield* partRecord(lines.slice(record.titleIndex, end), last);
  const { printed } = record;
  const dateLines = lines.slice(record.index, record.dateEnd);
  const passed = lines.slice(record.dateEnd, record.titleIndex).filter((line) => !isBlank(line));
  const names = parts.authors === undefined ? undefined : readNames(blockText(parts.authors));
  const date = printed && readDate(printed.date);
  const title = cleanText(blockText(parts.title));
  const abstract = abstractText(parts.abstract);
  if (title === '' && abstract === '') {
    return { rest: lines.slice(record.index, end).filter((line) => !isBlank(line)) };
  }
  const cut = last && parts.rest.length === 0 && abstract !== '' && endsMidSentence(abstract);
  const used = [...dateLines, ...parts.title, ...(parts.authors ?? []), ...parts.abstract];
  const nameLines = parts.authors === undefined ? undefined : rangeOf(parts.authors);
  const hasAffiliations = (names?.affiliations.length ?? 0) > 0;
  const entry: Entry = {
    ...(title !== '' && { title }),
    authors: (names?.names ?? []).map((name) => ({ name })),
    authorsTruncated: names?.truncated ?? false,
    affiliations: names?.affiliations ?? [],
    ...(date !== undefined && { date }),
    categories: [],
    ...(abstract !== '' && { abstract }),
    ...(cut && { abstractTruncated: true as const }),
    ids: {},
    links: findLinks(abstract),
    lines: rangeOf(used),
    fieldLines: {
      ...(title !== '' && { title: rangeOf(parts.title) }),
      ...(nameLines !== undefined && { authors: nameLines }),
      ...(nameLines !== undefined && hasAffiliations && { affiliations: nameLines }),
      ...(date !== undefined && { date: rangeOf(dateLines) }),
      ...(printed !== undefined && { categories: rangeOf(dateLines) }),
      ...(abstract !== '' && { abstract: rangeOf(parts.abstract) }),
    },
  };
  return { entry, rest: [...passed, ...parts.rest.flat()] };
}

function withCategory(entry: Entry, category: CategoryReading | undefined): Entry {
  if (category === undefined) return entry;
  return {
    ...entry,
    categories: [category.id],
    ...(category.inferred && { categoriesInferred: [category.id] }),
  };
}

/** The owner is an author of every paper of the profile, also where "et al." hides the name. */
function withOwner(entry: Entry, owner: string | undefined, line: LineRange | undefined): Entry {
  if (owner === undefined || entry.authors.some(({ name }) => isSameName(name, owner)))
    return entry;
  const hidden: Author = { name: owner, position: 'unknown' };
  return {
    ...entry,
    authors: [...entry.authors, hidden],
    authorsTruncated: true,
    ...(line !== undefined && { fieldLines: { ...entry.fieldLines, owner: line } }),
  };
}
