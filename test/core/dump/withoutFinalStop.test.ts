import { deepEqual } from 'node:assert/strict';
import { withoutFinalStop } from '../../../src/core/dump/withoutFinalStop';

describe('a title with a stop behind it', () => {
  it('loses the stop, but not that of an abbreviation', () => {
    const printed = [
      'Bees of the harbour.',
      '[Bees of the harbour].',
      'How do bees swim?',
      'Bees in the U.S.',
      'A reply to Writer et al.',
      'On vitamin D.',
      'Bees and so on...',
    ];
    deepEqual(printed.map(withoutFinalStop), [
      'Bees of the harbour',
      '[Bees of the harbour]',
      'How do bees swim?',
      'Bees in the U.S.',
      'A reply to Writer et al.',
      'On vitamin D.',
      'Bees and so on...',
    ]);
  });
});
