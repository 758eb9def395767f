import assert from 'node:assert/strict';
import { readAnyDate } from '../../../src/core/dump/readAnyDate';

describe('A date', () => {
  it('is read to the day in every order that cannot be mistaken', () => {
    const printed = [
      '2017-06-12',
      '2017/6/12',
      '2017-06-12T08:00:00Z',
      '12 Jun 2017',
      'Mon, 12 Jun 2017 20:00:00 GMT',
      '12th June, 2017',
      'June 12, 2017',
      '2017 Jun 12',
    ];
    assert.deepEqual(
      printed.map(readAnyDate),
      printed.map(() => ({ year: 2017, month: 6, day: 12 })),
    );
  });

  it('is read to the month or the year where no more is printed', () => {
    assert.deepEqual(['Jun 2017', '2017-06', '2017 June', '2017'].map(readAnyDate), [
      { year: 2017, month: 6 },
      { year: 2017, month: 6 },
      { year: 2017, month: 6 },
      { year: 2017 },
    ]);
  });

  it('is none where it has two readings, or no calendar has it', () => {
    const others = ['03/04/2017', '2017-02-30', 'Fall 2017', '31 Foo 2017', 'June', '0017'];
    assert.deepEqual(
      others.map(readAnyDate),
      others.map(() => undefined),
    );
  });
});
