import { deepEqual, equal, ok } from 'node:assert/strict';
import { editCitation } from '../../../src/core/manuscript/editCitation';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { insertCitation } from '../../../src/core/manuscript/insertCitation';
import { type Cell, CITATION_MATRIX, DEEDS, type MatrixRow } from './citationMatrix';

const ROWS: Readonly<Record<string, MatrixRow>> = CITATION_MATRIX;

for (const [name, row] of Object.entries(ROWS)) {
  describe(`In a manuscript of ${name}`, () => {
    for (const deed of DEEDS) {
      const cells = row.cells[deed];
      if ('reason' in cells) continue;
      for (const cell of cells) {
        it(`${deed}: ${shown(cell.before)} becomes ${shown(cell.after)}`, () => shows(cell, row));
      }
    }
  });
}

describe('The matrix of citations', () => {
  it('has a text before and after, or a reason, for each of eight syntaxes and every deed', () => {
    equal(Object.keys(ROWS).length, 8);
    for (const { cells } of Object.values(ROWS)) {
      deepEqual(Object.keys(cells), [...DEEDS]);
      for (const cell of Object.values(cells)) {
        ok('reason' in cell ? cell.reason !== '' : cell.length > 0);
      }
    }
  });
});

function shown(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function shows(cell: Cell, { languageId, preamble = '' }: MatrixRow): void {
  const before = preamble + cell.before;
  const text = before.replace('|', '');
  const request = { text, offset: before.indexOf('|'), languageId };
  if (cell.change !== undefined) {
    const outcome = editCitation({ ...request, change: cell.change });
    if (cell.refusal !== undefined) deepEqual(outcome, { kind: 'refused', reason: cell.refusal });
    else if (outcome.kind !== 'edited') ok(false, outcome.reason);
    else equal(marked(text, outcome.edit), preamble + cell.after);
    return;
  }
  const { keys = 'new', variant, prefix, locator } = cell;
  const edit = insertCitation({
    ...request,
    keys: keys.split(' '),
    ...(variant === undefined ? {} : { variant }),
    ...(prefix === undefined ? {} : { prefix }),
    ...(locator === undefined ? {} : { locator }),
  });
  equal(marked(text, edit), preamble + cell.after);
  deepEqual(edit.unwritable, cell.unwritable);
  equal(edit.isUsualInstead, cell.isUsualInstead);
  equal(edit.isHidden, cell.isHidden);
  if (cell.isHidden === true || variant === 'key') return;
  const after = marked(text, edit).replace('|', '');
  const found = [...findCitations(after, languageId)].flatMap(({ uses }) =>
    uses.map(({ key }) => key),
  );
  for (const key of keys.split(' ')) {
    equal(found.includes(key), !(cell.unwritable ?? []).includes(key), key);
  }
}

function marked(
  text: string,
  edit: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly caret: number;
  },
): string {
  const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return `${edited.slice(0, edit.caret)}|${edited.slice(edit.caret)}`;
}
