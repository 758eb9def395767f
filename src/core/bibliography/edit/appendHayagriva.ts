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
  const stranger = strangerAt(text);
  if (stranger !== undefined) return brokenAt(text, stranger);
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n';
  const entry = hayagrivaEntry(paper).replaceAll('\n', eol);
  const isAtEdge = /^\ufeff?$|\n$/.test(text);
  if (isEmpty(text)) return whole(text, (isAtEdge ? '' : eol) + entry);
  const gap = `${isAtEdge ? '' : eol}${/\n\r?\n\S/.test(text) ? eol : ''}`;
  const change = { start: text.length, end: text.length, text: gap + entry };
  return yield* provenRecord(file, change, paper.key);
}

const NOTHING = /^\ufeff?[ \t\r]*(?:#.*)?$/;
const START = /^\ufeff?---[ \t\r]*(?:#.*)?$/;
/**
 * What is no key at the edge: an indent, a list or mapping in one line, a property, a mark of
 * documents. Typst counts a byte order mark as a column.
 */
const NO_KEY = /^\ufeff|^(?:[ \t{[%&!*?]|---|\.\.\.)/;

/**
 * Where a line stands that makes the file another thing than one mapping of keys at the edge,
 * which nothing but directives and one `---` may precede (YAML 1.2, § 9).
 */
function strangerAt(text: string): number | undefined {
  let at = 0;
  let hasStarted = false;
  let hasDirectives = false;
  let hasKey = false;
  for (const line of text.split('\n')) {
    if (!hasKey && !hasStarted && line.startsWith('%')) hasDirectives = true;
    else if (!hasKey && !hasStarted && START.test(line)) hasStarted = true;
    else if (!NOTHING.test(line)) {
      const isWithin = hasKey && /^[ \t]/.test(line);
      if (!isWithin && (NO_KEY.test(line) || (hasDirectives && !hasStarted))) return at;
      hasKey = true;
    }
    at += line.length + 1;
  }
  return hasDirectives && !hasStarted ? 0 : undefined;
}
