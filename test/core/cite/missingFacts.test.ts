import { deepEqual, equal } from 'node:assert/strict';
import { missingFacts, missingInAny } from '../../../src/core/cite/missingFacts';
import { isPlainKey } from '../../../src/core/cite/plainKey';
import { finish } from '../../../src/core/steps';
import { named, somePaper } from './somePaper';

describe('What an entry will lack', () => {
  it('is what its dump does not give', () => {
    const whole = { title: 'Tides', authors: named('Ada Writer'), date: { year: 2020 } };
    deepEqual(missingFacts(somePaper(whole)), []);
    deepEqual(missingFacts(somePaper({ title: '\\emph{}' })), ['title', 'authors', 'year']);
    deepEqual(missingFacts(somePaper({ ...whole, authorsTruncated: true })), ['moreAuthors']);
  });

  it('is told of several papers once, in steps', () => {
    const whole = somePaper({ title: 'A', authors: named('Ada Writer'), date: { year: 2020 } });
    const { date: _, ...undated } = whole;
    deepEqual(finish(missingInAny([whole, whole])), []);
    deepEqual(finish(missingInAny([undated, { ...undated, authors: [] }])), ['authors', 'year']);
    const steps = missingInAny(Array.from({ length: 1000 }, () => undated));
    let count = 0;
    while (steps.next().done !== true) count++;
    equal(count, 31);
  });
});

describe('A key that somebody types', () => {
  it('is letters, digits and signs that every format and syntax can hold', () => {
    const plain = ['a', 'Müller2020', 'DBLP:conf/x', 'a-b.c+d_e', '李2020'];
    deepEqual(plain.filter(isPlainKey), plain);
    for (const key of [
      '',
      ' ',
      'a b',
      '-a',
      'a,b',
      'a{',
      'a}',
      'a\\b',
      'a%',
      '#a',
      'a"',
      "a'",
      'a@b',
    ]) {
      equal(isPlainKey(key), false, key);
    }
    equal(isPlainKey('a'.repeat(201)), false);
  });
});
