import { type Block, blockText } from '../../blocks';
import type { PartialDate } from '../../entry';
import { readRecordDate } from '../tagged/recordDate';

/** The first paragraph of a record: "3. Science. 2010 Jan 8;327(5962):217-20. doi: …". */
export interface Citation {
  readonly number: number;
  /** Whether the whole record is in this paragraph, as in PubMed's summaries. */
  readonly isSummary: boolean;
  readonly journal: string;
  /** "Science. 2010 Jan 8;327(5962):217-20." */
  readonly reference: string;
  readonly date: PartialDate | undefined;
  /** What stands before the journal: nothing, or authors and title in a summary. */
  readonly before: string;
}

const NUMBER = /^(\d{1,6})[.:] {1,2}(?=\S)/;
const YEAR = /[.;] (?=(?:1[6-9]|20)\d\d(?:[ ;:.]|$))/;
const SENTENCE_END = /[.?!\]] (?=\S)/g;
const AFTER_REFERENCE = / (?:doi|pii|Epub|eCollection|Print|Available from|PubMed PMID|PMID)\b/;
const PMID = /\bPMID: ?\d/;
/** A citation is no longer than this, in characters; a summary names all its authors. */
const LONGEST = 4000;

/** Whether a record may begin at a line: the quick half of `readCitation`. */
export function mayBeCitation(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 && NUMBER.test(text);
}

/** Reads the first paragraph of a record; undefined for any other paragraph. */
export function readCitation(block: Block): Citation | undefined {
  const text = blockText(block).slice(0, LONGEST);
  const number = NUMBER.exec(text);
  if (number === null) return undefined;
  const rest = text.slice(number[0].length);
  const year = YEAR.exec(rest);
  if (year === null) return undefined;
  const isSummary = PMID.test(rest);
  const from = isSummary ? startOfJournal(rest.slice(0, year.index)) : 0;
  const journal = rest.slice(from, year.index);
  return {
    number: Number(number[1]),
    isSummary,
    journal,
    reference: rest.slice(from).split(AFTER_REFERENCE, 1)[0] ?? '',
    date: dateIn(rest.slice(year.index + 2)),
    before: rest.slice(0, from).trim(),
  };
}

function startOfJournal(text: string): number {
  const ends = [...text.matchAll(SENTENCE_END)];
  return (ends.at(-1)?.index ?? -2) + 2;
}

/** "2009 Dec 11;326(5959):1478-9." */
function dateIn(text: string): PartialDate | undefined {
  const [date = ''] = text.split(/[;:.]/, 1);
  return readRecordDate(date);
}
