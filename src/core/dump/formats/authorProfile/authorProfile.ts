import { isSameName } from '../../../library/isSameName';
import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import type { Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import { type CategoryReading, categoriesOfPage } from '../../categoryOfPage';
import type { DumpProblem, Leftover } from '../../dump';
import type { Author, Entry } from '../../entry';
import type { DumpContext, DumpFormat, PageReading } from '../../format';
import { rangeOf } from '../../format';
import { inferYears } from '../../inferYears';
import { readDate } from '../../readDate';
import { readNames } from '../../readNames';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { headStart, isMetric, readHead } from './pageHead';
import { findRecords, partRecord, type RecordAnchor } from './records';

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

function findPages(lines: readonly Line[]): number[] {
  const records = findRecords(lines);
  const starts: number[] = [];
  let below = 0;
  for (const [at, record] of records.entries()) {
    const metrics = metricsWithin(lines, below, record.index);
    const [first] = metrics;
    below = record.titleIndex + 1;
    if (first === undefined && starts.length > 0) continue;
    const near = records.slice(at, at + CONFIRMING_RECORDS);
    if (metrics.length < TELLING_METRICS && !isConfirmed(lines, near)) continue;
    starts.push(first === undefined ? record.index : headStart(lines, first));
  }
  return starts;
}

/** A page counts when something like an abstract stands near below one of its first titles. */
function isConfirmed(lines: readonly Line[], records: readonly RecordAnchor[]): boolean {
  return records.some(({ titleIndex }) =>
    lines
      .slice(titleIndex + 1, titleIndex + 1 + CONFIRMING_LINES)
      .some(({ text }) => readsLikeAbstract(text)),
  );
}

/** The indexes, from one on and before another, of the lines that are glued counts. */
function metricsWithin(lines: readonly Line[], from: number, to: number): number[] {
  return lines.slice(from, to).flatMap((line, at) => (isMetric(line) ? [from + at] : []));
}

function* readPage(lines: readonly Line[], context: DumpContext): Steps<PageReading> {
  const records = findRecords(lines);
  const { page, leftovers: above, countLine } = readHead(lines.slice(0, records[0]?.index));
  const categories = categoriesOfPage(records.map(({ code }) => code));
  const entries: Entry[] = [];
  const leftovers: Leftover[] = [...above];
  const problems: DumpProblem[] = [];
  for (const [at, record] of records.entries()) {
    if (at % 16 === 15) yield;
    const end = records[at + 1]?.index ?? lines.length;
    const reading = readRecord(lines, record, end, end === lines.length);
    const category = categories.get(record.code);
    entries.push(withOwner(withCategory(reading.entry, category), page?.owner));
    leftovers.push(...reading.leftovers);
    problems.push(...reading.problems);
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
    entries: inferYears(entries, context.modified),
    leftovers,
    problems,
  };
}

interface RecordReading {
  readonly entry: Entry;
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly DumpProblem[];
}

function readRecord(
  lines: readonly Line[],
  record: RecordAnchor,
  end: number,
  last: boolean,
): RecordReading {
  const parts = partRecord(lines.slice(record.titleIndex, end), last);
  const dateLines = lines.slice(record.index, record.titleIndex);
  const names = parts.authors === undefined ? undefined : readNames(blockText(parts.authors));
  const date = readDate(record.date);
  const title = cleanText(blockText(parts.title));
  const abstract = cleanText(blockText(parts.abstract));
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
      categories: rangeOf(dateLines),
      ...(abstract !== '' && { abstract: rangeOf(parts.abstract) }),
    },
  };
  const leftovers = parts.rest.flat().map(({ number, text }) => ({ line: number, text }));
  return { entry, leftovers, problems: problemsOf(entry, record) };
}

function problemsOf(entry: Entry, record: RecordAnchor): DumpProblem[] {
  const problems: DumpProblem[] = [];
  const [line] = entry.lines;
  if (entry.date === undefined) {
    problems.push({ kind: 'notADay', line, text: record.date });
  }
  if (entry.abstractTruncated) {
    problems.push({ kind: 'cutOff', line: entry.lines[1] });
  }
  return problems;
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
function withOwner(entry: Entry, owner: string | undefined): Entry {
  if (owner === undefined || entry.authors.some(({ name }) => isSameName(name, owner)))
    return entry;
  const hidden: Author = { name: owner, position: 'unknown' };
  return { ...entry, authors: [...entry.authors, hidden], authorsTruncated: true };
}
