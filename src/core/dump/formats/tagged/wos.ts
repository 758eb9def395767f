import type { Author, Metrics, PaperIds, PartialDate } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { commonParts, type TagTable } from './commonParts';
import { isFrameOfRis } from './frameOfRis';
import type { TagLine } from './readRecords';
import { readRecordDate } from './recordDate';
import { doiIn, type IdRule, idsByRules } from './recordLinks';
import { authorParts } from './recordNames';
import { taggedDumpFormat } from './taggedDumpFormat';
import {
  fieldsOf,
  firstText,
  linesOf,
  preferredFields,
  type TaggedField,
  type TaggedRecord,
  textOf,
} from './taggedRecord';

/** webofscience.help.clarivate.com, "Export field tags"; others are of older and other databases. */
const TAGS = new Set(
  (
    'PT AU BA BE GP AF BF CA TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FP FX ' +
    'CR NR TC Z9 Z8 ZB ZS ZR ZA U1 U2 PU PI PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP AR DI ' +
    'D2 DL EA EY PG P2 WC WE SC GA UT PM OA HC HP DA ER AN ED PS PV CO RC MC MN SS TS VR NM TD PR ' +
    'PE BD AE CI RF WP EC'
  ).split(' '),
);
const HEAD = /^(?:FN |VR \d)/;

const TABLE: TagTable = {
  title: ['TI'],
  abstract: ['AB'],
  venue: ['SO', 'SE'],
  journal: ['JI', 'J9', 'SO'],
  volume: ['VL'],
  issue: ['IS'],
  firstPage: ['BP', 'AR'],
  lastPage: ['EP'],
  year: ['PY'],
  language: ['LA'],
  links: [],
  notes: [],
};

const ID_RULES: readonly IdRule[] = [
  [['DI'], doiIn],
  [['PM'], pmidOf],
  [['D2'], doiIn],
];
const TELLING = ['TI', 'AU', 'SO', 'AB'];
const FEWEST_FIELDS = 3;

/** Web of Science and other databases of ISI: from "PT" to "ER", values indented by three. */
export const wos = taggedDumpFormat({
  id: 'wos',
  label: 'Web of Science',
  syntax: {
    tagOf,
    isHead: (text) => HEAD.test(text),
    isForeign: isFrameOfRis,
    first: 'PT',
    last: 'ER',
    partedByBlanks: false,
  },
  opens: (text) => /^(?:PT [A-Z]$|FN )/.test(text),
  isCertain,
  partsOf,
});

function tagOf(text: string): TagLine | undefined {
  if (isFrameOfRis(text)) return undefined;
  if (text[2] !== ' ' && text.length !== 2) return undefined;
  const tag = text.slice(0, 2);
  return TAGS.has(tag) && !HEAD.test(text) ? { tag, value: text.slice(3) } : undefined;
}

/** The kinds of work are single letters: J, B, S and P. */
function isCertain(record: TaggedRecord): boolean {
  const [type] = record.fields;
  if (!record.begun || type === undefined || record.fields.length < FEWEST_FIELDS) return false;
  return /^[A-Z]$/.test(textOf(type)) && fieldsOf(record, TELLING).length > 1;
}

function partsOf(record: TaggedRecord): EntryParts {
  const names = preferredFields(record, ['AF', 'AU', 'BA', 'BF']);
  const groups = fieldsOf(record, ['CA', 'GP']);
  return {
    ...commonParts(record, TABLE),
    ...withAddresses(record, authorParts([...names, ...groups])),
    date: dateOf(record),
    ids: idsByRules(record, ID_RULES),
    metrics: metricsOf(record),
  };
}

/** `PD` is the day or the month of the year that `PY` says. */
function dateOf(record: TaggedRecord): Stated<PartialDate> | undefined {
  const year = firstText(record, ['PY']);
  if (year === undefined) return undefined;
  const day = firstText(record, ['PD']);
  const whole = day && readRecordDate(`${year.value} ${day.value}`);
  if (day !== undefined && whole?.month !== undefined) {
    return { value: whole, lines: linesOf([year.lines, day.lines]) };
  }
  const value = readRecordDate(year.value);
  return value && { value, lines: year.lines };
}

function metricsOf(record: TaggedRecord): Stated<Metrics> | undefined {
  const count = firstText(record, ['TC']);
  if (count === undefined || !/^\d{1,9}$/.test(count.value)) return undefined;
  return { value: { citations: Number(count.value) }, lines: count.lines };
}

function pmidOf(value: string): PaperIds {
  return /^\d{1,9}$/.test(value) ? { pmid: value } : {};
}

interface Address {
  readonly names: readonly string[];
  readonly place: string;
}

/** "[Smith, Ada; Doe, Bo] Univ X, Town, Country." */
const ADDRESS = /^\[([^\]]*)\] ?(.*)$/;

/** Addresses that name their authors are theirs; others are of the paper. */
function withAddresses(record: TaggedRecord, parts: EntryParts): EntryParts {
  const [field] = fieldsOf(record, ['C1']);
  if (field === undefined) return parts;
  const addresses = addressesIn(field);
  const byName = new Map<string, string[]>();
  for (const { names, place } of addresses) {
    for (const name of new Set(names)) {
      const places = byName.get(name);
      if (places === undefined) byName.set(name, [place]);
      else places.push(place);
    }
  }
  const shared = addresses.filter(({ names }) => names.length === 0).map(({ place }) => place);
  const own = parts.authors;
  const authors = own && {
    value: own.value.map((author) => ofAuthor(author, byName.get(author.name))),
    lines: byName.size > 0 ? linesOf([own.lines, field.lines]) : own.lines,
  };
  return { ...parts, authors, affiliations: { value: shared, lines: field.lines } };
}

function ofAuthor(author: Author, affiliations: readonly string[] | undefined): Author {
  return affiliations === undefined ? author : { ...author, affiliations };
}

/** An address goes on over lines up to its full stop. One with semicolons is a list of names. */
function addressesIn({ texts }: TaggedField): Address[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const text of texts) {
    if (isOpen) whole.push(`${whole.pop()} ${text}`);
    else whole.push(text);
    isOpen = !text.endsWith('.');
  }
  return whole.flatMap((text) => {
    const [, names, place = text] = ADDRESS.exec(text) ?? [];
    if (names === undefined && place.includes(';')) return [];
    const listed = names?.split(';').map((name) => name.trim()) ?? [];
    return [{ names: listed, place: place.replace(/\.$/, '') }];
  });
}
