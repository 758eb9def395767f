import { cleanText } from '../../../text/cleanText';
import { journalReference } from '../../journalReference';
import type { EntryParts, Stated } from '../../makeEntry';
import { linksIn } from './recordLinks';
import { fieldsOf, firstText, linesOf, type TaggedRecord, wholeText } from './taggedRecord';

/** Which tags of a format tell a field; the first one that says something counts. */
export interface TagTable {
  readonly title: readonly string[];
  readonly abstract: readonly string[];
  readonly venue: readonly string[];
  /** The journal in a reference: its short name where there is one. */
  readonly journal: readonly string[];
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  readonly firstPage: readonly string[];
  readonly lastPage: readonly string[];
  readonly year: readonly string[];
  readonly language: readonly string[];
  readonly links: readonly string[];
  readonly notes: readonly string[];
}

/** What authors remark of their paper, rather than what a database or a reader notes of it. */
const REMARK =
  /\b\d+ (?:pages|pp\.?|figures?|tables?)(?![\w-])|^(?:accepted|to appear|presented|published|submitted|camera[- ]ready)\b/i;

/** The fields that tell the same in every format of tags and values. */
export function commonParts(record: TaggedRecord, table: TagTable): EntryParts {
  const notes = fieldsOf(record, table.notes);
  const remark = notes.find(({ texts }) => REMARK.test(texts.join(' ')));
  return {
    title: firstText(record, table.title),
    abstract: wholeText(record, table.abstract),
    venue: firstText(record, table.venue),
    journalReference: referenceOf(record, table),
    language: firstText(record, table.language),
    comments: remark && { value: remark.texts.join(' '), lines: remark.lines },
    links: linksIn(fieldsOf(record, table.links)),
  };
}

function referenceOf(record: TaggedRecord, table: TagTable): Stated<string> | undefined {
  const of = (tags: readonly string[]): Stated<string> | undefined => firstText(record, tags);
  const [journal, volume, issue] = [of(table.journal), of(table.volume), of(table.issue)];
  const [first, year] = [of(table.firstPage), of(table.year)];
  const last = first?.value.includes('-') ? undefined : of(table.lastPage);
  const value = journalReference({
    journal: journal?.value,
    volume: volume?.value,
    issue: issue?.value,
    pages: [first, last].flatMap((page) => cleanText(page?.value ?? '') || []).join('-'),
    year: year?.value,
  });
  const used = [journal, volume, issue, first, last, year].filter((part) => part !== undefined);
  return value === undefined
    ? undefined
    : { value, lines: linesOf(used.map(({ lines }) => lines)) };
}
