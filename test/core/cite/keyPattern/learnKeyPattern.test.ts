import assert from 'node:assert/strict';
import type { BibliographyRecord } from '../../../../src/core/bibliography/bibliography';
import { readBibtex } from '../../../../src/core/bibliography/readBibtex';
import { learnKeyPattern } from '../../../../src/core/cite/keyPattern/learnKeyPattern';
import { finish } from '../../../../src/core/steps';

const FAMILIES = 'Writer Chen Dee Łącki Ødegård Baker Miller Sailor Harper Turner'.split(' ');
const WORDS = 'Tides Bees Maps Boats Ropes Sails Knots Wells Lamps Fires'.split(' ');

/** A bibliography of ten entries whose keys somebody makes. */
function bibliography(keyOf: (family: string, word: string, at: number) => string): string {
  return FAMILIES.map((family, at) => {
    const word = WORDS[at] ?? '';
    return `@misc{${keyOf(family, word, at)},
  author = {${family}, Ada and Other, Bo and Third, Cy},
  title = {On the {${word}} of Harbours and Quays},
  year = {${2010 + at}},
}`;
  }).join('\n');
}

function learned(text: string): string | undefined {
  const { records } = finish(readBibtex(text));
  return finish(learnKeyPattern(records))?.text;
}

function ascii(family: string): string {
  return family.replace('Ł', 'L').replace('ą', 'a').replace('Ø', 'O').replace('å', 'a');
}

describe('The pattern of citation keys of a bibliography', () => {
  it('is learned from the keys that are there', () => {
    const made = {
      'auth.lower + year': bibliography((f, _, at) => `${ascii(f).toLowerCase()}${2010 + at}`),
      'auth + ":" + year': bibliography((f, _, at) => `${ascii(f)}:${2010 + at}`),
      'auth + shortyear': bibliography((f, _, at) => `${ascii(f)}${10 + at}`),
      'auth.lower + shorttitle(3,3) + year': bibliography(
        (f, word, at) => `${ascii(f).toLowerCase()}${word}HarboursQuays${2010 + at}`,
      ),
      'auth.lower + "_" + shorttitle(1,0).lower + "_" + year': bibliography((f, word, at) =>
        `${ascii(f)}_${word}_${2010 + at}`.toLowerCase(),
      ),
      'authEtAl.condense("-").lower + "-" + year + "-" + shorttitle(1,0).lower': bibliography(
        (f, word, at) => `${ascii(f)}-etal-${2010 + at}-${word}`.toLowerCase(),
      ),
      'authorsAlpha + shortyear': bibliography((f, _, at) => `${ascii(f)[0]}OT${10 + at}`),
      'auth.lower + year + shorttitle(1,0).lower': bibliography((f, word, at) =>
        `${ascii(f)}${2010 + at}${word}`.toLowerCase(),
      ),
    };
    assert.deepEqual(Object.values(made).map(learned), Object.keys(made));
  });

  it('is known in spite of letters behind keys, and of a third that is otherwise', () => {
    const text = bibliography((f, _, at) =>
      at < 3 ? `mine${at}` : `${ascii(f)}${2010 + at}${at === 4 ? 'b' : ''}`,
    );
    assert.equal(learned(text), 'auth + year');
  });

  it('is not known of few entries, of no habit, or of entries that are commented out', () => {
    const byYear = bibliography((f, _, at) => `${ascii(f)}${2010 + at}`);
    const seven = byYear.split('\n@').slice(0, 7).join('\n@');
    const mixed = bibliography((f, _, at) => (at % 2 === 0 ? `${ascii(f)}${2010 + at}` : `x${at}`));
    const commented = byYear.replaceAll('@misc', '% @misc');
    assert.deepEqual([seven, mixed, commented, ''].map(learned), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is learned in short steps, from however many entries', () => {
    const record: BibliographyRecord = {
      key: 'Writer2020',
      place: { start: 0, end: 0, lines: [1, 1] },
      authors: [{ name: 'Writer, Ada' }],
      title: 'Tides',
      year: 2020,
      ids: {},
    };
    const steps = learnKeyPattern(Array.from({ length: 20_000 }, () => record));
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count++;
    assert.equal(count, 200);
  });
});
