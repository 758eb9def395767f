import type { Steps } from '../../steps';
import { offsetLine } from '../../text/offsetLine';
import type { Bibliography, BibliographyProblem } from '../bibliography';
import { changed, type TextChange } from './bibtexEdit';

/** The one change that adds a record, or where the text is not what it should be. */
export type RecordEdit =
  | ({ readonly kind: 'edit' } & TextChange)
  | ({ readonly kind: 'broken' } & BibliographyProblem);

/** A file that is no BibTeX, and how it is read. */
export interface RecordFile {
  readonly text: string;
  readonly found: Bibliography;
  read(text: string): Steps<Bibliography>;
}

/** The edit, if the text after it reads as before but for one more record. */
export function* provenRecord(
  file: RecordFile,
  change: TextChange,
  key: string,
): Steps<RecordEdit> {
  const after = yield* file.read(changed(file.text, change));
  const keys = file.found.records.map((record) => record.key);
  const isSame =
    after.problems.length === 0 &&
    after.records.length === keys.length + 1 &&
    after.records.every((record, at) => record.key === (keys[at] ?? key));
  return isSame ? { kind: 'edit', ...change } : brokenAt(file.text, change.start);
}

/** Whether there is nothing to read in a text. */
export function isEmpty(text: string): boolean {
  return /^\ufeff?[ \t\r\n]*$/.test(text);
}

/** The first record of a file. */
export function whole(text: string, written: string): RecordEdit {
  return { kind: 'edit', start: text.length, end: text.length, text: written };
}

const LONGEST_FOUND = 60;

/** Refused because of what stands at an offset. */
export function brokenAt(text: string, at: number): RecordEdit {
  const line = offsetLine(text, at);
  const found = (text.split('\n', line)[line - 1] ?? '').trim().slice(0, LONGEST_FOUND);
  return { kind: 'broken', line, found };
}
