import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import type { TaggedRecord } from './taggedRecord';

/** A line with a tag, taken apart. */
export interface TagLine {
  readonly tag: string;
  readonly value: string;
}

/** How the records of a format are divided into lines with tags. */
export interface TagSyntax {
  /** Undefined for a line without a tag. Asked of every line of every text: says so quickly. */
  tagOf(text: string): TagLine | undefined;
  /** A line above the records, such as the name of the format. */
  isHead?(text: string): boolean;
  /** A line of another format: no record goes on over it. It has no tag. */
  isForeign?(text: string): boolean;
  /** The tag that begins a record. */
  readonly first: string;
  /** Records without that tag are as good as others. */
  readonly isFirstOptional?: true;
  /** The tag that ends a record. */
  readonly last?: string;
  /**
   * A tag right below a blank line begins a record, whichever it is; below further paragraphs, one
   * that the record already has.
   */
  readonly partedByBlanks: boolean;
}

/** How many lines without a tag, below a blank one, may still be paragraphs of one value. */
const LONGEST_GAP = 64;
/** No value has more lines (references of a review are the longest), and no record more fields. */
const MOST_LINES = 4096;
const MOST_FIELDS = 16_384;

interface OpenField {
  readonly tag: string;
  readonly texts: string[];
  lines: [first: number, last: number];
}

/** A record that is being read. */
interface OpenRecord {
  readonly fields: OpenField[];
  readonly byTag: Map<string, OpenField[]>;
  readonly start: number;
  readonly begun: boolean;
  end: number;
  ended: boolean;
  /** Lines without a tag below a blank one: of this record only if a tag of it follows. */
  pending: Line[];
  belowBlank: boolean;
}

/**
 * Reads the records of a text, in order and apart. A value goes on over lines without a tag; below
 * a blank line only where another tag of the record follows:
 *
 * ```
 * TY  - JOUR
 * AB  - The first paragraph
 * goes on here.
 *
 * The second one.
 * ER  -
 * ```
 *
 * What it returns leaves out lines that are of no record.
 */
export function* readRecords(lines: readonly Line[], syntax: TagSyntax): Steps<TaggedRecord[]> {
  const records: OpenRecord[] = [];
  let open: OpenRecord | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const tagged = syntax.tagOf(line.text);
    if (tagged === undefined) {
      if (open !== undefined && !goesOn(open, line, at, syntax)) open = undefined;
      continue;
    }
    if (open === undefined || beginsAnother(open, tagged, syntax)) {
      open = undefined;
      if (tagged.tag === syntax.last) continue;
      open = { ...newRecord(at), begun: tagged.tag === syntax.first };
      records.push(open);
    }
    addField(open, tagged, line, at);
    open.ended = tagged.tag === syntax.last;
    if (open.ended) open = undefined;
  }
  return records;
}

function newRecord(start: number): OpenRecord {
  const nothing = { fields: [], byTag: new Map(), pending: [], belowBlank: false };
  return { ...nothing, start, end: start, begun: false, ended: false };
}

function beginsAnother(record: OpenRecord, { tag }: TagLine, syntax: TagSyntax): boolean {
  if (tag === syntax.first || record.fields.length >= MOST_FIELDS) return true;
  if (!syntax.partedByBlanks || record.belowBlank) return syntax.partedByBlanks;
  // Below a paragraph of its own that may be what became of the first line of another record.
  return record.pending.length > 0 && record.byTag.has(tag);
}

function addField(record: OpenRecord, { tag, value }: TagLine, line: Line, at: number): void {
  for (const paragraph of record.pending) addLine(record, paragraph);
  record.pending = [];
  record.belowBlank = false;
  const field: OpenField = { tag, texts: [], lines: [line.number, line.number] };
  record.fields.push(field);
  const others = record.byTag.get(tag);
  if (others === undefined) record.byTag.set(tag, [field]);
  else others.push(field);
  addLine(record, { number: line.number, text: value });
  record.end = at + 1;
}

function addLine({ fields }: OpenRecord, { number, text }: Line): void {
  const field = fields.at(-1);
  if (field === undefined) return;
  const trimmed = text.trim();
  if (trimmed !== '') field.texts.push(trimmed);
  field.lines = [field.lines[0], number];
}

/** Whether a line stands between the pages of a format, and never on one. */
export function parts(text: string, { isForeign, isHead }: TagSyntax): boolean {
  return isHead?.(text) === true || isForeign?.(text) === true;
}

/** Takes in a line without a tag; false where the record ends above it. */
function goesOn(record: OpenRecord, line: Line, at: number, syntax: TagSyntax): boolean {
  if (at - record.end > LONGEST_GAP || parts(line.text, syntax)) return false;
  if ((record.fields.at(-1)?.texts.length ?? 0) >= MOST_LINES) return false;
  const blank = isBlank(line);
  const isNext = !record.belowBlank && record.pending.length === 0;
  record.belowBlank = blank;
  if (blank) return true;
  if (isNext && at === record.end) {
    addLine(record, line);
    record.end = at + 1;
  } else record.pending.push(line);
  return true;
}
