import type { LineRange } from '../../../text/lines';
import type { Stated } from '../../makeEntry';

/** One tag of a record, with what it says. */
export interface TaggedField {
  readonly tag: string;
  /** The value, line by line, trimmed; blank lines are left out. */
  readonly texts: readonly string[];
  readonly lines: LineRange;
}

/** One record as it is printed, whatever its tags mean. */
export interface TaggedRecord {
  readonly fields: readonly TaggedField[];
  readonly byTag: ReadonlyMap<string, readonly TaggedField[]>;
  /** The index of its first line, and one past its last. */
  readonly start: number;
  readonly end: number;
  /** It begins with the tag that records of its format begin with. */
  readonly begun: boolean;
  /** It ends with the tag that records of its format end with. */
  readonly ended: boolean;
}

/** The value of a field on one line. */
export function textOf({ texts }: TaggedField): string {
  return texts.join(' ').trim();
}

/** The fields of any of these tags that say something, as they stand in the record. */
export function fieldsOf(record: TaggedRecord, tags: readonly string[]): TaggedField[] {
  const present = tags.filter((tag) => record.byTag.has(tag));
  const [only, another] = present;
  if (only === undefined) return [];
  const fields = another === undefined ? (record.byTag.get(only) ?? []) : record.fields;
  return fields.filter((field) => present.includes(field.tag) && textOf(field) !== '');
}

/** The fields of the first of these tags that says something. */
export function preferredFields(record: TaggedRecord, tags: readonly string[]): TaggedField[] {
  for (const tag of tags) {
    const fields = fieldsOf(record, [tag]);
    if (fields.length > 0) return fields;
  }
  return [];
}

/** The first value of the first of these tags that says something. */
export function firstText(
  record: TaggedRecord,
  tags: readonly string[],
): Stated<string> | undefined {
  const [field] = preferredFields(record, tags);
  return field && { value: textOf(field), lines: field.lines };
}

/** All values of the first of these tags that says something, one after the other. */
export function wholeText(
  record: TaggedRecord,
  tags: readonly string[],
): Stated<string> | undefined {
  return stated(preferredFields(record, tags), (fields) => fields.map(textOf).join(' '));
}

/** What some fields say together; undefined without fields. */
export function stated<Value>(
  fields: readonly TaggedField[],
  read: (fields: readonly TaggedField[]) => Value | undefined,
): Stated<Value> | undefined {
  const value = fields.length === 0 ? undefined : read(fields);
  return value === undefined ? undefined : { value, lines: linesOf(fields.map(rangeOfField)) };
}

function rangeOfField({ lines }: TaggedField): LineRange {
  return lines;
}

/** From the first to the last line of some ranges. */
export function linesOf(ranges: readonly LineRange[]): LineRange {
  const [first = [0, 0]] = ranges;
  return ranges.reduce<LineRange>(
    ([from, to], [start, end]) => [Math.min(from, start), Math.max(to, end)],
    first,
  );
}
