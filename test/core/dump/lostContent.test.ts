import { deepEqual } from 'node:assert/strict';
import { looksLikeLostContent } from '../../../src/core/dump/lostContent';

describe('a line that nothing was read from', () => {
  it('looks lost where it may be a title or a sentence of a paper', () => {
    const texts = [
      'Counting Bees from the Sound of a Hive',
      'transmission spectroscopy in the near-infrared.',
      '| Counting Bees | Ada Writer | none |',
    ];
    deepEqual(texts.filter(isLost), texts);
  });

  it('does not where it is a heading, a picture, a tag, a rule, or a word', () => {
    const texts = [
      '## Updated on 2026.06.29 by a robot',
      '[![a badge of the build](https://example.org/badge.svg)](https://example.org)',
      '<p align="center"> four words of it </p>',
      '| --- | --- | --- | --- | --- |',
      '-----------------------',
      'Via',
    ];
    deepEqual(texts.filter(isLost), []);
  });
});

function isLost(text: string): boolean {
  return looksLikeLostContent({ line: 1, text });
}
