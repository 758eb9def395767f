import type { CitedPaper } from '../../cite/citedPaper';
import { hayagrivaEntry } from '../../cite/hayagriva';
import type { Steps } from '../../steps';
import {
  brokenAt,
  isEmpty,
  provenRecord,
  type RecordEdit,
  type RecordFile,
  whole,
} from './recordEdit';

/** Adds an entry at the end of a file of Hayagriva, which is one mapping of keys at the edge. */
export function* appendHayagriva(file: RecordFile, paper: CitedPaper): Steps<RecordEdit> {
  const { text, found } = file;
  const [problem] = found.problems;
  if (problem !== undefined) return { kind: 'broken', ...problem };
  // Behind the end of a document another one would begin; `{` opens a mapping in one line.
  const mark = text.search(/^(?:\.\.\.|[{[])/m);
  if (mark >= 0) return brokenAt(text, mark);
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const entry = hayagrivaEntry(paper).replaceAll('\n', eol);
  if (isEmpty(text)) return whole(text, entry);
  const gap = `${text.endsWith('\n') ? '' : eol}${/\n\r?\n\S/.test(text) ? eol : ''}`;
  const change = { start: text.length, end: text.length, text: gap + entry };
  return yield* provenRecord(file, change, paper.key);
}
