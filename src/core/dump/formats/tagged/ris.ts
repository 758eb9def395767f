import type { Metrics, PaperIds, PartialDate } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { affiliationText } from './affiliationText';
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
  pmcidOf,
} from './recordLinks';
import { authorParts } from './recordNames';
import { RIS_NOTES } from './risNotes';
import { taggedDumpFormat } from './taggedDumpFormat';
import {
  fieldsOf,
  firstText,
  linesOf,
  preferredFields,
  stated,
  type TaggedField,
  type TaggedRecord,
  textOf,
} from './taggedRecord';

/** `TY  - JOUR`; some programs print a single blank, or none after the dash of an empty value. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;

/** Tags by what they tell: wikipedia.org/wiki/RIS_(file_format), and what programs really write. */
const TABLE: TagTable = {
  title: ['TI', 'T1', 'CT', 'BT', 'ST', 'TT'],
  abstract: ['AB', 'N2'],
  venue: ['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1', 'C3'],
  journal: ['JA', 'J2', 'J1', 'JO', 'JF', 'T2', 'BT'],
  volume: ['VL'],
  issue: ['IS'],
  firstPage: ['SP'],
  lastPage: ['EP'],
  year: ['PY', 'Y1', 'DA'],
  language: ['LA'],
  links: ['UR', 'L1', 'L2', 'LK'],
  notes: ['N1'],
};

/** Of these, `T2` is the series, `BT` the title, and nothing is what they appeared in. */
const WHOLE_WORKS = new Set(['BOOK', 'EDBOOK', 'EBOOK', 'THES', 'PAT', 'RPRT', 'COMP', 'DATA']);
const WHOLE_TABLE: TagTable = { ...TABLE, venue: ['JF', 'JO'], journal: ['JF', 'JO'] };

const ID_RULES: readonly IdRule[] = [
  [['DO'], doiIn],
  [['UR', 'L1', 'L2', 'LK', 'DO'], idsInAddresses],
  [['M3', 'N1'], wholeDoi],
  [['C2'], pmcidOf],
  [['T2', 'JO', 'JF', 'JA', 'J2', 'PB'], arxivInVenue],
  [['M1', 'AN', 'N1'], arxivInNote],
];
/** Every complete record has some of these. */
const TELLING = ['TI', 'T1', 'CT', 'BT', 'AU', 'A1', 'AB', 'N2', 'DO', 'PY', 'Y1'];
const FEWEST_FIELDS = 3;
const KEY = /^(?!\d+$)[^\s,{}%#~\\]{1,200}$/;
const CITED = /^Cited By ?:? ?(\d{1,7})(?!\d)/i;

/** RIS, the format of reference managers, from "TY  -" to "ER  -". */
export const ris = taggedDumpFormat({
  id: 'ris',
  label: 'RIS',
  syntax: { tagOf, first: 'TY', last: 'ER', partedByBlanks: false },
  opens: (text) => /^TY {1,2}- /.test(text),
  isCertain,
  partsOf,
});

/** Takes a line of RIS apart; undefined for one without a tag. */
function tagOf(text: string): TagLine | undefined {
  if (text[2] !== ' ' || (text[3] !== '-' && text[4] !== '-')) return undefined;
  const match = TAG.exec(text);
  return match === null ? undefined : { tag: match[1] ?? '', value: match[2] ?? '' };
}

/** A head of a file may be cut within its first record. */
function isCertain(record: TaggedRecord): boolean {
  const hasForm = record.begun ? record.fields.length > FEWEST_FIELDS - 1 : record.ended;
  return hasForm && record.fields.length >= FEWEST_FIELDS && fieldsOf(record, TELLING).length > 0;
}

function partsOf(record: TaggedRecord): EntryParts {
  const [type] = fieldsOf(record, ['TY']);
  const isWhole = type !== undefined && WHOLE_WORKS.has(textOf(type).toUpperCase());
  const common = commonParts(record, isWhole ? WHOLE_TABLE : TABLE);
  const names = authorParts(preferredFields(record, ['AU', 'A1']));
  return {
    key: keyOf(record),
    ...common,
    ...names,
    authorsTruncated: names.authorsTruncated === true || isNoted(record, 'authorsTruncated'),
    abstractTruncated: isNoted(record, 'abstractTruncated'),
    journalReference: common.journalReference ?? noteBehind(record, 'journalReference'),
    comments: noteBehind(record, 'comments') ?? common.comments,
    affiliations: stated(fieldsOf(record, ['AD']), affiliationsIn),
    date: dateOf(record),
    ids: idsByRules(record, ID_RULES),
    metrics: metricsOf(record),
  };
}

function isNoted(record: TaggedRecord, note: keyof typeof RIS_NOTES): boolean {
  return fieldsOf(record, ['N1']).some((field) => textOf(field) === RIS_NOTES[note]);
}

/** What a note of our own says, without the words that begin it. */
function noteBehind(
  record: TaggedRecord,
  note: 'journalReference' | 'comments',
): Stated<string> | undefined {
  const beginning = RIS_NOTES[note];
  const field = fieldsOf(record, ['N1']).find((one) => textOf(one).startsWith(beginning));
  return field && { value: textOf(field).slice(beginning.length), lines: field.lines };
}

/** `ID  - writer2020tides`; the numbers that programs count their records by are no keys. */
function keyOf(record: TaggedRecord): string | undefined {
  const id = firstText(record, ['ID'])?.value;
  return id !== undefined && KEY.test(id) ? id : undefined;
}

function affiliationsIn(fields: readonly TaggedField[]): string[] {
  return fields.flatMap((field) => textOf(field).split(';').map(affiliationText));
}

function dateOf(record: TaggedRecord): Stated<PartialDate> | undefined {
  const date = statedDate(record);
  if (date?.value.year === undefined || !isNoted(record, 'yearInferred')) return date;
  return { ...date, value: { ...date.value, yearInferred: true } };
}

/** `DA` often says the day of the year that `PY` says; elsewhere it is another date. */
function statedDate(record: TaggedRecord): Stated<PartialDate> | undefined {
  const dated = fieldsOf(record, ['PY', 'Y1', 'DA']).flatMap((field) => {
    const value = readRecordDate(textOf(field));
    return value === undefined ? [] : [{ tag: field.tag, value, lines: field.lines }];
  });
  const main = dated.find(({ tag }) => tag !== 'DA') ?? dated[0];
  if (main === undefined) return undefined;
  const day = dated.find((other) => finerDate(main.value, other.value) !== main.value);
  return day === undefined
    ? { value: main.value, lines: main.lines }
    : { value: day.value, lines: linesOf([main.lines, day.lines]) };
}

/** Scopus: "N1  - Cited By :44". */
function metricsOf(record: TaggedRecord): Stated<Metrics> | undefined {
  const field = fieldsOf(record, ['N1']).find((note) => CITED.test(textOf(note)));
  const count = CITED.exec(field === undefined ? '' : textOf(field))?.[1];
  if (field === undefined || count === undefined) return undefined;
  return { value: { citations: Number(count) }, lines: field.lines };
}

/** Some programs keep the DOI among the notes: only where the note is nothing else. */
function wholeDoi(value: string): PaperIds {
  return /^(?:doi:? ?)?10\.\d{4,9}\/\S+$/i.test(value) ? doiIn(value) : {};
}
