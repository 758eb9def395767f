import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/library/paper.ts';
import { keepRows, type TopNode } from '../../../src/surfaces/tree/keptRows.ts';
import type { GroupNode, SearchNode } from '../../../src/surfaces/tree/libraryNode.ts';

const NOTHING_ELSE = (): boolean => false;
const TIDES = paper('tides');
const BEES = paper('bees');

describe('keepRows', () => {
  it('keeps every row where nothing has changed', () => {
    const before = [search('Mine', 2), author('Ada Writer', [TIDES])];
    const kept = keepRows(before, [search('Mine', 2), author('Ada Writer', [TIDES])], NOTHING_ELSE);
    assert.equal(kept.rows, before);
    assert.deepEqual(kept.changed, []);
  });

  it('tells the row with another paper, and keeps its object', () => {
    const before = [author('Ada Writer', [TIDES]), author('Bo Chen', [TIDES])];
    const [ada] = before;
    const now = [author('Ada Writer', [TIDES, BEES]), author('Bo Chen', [TIDES])];
    const { rows, changed } = keepRows(before, now, NOTHING_ELSE);
    assert.equal(rows[0], ada);
    assert.deepEqual(changed, [ada]);
    assert.deepEqual(ada?.group.papers, [TIDES, BEES]);
  });

  it('tells a row of whose paper something else is shown, and no other', () => {
    const before = [author('Ada Writer', [TIDES]), author('Bo Chen', [TIDES])];
    const [other, again] = [{ ...paper('tides'), title: 'Tides of Harbours' }, paper('tides')];
    const now = [author('Ada Writer', [other]), author('Bo Chen', [again])];
    const { rows, changed } = keepRows(before, now, NOTHING_ELSE);
    assert.deepEqual(changed, before.slice(0, 1));
    const [, bo] = rows;
    assert.ok(bo?.kind === 'group' && bo.group.papers[0] === again, 'is of the paper as it is now');
  });

  it('forgets what a row does not tell any more', () => {
    const whole = author('Ada Writer', [TIDES, BEES]).group;
    const before = [{ ...author('Ada Writer', [TIDES]), whole }];
    const { rows } = keepRows(before, [author('Ada Writer', [TIDES, BEES])], NOTHING_ELSE);
    assert.ok(rows[0] !== undefined && !('whole' in rows[0]));
  });

  it('has all shown anew where a row has come, gone or moved', () => {
    const [ada, bo] = [author('Ada Writer', [TIDES]), author('Bo Chen', [TIDES])];
    for (const [before, now] of [
      [[ada], [ada, bo]],
      [[ada, bo], [bo]],
      [
        [ada, bo],
        [bo, ada],
      ],
    ]) {
      assert.deepEqual(keepRows(before ?? [], now ?? [], NOTHING_ELSE).changed, 'all');
    }
  });

  it('tells what differs beyond the row itself, such as what a search finds', () => {
    const before = [search('Mine', 2), author('Ada Writer', [TIDES])];
    const now = [search('Mine', 2), author('Ada Writer', [TIDES])];
    const { changed } = keepRows(before, now, ({ kind }) => kind === 'search');
    assert.deepEqual(changed, [before[0]]);
  });

  it('has all shown anew where more than a hundred differ', () => {
    const many = (papers: readonly Paper[]): TopNode[] =>
      Array.from({ length: 101 }, (_, at) => author(`Author ${at}`, papers));
    assert.equal(keepRows(many([TIDES]), many([BEES]), NOTHING_ELSE).changed, 'all');
  });
});

function author(name: string, papers: readonly Paper[]): GroupNode {
  return {
    kind: 'group',
    group: { grouping: 'author', id: name, label: name, papers, atLeast: false },
    authorName: name,
    alike: [],
  };
}

function search(searchName: string, count: number): SearchNode {
  return { kind: 'search', searchName, query: 'tides', count };
}

function paper(id: string): Paper {
  const facts = { authors: [], authorsTruncated: false, affiliations: [], categories: [] };
  return { ...facts, id, key: id, links: [], ids: {}, entries: [], provenance: {} };
}
