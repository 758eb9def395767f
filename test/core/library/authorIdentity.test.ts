import assert from 'node:assert/strict';
import {
  type AuthorDecisions,
  type AuthorIdentities,
  authorIdentities,
} from '../../../src/core/library/authorIdentity';
import { libraryOf } from '../../../src/core/library/buildLibrary';
import { outlineInSteps } from '../../../src/core/library/outline';
import type { Paper } from '../../../src/core/library/paper';
import { finish } from '../../../src/core/steps';
import { paperBy as paper } from './paperBy';

function identitiesOf(papers: readonly Paper[], decisions?: AuthorDecisions): AuthorIdentities {
  return finish(authorIdentities(libraryOf(papers), decisions));
}

/** The spellings of every person among some names. */
function people(identities: AuthorIdentities, ...names: readonly string[]): string[] {
  const ids = new Set(names.map((name) => identities.idOf(name)));
  return [...ids].map((id) => identities.spellingsOf(id).join(' = ')).sort();
}

const suggested = ({ suggestions }: AuthorIdentities): string[] =>
  suggestions.map(({ names, why }) => `${names.join(' = ')} by ${why.names.join(' and ')}`);

describe('Two spellings of a name', () => {
  it('are one author where two sources print them for one paper', () => {
    const identities = identitiesOf([
      paper('a', 'Marc Finzi, Łukasz Kaiser', 'M. Finzi, Lukasz Kaiser'),
      paper('b', 'Marc A. Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
    ]);
    assert.deepEqual(people(identities, 'Marc Finzi', 'Lukasz Kaiser', 'Bo Chen'), [
      'Bo Chen',
      'Marc A. Finzi = Marc Finzi = M. Finzi',
      'Łukasz Kaiser = Lukasz Kaiser',
    ]);
  });

  it('are two by the name alone, and are suggested where they share a co-author', () => {
    const identities = identitiesOf([
      paper('a', 'J. Zico Kolter, Bo Chen'),
      paper('b', 'Zico Kolter, Bo Chen'),
      paper('c', 'J. Z. Kolter, Ada Writer'),
    ]);
    assert.deepEqual(
      [people(identities, 'J. Zico Kolter', 'Zico Kolter', 'J. Z. Kolter'), suggested(identities)],
      [
        ['J. Z. Kolter', 'J. Zico Kolter', 'Zico Kolter'],
        ['J. Zico Kolter = Zico Kolter by Bo Chen'],
      ],
    );
  });

  it('are one author where they differ in stops, case and order alone', () => {
    const identities = identitiesOf([paper('a', 'J. Z. Kolter'), paper('b', 'J.Z. KOLTER')]);
    assert.equal(identities.idOf('Kolter, J. Z.'), identities.idOf('J.Z. KOLTER'));
    assert.equal(identities.labelOf(identities.idOf('Kolter, J. Z.')), 'J. Z. Kolter');
  });

  it('are never one author where full names contradict each other', () => {
    const identities = identitiesOf([
      paper('a', 'Wei Wang, Bo Chen', 'Wen Wang, Bo Chen'),
      paper('b', 'Wen Wang, Bo Chen'),
    ]);
    assert.deepEqual(
      [people(identities, 'Wei Wang', 'Wen Wang'), suggested(identities)],
      [['Wei Wang', 'Wen Wang'], []],
    );
  });

  it('stay apart where one of them could be two people', () => {
    const torn = identitiesOf([
      paper('a', 'Marc Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
      paper('b', 'Maria Finzi, Cy Dunn', 'M. Finzi, Cy Dunn'),
    ]);
    const pointed = identitiesOf([
      paper('a', 'Marc Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
      paper('b', 'Maria Finzi, Cy Dunn'),
    ]);
    const all = ['Marc Finzi', 'Maria Finzi', 'M. Finzi'] as const;
    assert.deepEqual(
      [people(torn, ...all), people(pointed, ...all)],
      [
        ['M. Finzi', 'Marc Finzi', 'Maria Finzi'],
        ['Marc Finzi = M. Finzi', 'Maria Finzi'],
      ],
    );
  });

  it('stay apart on a paper that has two who could be meant', () => {
    const identities = identitiesOf([paper('a', 'Wei Zhang, Wen Zhang', 'W. Zhang, Bo Chen')]);
    assert.deepEqual(people(identities, 'Wei Zhang', 'W. Zhang'), ['W. Zhang', 'Wei Zhang']);
  });

  it('are what the user says they are', () => {
    const papers = [
      paper('a', 'Marc Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
      paper('b', 'Zico Kolter, Ada Writer'),
      paper('c', 'Jeremy Kolter, Ada Writer'),
    ];
    const identities = identitiesOf(papers, {
      same: [['Jeremy Kolter', 'Zico Kolter']],
      different: [['M. Finzi', 'Marc Finzi']],
    });
    assert.deepEqual(
      [people(identities, 'M. Finzi', 'Marc Finzi', 'Zico Kolter'), suggested(identities)],
      [['Jeremy Kolter = Zico Kolter', 'M. Finzi', 'Marc Finzi'], []],
    );
  });

  it('do not depend on the order of the papers', () => {
    const papers = [
      paper('a', 'Marc Finzi, Bo Chen', 'M. Finzi, B. Chen'),
      paper('b', 'Marc A. Finzi, Bo Chen', 'M. A. Finzi, Bo Chen'),
      paper('c', 'M. Finzi, Cy Dunn', 'M. A. Finzi, Cy Dunn'),
      paper('d', 'Zico Kolter, Cy Dunn'),
      paper('e', 'J. Zico Kolter, Cy Dunn'),
    ];
    const names = papers.flatMap(({ entries }) =>
      entries.flatMap(({ entry }) => entry.authors.map(({ name }) => name)),
    );
    const told = [papers, [...papers].reverse()].map((some) => {
      const identities = identitiesOf(some);
      return [people(identities, ...names), suggested(identities)];
    });
    assert.deepEqual(told[1], told[0]);
  });
});

describe('An author in the outline', () => {
  it('has the papers of all spellings under the fullest, and one row for two of one name', () => {
    const papers = [
      paper('a', 'Marc Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
      paper('b', 'M. Finzi, Wei Li'),
      paper('c', 'Wei Li, Cy Dunn'),
    ];
    const groups = finish(outlineInSteps(libraryOf(papers), 'author', 'name'));
    assert.deepEqual(
      groups.map(({ label, papers: own, spellings }) => [
        label,
        own.map(({ id }) => id),
        spellings,
      ]),
      [
        ['Bo Chen', ['a'], undefined],
        ['Cy Dunn', ['c'], undefined],
        ['Marc Finzi', ['a', 'b'], ['Marc Finzi', 'M. Finzi']],
        ['Wei Li', ['b', 'c'], undefined],
      ],
    );
  });
});
