import { deepEqual } from 'node:assert/strict';
import { wordsOfKey } from '../../../src/core/manuscript/wordsOfKey';

describe('The words of a citation key', () => {
  it('are its letters and numbers, apart where the kind of letter changes', () => {
    const keys = ['kipf2017semi', 'DBLP:conf/iclr/KipfW17', 'Müller_2020', '李2021', '***'];
    deepEqual(keys.map(wordsOfKey), [
      'kipf 2017 semi',
      'DBLP conf iclr Kipf W 17',
      'Müller 2020',
      '李 2021',
      '',
    ]);
  });
});
