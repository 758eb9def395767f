import assert from 'node:assert/strict';
import { alikeAuthors } from '../../../src/core/library/alikeAuthors';
import { authorChoices, choicesFor } from '../../../src/core/library/authorChoices';
import { authorIdentities } from '../../../src/core/library/authorIdentity';
import { libraryOf } from '../../../src/core/library/buildLibrary';
import { outlineInSteps } from '../../../src/core/library/outline';
import { papersBySpelling } from '../../../src/core/library/papersBySpelling';
import { finish } from '../../../src/core/steps';
import { paperBy } from './paperBy';

const LIBRARY = libraryOf([
  paperBy('a', 'Marc Finzi, Bo Chen', 'M. Finzi, Bo Chen'),
  paperBy('b', 'M. Finzi, Ada Writer'),
  paperBy('c', 'Zico Kolter, Bo Chen'),
  paperBy('d', 'J. Zico Kolter, Bo Chen'),
  paperBy('e', 'J. Zico Kolter, Łukasz Kaiser'),
  paperBy('f', 'Anna Kolter'),
]);
const IDENTITIES = finish(authorIdentities(LIBRARY));

describe('Who a person may be the same as', () => {
  const choices = finish(authorChoices(LIBRARY, IDENTITIES, IDENTITIES.personOf('Zico Kolter')));

  it('is first who is suggested, with the reason, then the namesakes, then everybody', () => {
    assert.deepEqual(
      choices.map(({ person, kind, coauthors, papers }) =>
        [kind, person.label, papers, ...coauthors].join(' '),
      ),
      [
        'suggested J. Zico Kolter 2 Bo Chen',
        'sameFamily Anna Kolter 1',
        'other Bo Chen 3',
        'other Marc Finzi 2',
        'other Łukasz Kaiser 1',
        'other Ada Writer 1',
      ],
    );
  });

  it('is found by words of any spelling, in any order, without diacritics', () => {
    const found = (typed: string, limit = 9): string[] =>
      finish(choicesFor(choices, typed, limit)).map(({ person }) => person.label);
    assert.deepEqual(
      [found('finzi m'), found('LUKASZ'), found('kolter'), found('nobody'), found('', 2)],
      [
        ['Marc Finzi'],
        ['Łukasz Kaiser'],
        ['J. Zico Kolter', 'Anna Kolter'],
        [],
        ['J. Zico Kolter', 'Anna Kolter'],
      ],
    );
  });
});

describe('A group of an author who may be another', () => {
  it('tells who that is and why, and which of both has more papers', () => {
    const groups = finish(outlineInSteps(LIBRARY, 'author', 'name', IDENTITIES));
    const alike = finish(alikeAuthors(groups, IDENTITIES));
    assert.deepEqual(
      groups.flatMap(({ id, label }) => (alike.get(id) ?? []).map((other) => [label, other])),
      [
        ['J. Zico Kolter', { name: 'Zico Kolter', coauthors: ['Bo Chen'], hasMore: false }],
        ['Zico Kolter', { name: 'J. Zico Kolter', coauthors: ['Bo Chen'], hasMore: true }],
      ],
    );
  });
});

describe('The spellings of a person', () => {
  it('are told with the papers that some source prints them on', () => {
    const finzi = IDENTITIES.personOf('Finzi, M.');
    const found = finish(papersBySpelling(LIBRARY, IDENTITIES, finzi));
    assert.deepEqual(
      [...found].map(([spelling, papers]) => [spelling, papers.map(({ id }) => id)]),
      [
        ['Marc Finzi', ['a']],
        ['M. Finzi', ['a', 'b']],
      ],
    );
  });
});
