import { type Block, blockText } from '../../blocks';
import type { Entry, PaperIds } from '../../entry';
import { rangeOf } from '../../format';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { endsMidSentence, readsLikeAbstract } from '../../sentenceFeatures';
import { withoutFinalStop } from '../../withoutFinalStop';
import { doiIn } from '../tagged/recordLinks';
import { linesOf } from '../tagged/taggedRecord';
import {
  type Affiliations,
  type AuthorList,
  authorsOf,
  isAuthorInformation,
  readAffiliations,
  readAuthorList,
} from './authorList';
import { type Citation, readCitation } from './citationLine';

/** What PubMed prints of a record beside the fields that we keep. */
const NOTE =
  /^(?:(?:Comment|Erratum|Update|Updates?|Republished|Retraction|Expression of concern|Corrected and republished|Summary for patients|Original report) (?:in|on|of|for|from)\b|Collaborators:|Conflict of interest statement:|Copyright (?:©|\(c\)|\d)|©|\(c\)|Published by |Publisher:|Free (?:PMC|full|article)|\[No abstract)/i;
const LANGUAGE = /^\[Article in ([\p{L}, ]{2,60})(?:;[^\]]*)?\]$/u;
const IDS = /^(?:DOI|PMCID|PMID): /;
const PMID = /\bPMID: ?(\d{1,9})(?!\d)/;
const PMCID = /\bPMCID: ?(PMC\d+)/;
const LABEL = /^[A-Z][A-Z /&]{3,40}: /;
const FEWEST_LETTERS = 120;
/** What goes on for longer is no record of a paper. */
const MOST_BLOCKS = 256;

/** A record of PubMed, read, and the blocks of it that are explained by that. */
export interface RecordReading {
  readonly entry: Entry;
  /** How many of the blocks are of the record. */
  readonly blocks: number;
  /** The record stops before its numbers, which come last. */
  readonly isCut: boolean;
}

/** The paragraphs of a record by what they tell. */
interface Sorted {
  title?: Block;
  language?: Block;
  names?: { readonly block: Block; readonly list: AuthorList };
  places?: { readonly block: Block; readonly read: Affiliations };
  ids?: Block;
  readonly abstract: Block[];
  count: number;
}

/**
 * Reads one record, paragraph by paragraph:
 *
 * ```
 * 3. Science. 2010 Jan 8;327(5962):217-20. doi: 10.1126/science.1176827.
 *
 * Title.
 *
 * Rosengren AH(1), Jokubka R(1).
 *
 * Author information:
 * (1)Lund University Diabetes Centre, Malmö, Sweden.
 *
 * Abstract, hard-wrapped.
 *
 * DOI: 10.1126/science.1176827
 * PMID: 19965390  [Indexed for MEDLINE]
 * ```
 *
 * Undefined for a record without title and abstract.
 */
export function readRecord(blocks: readonly Block[], isLast: boolean): RecordReading | undefined {
  const [first] = blocks;
  const citation = first && readCitation(first);
  if (first === undefined || citation === undefined) return undefined;
  const sorted = citation.isSummary ? undefined : sortBlocks(blocks);
  const count = sorted?.count ?? 1;
  const own = rangeOf(blocks.slice(0, count).flat());
  const parts = sorted ? recordParts(first, citation, sorted) : summaryParts(first, citation);
  const isOpen = isLast && sorted !== undefined && sorted.ids === undefined;
  const endsInAbstract = sorted !== undefined && sorted.abstract.at(-1) === blocks[count - 1];
  const abstractTruncated =
    isOpen && endsInAbstract && endsMidSentence(parts.abstract?.value ?? '.');
  const entry = makeEntry(own, { ...parts, abstractTruncated });
  if (entry.title === undefined && entry.abstract === undefined) return undefined;
  return { entry, blocks: count, isCut: isOpen && !abstractTruncated };
}

