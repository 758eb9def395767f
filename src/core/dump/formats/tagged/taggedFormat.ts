import type { FormatId } from '../../dump';
import type { EntryParts } from '../../makeEntry';
import type { TagSyntax } from './readRecords';
import type { TaggedRecord } from './taggedRecord';

/** A format of records that consist of tags and values. */
export interface TaggedFormat {
  readonly id: FormatId;
  readonly label: string;
  readonly syntax: TagSyntax;
  /** Whether a line is one that only records of this format begin with. */
  opens(text: string): boolean;
  /** Whether a record could hardly be anything else than a record of this format. */
  isCertain(record: TaggedRecord): boolean;
  /** What the tags of a record mean. */
  partsOf(record: TaggedRecord): EntryParts;
}
