import { deepEqual, equal } from 'node:assert/strict';
import { abstractView } from '../../../src/surfaces/abstract/abstractView';
import { clickOf } from '../../../src/surfaces/abstract/click';
import { barePaper, context, fullPaper } from './samplePaper';

describe('clickOf', () => {
  const model = { ...abstractView(fullPaper, context), related: [barePaper] };

  it('looks up what the host had sent', () => {
    deepEqual(clickOf({ kind: 'openLink', paperId: 'p1', index: 1 }, model), {
      kind: 'openExternal',
      url: 'https://example.org/a_b',
    });
    deepEqual(clickOf({ kind: 'openSource', paperId: 'p1', index: 1 }, model), {
      kind: 'openSource',
      source: fullPaper.entries[1],
      lines: [4, 4],
    });
    deepEqual(clickOf({ kind: 'openRelated', paperId: 'p1', index: 0 }, model), {
      kind: 'openPaper',
      paper: barePaper,
    });
    deepEqual(clickOf({ kind: 'showAuthor', paperId: 'p1', name: 'Marc Finzi' }, model), {
      kind: 'showAuthor',
      name: 'Marc Finzi',
    });
  });

  it('ignores names and numbers that the host never sent', () => {
    equal(clickOf({ kind: 'openLink', paperId: 'p1', index: 4 }, model), undefined);
    equal(clickOf({ kind: 'openSource', paperId: 'p1', index: 8 }, model), undefined);
    equal(clickOf({ kind: 'openRelated', paperId: 'p1', index: 1 }, model), undefined);
    equal(clickOf({ kind: 'showAuthor', paperId: 'p1', name: 'Eve' }, model), undefined);
    equal(clickOf({ kind: 'showCategory', paperId: 'p1', category: 'cs.X' }, model), undefined);
  });

  it('ignores a click on a paper that is no longer shown', () => {
    equal(clickOf({ kind: 'insert', paperId: 'p0' }, model), undefined);
    equal(clickOf({ kind: 'openLink', paperId: 'p0', index: 0 }, model), undefined);
  });
});
