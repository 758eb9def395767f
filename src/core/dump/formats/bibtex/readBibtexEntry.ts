import { adsJournal } from '../../../bibliography/bibtex/adsJournals';
import type { BibtexBlock } from '../../../bibliography/bibtex/bibtexFile';
import type { Abbreviations } from '../../../bibliography/bibtex/bibtexText';
import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { readBibtexNames } from '../../../bibliography/bibtex/readBibtexNames';
import { verbatimText } from '../../../bibliography/bibtex/verbatimText';
import { cleanText } from '../../../text/cleanText';
import { findLinks } from '../../../text/findLinks';
import type { LineRange } from '../../../text/lines';
import type { Entry, PaperIds } from '../../entry';
import { journalReference } from '../../journalReference';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { arxivIdInNote } from '../../paperIds';
import { bibtexDate } from './bibtexDate';
import { bibtexCategories, bibtexIds } from './bibtexIds';
import { BibtexRecord, type LinesOf } from './bibtexRecord';
import { titleOfRecord } from './titleOfRecord';

/**
 * What a `.bib` entry says of a paper. Undefined when it names none: no title, abstract or
 * identifier. Nothing is taken over from a `crossref` or `xdata` entry, for each entry tells
 * only what its own lines say.
 */
export function readBibtexEntry(
  block: BibtexBlock,
  known: Abbreviations,
  lines: LineRange,
  linesOf: LinesOf,
): Entry | undefined {
  const record = new BibtexRecord(block, known, linesOf);
  const names = record.stated(['author'], readBibtexNames);
  const abstract = abstractOf(block, record);
  const parts: EntryParts = {
    key: block.key?.text,
    title: titleOfRecord(record),
    authors: names && { value: names.value.authors, lines: names.lines },
    authorsTruncated: names?.value.truncated ?? false,
    date: record.statedOf(['date', 'year', 'month', 'day', 'unverified'], bibtexDate),
    categories: record.statedOf(['primaryclass', 'eprintclass'], bibtexCategories),
    ...abstract,
    ids: statedIds(record),
    venue: record.stated(['journal', 'journaltitle', 'booktitle'], venueName),
    journalReference: referenceOf(record),
    comments: comments(record),
    language: record.text(['language', 'langid']),
    links: record.stated(['url', 'howpublished'], (raw) => findLinks(verbatimText(raw))),
  };
  const entry = makeEntry(linesOf(lines), parts);
  const { title, ids } = entry;
  const says = title ?? entry.abstract ?? Object.keys(ids)[0];
  return says === undefined ? undefined : entry;
}

const ARCHIVES = ['archiveprefix', 'eprinttype', 'primaryclass', 'eprintclass'];
const ID_FIELDS = 'doi eprint pmid pmcid url journal note howpublished number volume'.split(' ');

/** The identifiers, stated by the fields that tell one. */
function statedIds(record: BibtexRecord): Stated<PaperIds> | undefined {
  const telling = ID_FIELDS.filter((name) => {
    const own = new Set([name, ...ARCHIVES]);
    const isThere = record.raw(name) !== undefined;
    return isThere && bibtexIds((one) => (own.has(one) ? record.raw(one) : undefined));
  });
  const archives = telling.includes('eprint') ? ARCHIVES : [];
  return record.statedOf([...telling, ...archives], bibtexIds);
}

type AbstractParts = Pick<EntryParts, 'abstract' | 'abstractTruncated'>;

/** An abstract that the file ends in is kept, and told to be cut. */
function abstractOf(block: BibtexBlock, record: BibtexRecord): AbstractParts {
  const whole = record.text(['abstract']);
  if (whole !== undefined) return { abstract: whole };
  const last = block.fields.at(-1);
  if (last?.name.toLowerCase() !== 'abstract' || last.end < block.end) return {};
  const text = last.value.parts.map((part) => part.text).join('');
  return {
    abstract: { value: latexToUnicode(text), lines: record.linesOf(last.lines) },
    abstractTruncated: true,
  };
}

function venueName(raw: string): string {
  return adsJournal(raw) ?? latexToUnicode(raw);
}

function referenceOf(record: BibtexRecord): Stated<string> | undefined {
  const names = ['journal', 'journaltitle', 'volume', 'number', 'pages', 'year', 'date'];
  return record.statedOf(names, (raw) => {
    const text = (name: string): string => cleanText(latexToUnicode(raw(name) ?? ''));
    return journalReference({
      journal: cleanText(venueName(raw('journal') ?? raw('journaltitle') ?? '')),
      volume: text('volume'),
      issue: text('number'),
      pages: text('pages'),
      year: text('year') || text('date'),
    });
  });
}

const LONGEST_COMMENT = 300;

/** A remark in plain words; not one that is a command, an address or an arXiv number. */
function comments(record: BibtexRecord): Stated<string> | undefined {
  const isPlain = (raw: string): boolean =>
    raw.length <= LONGEST_COMMENT &&
    !/[\\<>]|https?:/i.test(raw) &&
    arxivIdInNote(raw) === undefined;
  const name = ['comment', 'note'].find((one) => isPlain(record.raw(one) ?? '\\'));
  return name === undefined ? undefined : record.text([name]);
}
