import type { AlikeAuthor } from '../../core/library/alikeAuthors';
import type { Paper } from '../../core/library/paper';
import { type GroupNode, type LibraryNode, rowId, type SearchNode } from './libraryNode';

/** A row that stands below no other. */
export type TopNode = GroupNode | SearchNode;

/** Beyond so many, all rows are shown anew at less cost than each of them. */
const MOST_APART = 100;

/** Rows to be shown, and which of them differ from those that the editor has. */
export interface KeptRows {
  readonly rows: readonly TopNode[];
  /** To be shown anew; `'all'` where rows have come, gone or moved, too. */
  readonly changed: readonly TopNode[] | 'all';
}

/**
 * Keeps the objects of the rows that the editor knows where rows stay: it finds what was clicked by
 * them, and while all rows are shown anew it finds nothing, so that a click in that moment is lost.
 *
 * @param isOther what differs in a row beyond what it shows itself
 */
export function keepRows(
  before: readonly TopNode[],
  now: readonly TopNode[],
  isOther: (row: TopNode) => boolean,
): KeptRows {
  const isSameList =
    before.length === now.length &&
    now.every((row, at) => {
      const old = before[at];
      return old !== undefined && rowId(old) === rowId(row);
    });
  if (!isSameList) return { rows: now, changed: 'all' };
  const changed = before.filter((old, at) => {
    const row = now[at];
    if (row === undefined) return false;
    const isSame = isSameRow(old, row) && !isOther(row);
    refill(old, row);
    return !isSame;
  });
  return { rows: before, changed: changed.length > MOST_APART ? 'all' : changed };
}

/** Makes a row that the editor knows tell what another tells. */
export function refill<Row extends LibraryNode>(known: Row, row: Row): Row {
  for (const name of Object.keys(known)) {
    if (!(name in row)) Reflect.deleteProperty(known, name);
  }
  return Object.assign(known, row);
}

function isSameRow(a: TopNode, b: TopNode): boolean {
  if (a.kind === 'search') {
    return b.kind === 'search' && a.query === b.query && a.count === b.count;
  }
  return (
    b.kind === 'group' &&
    isSameGroup(a, b) &&
    isSameList(a.alike, b.alike, isSameAlike) &&
    a.whole?.papers.length === b.whole?.papers.length
  );
}

function isSameGroup({ group: a }: GroupNode, { group: b }: GroupNode): boolean {
  return (
    a.label === b.label &&
    a.atLeast === b.atLeast &&
    isSameList(a.spellings ?? [], b.spellings ?? [], Object.is) &&
    isSameList(a.papers, b.papers, isSamePaper)
  );
}

/** Whether the row of a paper shows the same: a source that only agrees changes nothing there. */
function isSamePaper(a: Paper, b: Paper): boolean {
  return a === b || (a.id === b.id && shownOf(a) === shownOf(b));
}

function shownOf(paper: Paper): string {
  const { title, abstract, date, authors, authorsTruncated } = paper;
  const names = authors.map(({ name }) => name);
  const marks = [paper.doubtful, paper.categoriesInferred, paper.conflicts];
  return JSON.stringify([title ?? abstract, date, names, authorsTruncated, ...marks]);
}

function isSameAlike(a: AlikeAuthor, b: AlikeAuthor): boolean {
  return (
    a.name === b.name && a.hasMore === b.hasMore && isSameList(a.coauthors, b.coauthors, Object.is)
  );
}

function isSameList<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => {
      const other = b[at];
      return other !== undefined && isSame(item, other);
    })
  );
}
