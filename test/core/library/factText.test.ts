import assert from 'node:assert/strict';
import type { PaperFacts } from '../../../src/core/dump/entry';
import { factText } from '../../../src/core/library/factText';

const PAPER: PaperFacts = {
  title: 'On $O(n^2)$ Creases',
  authors: [{ name: 'Ada Writer' }, { name: 'Bo Chen' }],
  authorsTruncated: true,
  affiliations: [],
  date: { year: 2026, month: 3, yearInferred: true },
  categories: ['cs.LG', 'stat.ML'],
  ids: { arxiv: '2401.00001', doi: '10.1000/tide.1' },
  links: [],
  metrics: { citations: 12 },
};

describe('A fact as a short text', () => {
  it('says no more and no less than the paper does', () => {
    const fields = ['title', 'authors', 'date', 'categories', 'ids', 'metrics'] as const;
    assert.deepEqual(
      fields.map((field) => factText(PAPER, field)),
      [
        'On O(n²) Creases',
        'Ada Writer, Bo Chen et al.',
        '2026-03?',
        'cs.LG, stat.ML',
        '2401.00001, 10.1000/tide.1',
        'citations:12',
      ],
    );
  });

  it('is none where nothing is known', () => {
    const fields = ['affiliations', 'abstract', 'venue', 'links', 'language'] as const;
    assert.deepEqual(
      fields.map((field) => factText(PAPER, field)),
      fields.map(() => undefined),
    );
  });
});
