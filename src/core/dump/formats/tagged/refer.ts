import type { PartialDate } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { commonParts, type TagTable } from './commonParts';
import type { TagLine } from './readRecords';
import { finerDate, readRecordDate } from './recordDate';
import {
  arxivInNote,
  arxivInVenue,
  doiIn,
  type IdRule,
  idsByRules,
  idsInAddresses,
} from './recordLinks';
import { authorParts } from './recordNames';
import { taggedDumpFormat } from './taggedDumpFormat';
import { fieldsOf, firstText, linesOf, stated, type TaggedRecord, textOf } from './taggedRecord';

const TABLE: TagTable = {
  title: ['T', '!'],
  abstract: ['X'],
  venue: ['J', 'B'],
  journal: ['J', 'B'],
  volume: ['V'],
  issue: ['N'],
  firstPage: ['P'],
  lastPage: [],
  year: ['D'],
  language: ['G'],
  links: ['U', '>'],
  notes: ['O', 'Z'],
};
const WHOLE_TABLE: TagTable = { ...TABLE, venue: ['J'], journal: ['J'] };
/** Of these, `%B` is the series. */
const WHOLE_WORKS = /^(?:edited )?book$|thesis|patent|report/i;

const ID_RULES: readonly IdRule[] = [
  [['R'], doiIn],
  [['U', '>'], idsInAddresses],
  [['J', 'B'], arxivInVenue],
  [['R', 'M', 'O'], arxivInNote],
];
/** Of a record that nothing begins: `%A`, `%B`, `%D` and `%T` are formats of times, too. */
const PLACES = ['J', 'B', 'I', 'P', 'V', 'C', 'R'];
const FEWEST_TAGS = 3;

/** Refer and EndNote: "%A", "%T" and others, a blank line below each record. */
export const refer = taggedDumpFormat({
  id: 'refer',
  label: 'EndNote or Refer',
  syntax: { tagOf, first: '0', isFirstOptional: true, partedByBlanks: true },
  opens: (text) => /^%0 [A-Z]/.test(text),
  isCertain,
  partsOf,
});

/** A tag is a single sign, and never a small letter: `%a` is a format of times. */
function tagOf(text: string): TagLine | undefined {
  if (text[0] !== '%' || (text[2] !== ' ' && text.length !== 2)) return undefined;
  const tag = text.slice(1, 2);
  return /[^\s%\\]/.test(tag) ? { tag, value: text.slice(3) } : undefined;
}

function isCertain(record: TaggedRecord): boolean {
  const tags = new Set(fieldsWithText(record).map(({ tag }) => tag));
  if (tags.size < FEWEST_TAGS || !tags.has('T')) return false;
  if (record.fields.some(({ tag }) => /[^A-Z0-9!-/:-@[-`{-~]/.test(tag))) return false;
  const hasNames = ['A', 'Q', 'E'].some((tag) => tags.has(tag));
  if (record.begun) return hasNames || tags.has('D') || tags.has('X');
  const [year] = fieldsOf(record, ['D']);
  const isDated = year !== undefined && readRecordDate(textOf(year)) !== undefined;
  return hasNames && isDated && PLACES.some((tag) => tags.has(tag));
}

function fieldsWithText(record: TaggedRecord): TaggedRecord['fields'] {
  return record.fields.filter((field) => textOf(field) !== '');
}

function partsOf(record: TaggedRecord): EntryParts {
  const [type] = fieldsOf(record, ['0']);
  const isWhole = type !== undefined && WHOLE_WORKS.test(textOf(type));
  return {
    ...commonParts(record, isWhole ? WHOLE_TABLE : TABLE),
    ...authorParts(fieldsOf(record, ['A', 'Q'])),
    affiliations: stated(fieldsOf(record, ['+']), (fields) => fields.map(textOf)),
    date: dateOf(record),
    ids: idsByRules(record, ID_RULES),
  };
}

/** `%8` is the day, where `%D` is the year. */
function dateOf(record: TaggedRecord): Stated<PartialDate> | undefined {
  const year = firstText(record, ['D']);
  const day = firstText(record, ['8']);
  const main = readRecordDate(year?.value ?? '');
  const value = finerDate(main, readRecordDate(day?.value ?? ''));
  if (value === undefined) return undefined;
  const used = [main && year, value === main ? undefined : day];
  return {
    value,
    lines: linesOf(used.flatMap((text) => (text === undefined ? [] : [text.lines]))),
  };
}
