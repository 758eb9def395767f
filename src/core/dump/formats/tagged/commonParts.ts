import { cleanText } from '../../../text/cleanText';
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
    journalReference: journalReference(record, table),
    language: firstText(record, table.language),
    comments: remark && { value: remark.texts.join(' '), lines: remark.lines },
    links: linksIn(fieldsOf(record, table.links)),
  };
}

/**
 * "Powder Technol. 221 (3), 245-251 (2012)": the words of the record, put together. Undefined
 * without a journal, or where nothing tells the place in it.
 */
function journalReference(record: TaggedRecord, table: TagTable): Stated<string> | undefined {
  const of = (tags: readonly string[]): Stated<string> | undefined => firstText(record, tags);
  const journal = of(table.journal);
  const [volume, issue, first] = [of(table.volume), of(table.issue), of(table.firstPage)];
  if (journal === undefined || (volume ?? first) === undefined) return undefined;
  const last = first?.value.includes('-') ? undefined : of(table.lastPage);
  const year = of(table.year);
  const printedYear = /^\d{4}(?!\d)/.exec(year?.value.trim() ?? '')?.[0];
  const number = [volume?.value, issue && `(${issue.value})`].filter(isDefined).join(' ');
  const pages = [first?.value, last?.value].filter(isDefined).map(cleanText).join('-');
  const place = [number, pages].filter((part) => part !== '').join(', ');
  const used = [journal, volume, issue, first, last, printedYear === undefined ? undefined : year];
  return {
    value: [journal.value, place, printedYear && `(${printedYear})`].filter(isDefined).join(' '),
    lines: linesOf(used.filter(isDefined).map(({ lines }) => lines)),
  };
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
