import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliography';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { type RepeatedKey, repeatedKeys } from '../../../src/core/bibliography/repeatedKeys';
import { finish } from '../../../src/core/steps';

describe('A key that two entries have', () => {
  it('is told at the second of them, with the line of the first', () => {
    assert.deepEqual(
      repeatedIn('@misc{a, title={A}}\n@misc{b, title={B}}\n@misc{a, title={C}}\n@misc{a,}\n'),
      [
        { key: 'a', line: 3, firstLine: 1 },
        { key: 'a', line: 4, firstLine: 1 },
      ],
    );
  });

  it('is one for BibTeX also where it differs in capitals', () => {
    assert.deepEqual(repeatedIn('@misc{a, title={A}}\n@misc{A, title={B}}\n'), [
      { key: 'A', line: 2, firstLine: 1, otherCase: true },
    ]);
    const items = '[{"id": "a", "type": "book"},\n{"id": "A", "type": "book"}]';
    assert.deepEqual(repeatedIn(items, 'csl-json'), []);
  });

  it('is free where the other entry is commented out', () => {
    assert.deepEqual(repeatedIn('% @misc{a, title={A}}\n@misc{a, title={B}}\n'), []);
  });
});

function repeatedIn(text: string, format: BibliographyFormat = 'bibtex'): readonly RepeatedKey[] {
  return finish(repeatedKeys(finish(readBibliography(text, format)).records, format));
}
