import assert from 'node:assert/strict';
import { readBibtexNames } from '../../../../src/core/bibliography/bibtex/readBibtexNames';
import type { Author } from '../../../../src/core/dump/entry';

/** A value of `author`, and the names that it tells. */
const NAMES: readonly (readonly [what: string, list: string, authors: readonly Author[]])[] = [
  [
    'parts with their names, as biblatex has them',
    'family=Beethoven, given=Ludwig, prefix=van, useprefix=true and given={Jean, James}, family=Rousseau',
    [{ name: 'van Beethoven, Ludwig' }, { name: 'Rousseau, Jean, James' }],
  ],
  [
    'a prefix that is tied to its name, a suffix, and quotes around a value',
    `prefix=d', family="Aspremont", given=Alexandre and family=King, suffix=Jr., given=Martin Luther`,
    [{ name: "d'Aspremont, Alexandre" }, { name: 'King, Jr., Martin Luther' }],
  ],
  [
    'a name in braces, which has no parts',
    '{European Space Agency} and {{U.S. Department of Energy}} and {Plato}',
    [
      { name: 'European Space Agency', literal: true },
      { name: 'U.S. Department of Energy', literal: true },
      { name: 'Plato' },
    ],
  ],
  [
    'a family name in braces',
    "Per {Brinch Hansen} and Charles-Jean de {la Vall{\\'e}e Poussin} and {Brinch Hansen}, Per",
    [
      { name: 'Brinch Hansen, Per' },
      { name: 'de la Vallée Poussin, Charles-Jean' },
      { name: 'Brinch Hansen, Per' },
    ],
  ],
  [
    'accents and groups that hold a part of a name only',
    '{\\O}deg{\\aa}rd, Knut and {Jean Paul} Sartre and {\\"O}zg{\\"u}r Sand',
    [{ name: 'Ødegård, Knut' }, { name: 'Jean Paul Sartre' }, { name: 'Özgür Sand' }],
  ],
  ['an equals sign in a name', 'a=b, Ada', [{ name: 'a=b, Ada' }]],
];

describe('The authors of an entry', () => {
  for (const [what, list, authors] of NAMES) {
    it(`may be ${what}`, () => {
      assert.deepEqual(readBibtexNames(list), { authors, truncated: false });
    });
  }
});
