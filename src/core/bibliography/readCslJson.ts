import { readCslItem } from '../dump/formats/json/cslJson';
import { findRecords } from '../dump/formats/json/findRecords';
import { foundAt } from '../dump/formats/json/foundAt';
import { JsonRecord } from '../dump/formats/json/jsonRecord';
import { recordSpans } from '../dump/formats/json/recordSpans';
import { makeEntry } from '../dump/makeEntry';
import type { Steps } from '../steps';
import type { Bibliography, BibliographyProblem, BibliographyRecord } from './bibliography';
import { findLines } from './bibtex/lineFinder';
import { recordOfEntry } from './recordOfEntry';

/** By so many characters it shows where the items of a file are. */
const HEAD_LENGTH = 65_536;

/** Reads CSL-JSON. What has no `id` cannot be cited; a `type` pandoc does without. */
export function* readCslJson(marked: string): Steps<Bibliography> {
  // A byte order mark, here as a blank, leaves every offset as it is.
  const text = marked.startsWith('\ufeff') ? ` ${marked.slice(1)}` : marked;
  const list = findRecords(text.slice(0, HEAD_LENGTH));
  const lineOf = yield* findLines(text);
  const spans = list === undefined ? [] : yield* recordSpans(text, list);
  const records: BibliographyRecord[] = [];
  const problems: BibliographyProblem[] = [];
  for (const span of spans) {
    yield;
    const item = new JsonRecord(text, span, lineOf);
    if (item.brokenAt !== undefined) {
      const { at, found } = foundAt(text, item.brokenAt);
      problems.push({ line: lineOf(at), found });
    }
    const record = recordOf(item);
    if (record !== undefined) records.push(record);
  }
  return { records, problems };
}

function recordOf(item: JsonRecord): BibliographyRecord | undefined {
  const key = item.text(['id'])?.value;
  if (key === undefined) return undefined;
  const { start, end } = item.span;
  const lines = item.linesBetween(0, end - start);
  return recordOfEntry(makeEntry(lines, readCslItem(item)), key, { start, end, lines });
}
