import { endOfString } from './balance';
import type { RecordList } from './recordSpans';

/** Under these names answers and exports keep their records. */
const LISTS = new Set('results papers items data works records articles entries hits'.split(' '));
const SIGNS = /["{}[\]]/g;
/** What stands outside the records: nested no deeper than INSPIRE's `hits.hits`. */
const DEEPEST_LIST = 2;

/**
 * Where the records of a JSON text are, by the beginning of it. Undefined when it does not begin
 * as JSON does.
 */
export function findRecords(head: string): RecordList | undefined {
  const start = head.search(/\S/);
  if (head[start] === '[') {
    const first = firstObject(head, start + 1);
    return first === undefined ? undefined : { start: first, kind: 'list' };
  }
  if (head[start] !== '{') return undefined;
  return lines(head, start) ?? list(head, start) ?? { start, kind: 'single' };
}

/** One object to a line: the first is followed by another, or is at least no list of more. */
function lines(head: string, start: number): RecordList | undefined {
  const stop = head.indexOf('\n', start);
  const end = stop < 0 ? head.length : stop;
  const rest = head.slice(end).trimStart();
  return rest.startsWith('{') ? { start, kind: 'lines' } : undefined;
}

function list(head: string, start: number): RecordList | undefined {
  let depth = 0;
  let name = '';
  SIGNS.lastIndex = start;
  for (let match = SIGNS.exec(head); match !== null; match = SIGNS.exec(head)) {
    const { 0: sign, index } = match;
    if (sign === '"') {
      SIGNS.lastIndex = endOfString(head, index);
      name = head.slice(index + 1, SIGNS.lastIndex - 1);
    } else if (sign === '[' && depth <= DEEPEST_LIST && LISTS.has(name)) {
      const first = firstObject(head, index + 1);
      if (first !== undefined) return { start: first, kind: 'list' };
      depth++;
    } else {
      depth += sign === '{' || sign === '[' ? 1 : -1;
      if (depth === 0) return undefined;
    }
  }
  return undefined;
}

function firstObject(head: string, from: number): number | undefined {
  const first = from + head.slice(from).search(/\S|$/);
  return head[first] === '{' ? first : undefined;
}