function sortBlocks(blocks: readonly Block[]): Sorted {
  const sorted: Sorted = { abstract: [], count: 1 };
  for (const [at, block] of blocks.slice(0, MOST_BLOCKS).entries()) {
    if (at === 0) continue;
    const text = blockText(block);
    // Below the numbers there are only notes: what else follows is of no record.
    if (sorted.ids !== undefined && !NOTE.test(text) && !IDS.test(text)) break;
    sorted.count = at + 1;
    place(sorted, block, text);
  }
  return sorted;
}

function place(sorted: Sorted, block: Block, text: string): void {
  const hasAbstract = sorted.abstract.length > 0;
  if (IDS.test(text)) sorted.ids ??= block;
  else if (NOTE.test(text)) return;
  else if (LANGUAGE.test(text)) sorted.language ??= block;
  else if (isAuthorInformation(text)) sorted.places ??= { block, read: readAffiliations(text) };
  else {
    const list = sorted.names || hasAbstract ? undefined : readAuthorList(text);
    if (list !== undefined) sorted.names = { block, list };
    else if (sorted.title === undefined && !sorted.names && !hasAbstract) sorted.title = block;
    else if (hasAbstract || isProse(text)) sorted.abstract.push(block);
  }
}

function isProse(text: string): boolean {
  return text.length >= FEWEST_LETTERS || LABEL.test(text) || readsLikeAbstract(text);
}

function recordParts(first: Block, citation: Citation, sorted: Sorted): EntryParts {
  const { names, places, language } = sorted;
  const numbered = places !== undefined && places.read.byNumber.size > 0 ? [places] : [];
  const printedLanguage = language && LANGUAGE.exec(blockText(language))?.[1];
  return {
    ...citationParts(first, citation),
    title: sorted.title && stated(withoutFinalStop(blockText(sorted.title)), sorted.title),
    authors: names && {
      value: authorsOf(names.list, places?.read),
      lines: linesOf([names, ...numbered].map(({ block }) => rangeOf(block))),
    },
    authorsTruncated: names?.list.truncated ?? false,
    affiliations: places && { value: places.read.shared, lines: rangeOf(places.block) },
    abstract: sorted.abstract.length > 0 ? statedBlock(sorted.abstract.flat()) : undefined,
    language: printedLanguage && language ? stated(printedLanguage, language) : undefined,
    ids: idsIn([...first, ...(sorted.ids ?? [])], sorted.ids ?? first),
  };
}

/** "1. Names. Title. Journal. 2020 Jan;1(2):3-4. doi: …. PMID: 1; PMCID: PMC2." */
function summaryParts(block: Block, citation: Citation): EntryParts {
  const { before } = citation;
  const end = before.indexOf('. ');
  const list = end < 0 ? undefined : readAuthorList(before.slice(0, end + 1));
  const title = list === undefined ? before : before.slice(end + 2);
  return {
    ...citationParts(block, citation),
    title: stated(withoutFinalStop(title), block),
    authors: list && stated(authorsOf(list, undefined), block),
    authorsTruncated: list?.truncated ?? false,
    ids: idsIn(block, block),
  };
}

function citationParts(block: Block, { date, journal, reference }: Citation): EntryParts {
  return {
    venue: stated(journal, block),
    journalReference: stated(reference, block),
    date: date && stated(date, block),
  };
}

function idsIn(lines: Block, from: Block): Stated<PaperIds> {
  const text = blockText(lines);
  const pmid = PMID.exec(text)?.[1];
  const pmcid = PMCID.exec(text)?.[1];
  const own = /^DOI: (\S+)/.exec(blockText(from))?.[1];
  const value = {
    ...doiIn(own ?? / doi: (\S+)/.exec(text)?.[1] ?? ''),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
  };
  return { value, lines: rangeOf(lines) };
}

function statedBlock(block: Block): Stated<string> {
  return stated(blockText(block), block);
}

function stated<Value>(value: Value, block: Block): Stated<Value> {
  return { value, lines: rangeOf(block) };
}
