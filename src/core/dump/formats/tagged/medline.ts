import type { Author, PaperIds, PartialDate } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { isRestOfNames } from '../../restOfNames';
import { withoutFinalStop } from '../../withoutFinalStop';
import { affiliationText } from './affiliationText';
import { commonParts, type TagTable } from './commonParts';
import { isFrameOfRis } from './frameOfRis';
import type { TagLine } from './readRecords';
import { finerDate, readRecordDate } from './recordDate';
import { arxivInNote, doiIn, type IdRule, idsByRules } from './recordLinks';
import { isNobody, withComma } from './recordNames';
import { taggedDumpFormat } from './taggedDumpFormat';
import {
  fieldsOf,
  firstText,
  linesOf,
  stated,
  type TaggedField,
  type TaggedRecord,
  textOf,
} from './taggedRecord';

/** Four columns for the tag: nlm.nih.gov/bsd/mms/medlineelements.html */
const TAG = /^([A-Z][A-Z0-9]{1,3}) {0,2}$/;
const CUT_TAG = /^([A-Z][A-Z0-9]{0,3}) {0,2}$/;

const TABLE: TagTable = {
  title: ['TI', 'CTI', 'BTI', 'TT'],
  abstract: ['AB', 'OAB'],
  venue: ['JT', 'TA', 'BTI'],
  journal: ['TA', 'JT'],
  volume: ['VI'],
  issue: ['IP'],
  firstPage: ['PG'],
  lastPage: [],
  year: ['DP'],
  language: ['LA'],
  links: [],
  notes: [],
};

const ID_RULES: readonly IdRule[] = [
  [['PMID'], pmidOf],
  [['PMC'], pmcidIn],
  [['LID', 'AID', 'SO'], doiIn],
  [['LID', 'AID'], arxivInNote],
];
const NAMES = ['FAU', 'AU', 'CN', 'AD'];
const TELLING = ['TI', 'BTI', 'AB', 'AU', 'FAU'];
const FEWEST_FIELDS = 3;
/** "…;3(3):296-302. doi: 10.1093/bib/3.3.296." */
const DOI_IN_SOURCE = /\s(?:doi|pii): /;

/** MEDLINE, PubMed's own tags, as `.nbib` and "PubMed format" have them. */
export const medline = taggedDumpFormat({
  id: 'medline',
  label: 'MEDLINE',
  syntax: { tagOf, first: 'PMID', partedByBlanks: true, isForeign: isFrameOfRis },
  opens: (text) => /^PMID- ?\d/.test(text),
  isCertain,
  partsOf,
});

function tagOf(text: string): TagLine | undefined {
  if (isFrameOfRis(text)) return undefined;
  // A text may be cut within its last tag: values go on under an indent.
  if (text[4] !== '-' && text.length > 4) return undefined;
  const tag = (text.length > 4 ? TAG : CUT_TAG).exec(text.slice(0, 4))?.[1];
  return tag === undefined ? undefined : { tag, value: text.slice(5) };
}

function isCertain(record: TaggedRecord): boolean {
  const [id] = record.fields;
  if (!record.begun || id === undefined || record.fields.length < FEWEST_FIELDS) return false;
  return /^\d+$/.test(textOf(id)) && fieldsOf(record, TELLING).length > 0;
}

function partsOf(record: TaggedRecord): EntryParts {
  const names = stated(fieldsOf(record, NAMES), readNames);
  const common = commonParts(record, TABLE);
  return {
    ...common,
    title: common.title && { ...common.title, value: withoutFinalStop(common.title.value) },
    ...sourceOf(record),
    authors: names && { value: names.value.authors, lines: names.lines },
    authorsTruncated: names?.value.truncated ?? false,
    affiliations: names && { value: names.value.affiliations, lines: names.lines },
    date: dateOf(record),
    ids: idsByRules(record, ID_RULES),
  };
}

/** `SO` is the reference as it is to be printed. */
function sourceOf(record: TaggedRecord): EntryParts {
  const source = firstText(record, ['SO']);
  if (source === undefined) return {};
  return { journalReference: { ...source, value: source.value.split(DOI_IN_SOURCE, 1)[0] ?? '' } };
}

interface Names {
  readonly authors: readonly Author[];
  readonly truncated: boolean;
  readonly affiliations: readonly string[];
}

/**
 * `FAU` is the name that `AU` below it prints with initials; `AD` is of the author above it, or of
 * the paper where it stands above all (as it did before 2014); `CN` is a group.
 */
function readNames(fields: readonly TaggedField[]): Names {
  const authors: { name: string; affiliations: string[] }[] = [];
  const affiliations: string[] = [];
  let truncated = false;
  let full = false;
  for (const field of fields) {
    const name = textOf(field);
    if (field.tag === 'AD')
      (authors.at(-1)?.affiliations ?? affiliations).push(affiliationText(name));
    else if (isRestOfNames(name)) truncated = true;
    else if (!(field.tag === 'AU' && full) && !isNobody(name)) {
      authors.push({ name: field.tag === 'AU' ? withComma(name) : name, affiliations: [] });
    }
    if (field.tag !== 'AD') full = field.tag === 'FAU';
  }
  return { authors, truncated, affiliations };
}

/** `DEP` is the day of the electronic edition: it counts where `DP` tells the year at most. */
function dateOf(record: TaggedRecord): Stated<PartialDate> | undefined {
  const issue = firstText(record, ['DP']);
  const electronic = firstText(record, ['DEP']);
  const main = readRecordDate(issue?.value ?? '');
  const day = readRecordDate(electronic?.value ?? '');
  const value = main?.month === undefined ? finerDate(main, day) : main;
  if (value === undefined) return undefined;
  const used = [main && issue, value === day ? electronic : undefined];
  return {
    value,
    lines: linesOf(used.flatMap((text) => (text === undefined ? [] : [text.lines]))),
  };
}

function pmidOf(value: string): PaperIds {
  return /^\d{1,9}$/.test(value) ? { pmid: value } : {};
}

function pmcidIn(value: string): PaperIds {
  const pmcid = /^PMC\d+/.exec(value)?.[0];
  return pmcid === undefined ? {} : { pmcid };
}
