import assert from 'node:assert/strict';
import { bibtexEntry } from '../../../src/core/cite/bibtex';
import { withDecision } from '../../../src/core/decisions/editDecisions';
import { readDecisions } from '../../../src/core/decisions/readDecisions';
import { readNames } from '../../../src/core/dump/readNames';
import { type AuthorIdentities, authorIdentities } from '../../../src/core/library/authorIdentity';
import { libraryOf } from '../../../src/core/library/buildLibrary';
import { outlineInSteps } from '../../../src/core/library/outline';
import { finish } from '../../../src/core/steps';
import { readBriefly, readEntries } from '../../core/dump/readBriefly';
import {
  BEES,
  MAPS,
  PROFILE_HEAD,
  profilePage,
  profileRecord,
  TIDES,
} from '../../core/dump/samplePages';
import { type EdgeCases, pagesIn, papersOf, placesIn } from './edgeCase';

/** The categories and the date of a record whose first line is given. */
function dated(date: string): readonly unknown[] {
  const [entry] = placesIn(profileRecord(TIDES, { date })).entries;
  return [...(entry?.categories ?? []), entry?.date];
}

/** A record of the cases that stands alone, its lines as given. */
function alone(input: string, places: object): void {
  const usual = { title: 2, abstract: 6, authors: ['Ada Writer'], date: '2024-3-3' };
  assert.deepEqual(placesIn(input), { entries: [{ ...usual, categories: ['cs.LG'], ...places }] });
}

/** The abstract of a record where the text of a case stands, and the title of the next one. */
function abstractOf(input: string): readonly unknown[] {
  const [body = ''] = input.replace(/^…\s*/, '').split(/\n\n[A-Z]{2}[A-Z][a-z]{2} \d/);
  const text = profilePage(profileRecord({ ...TIDES, abstract: body }), profileRecord(BEES));
  const [entry, next] = readEntries(text);
  assert.equal(next?.title, BEES.title);
  return [entry?.abstract, body.trim()];
}

function sameAbstract(input: string): void {
  const [read, printed] = abstractOf(input);
  assert.equal(read, String(printed).replaceAll(/\n+/g, '\n'));
}

function names(text: string): readonly unknown[] {
  const list = readNames(text);
  return [list?.names, list?.truncated, list?.affiliations];
}

const DATELESS = (modified?: number): string[] =>
  readEntries(
    profilePage(
      profileRecord(TIDES, { date: 'LGMar 16' }),
      profileRecord(BEES, { date: 'LGApr 21, 2025' }),
    ),
    modified === undefined ? {} : { modified },
  ).map(({ date }) => `${date?.year ?? '?'}${date?.yearInferred ? ' inferred' : ''}`);

/** Cases of author profiles. */
export const PROFILE: EdgeCases = {
  E22: {
    check: (input) => {
      alone(input, { date: '?-3-16' });
      assert.deepEqual(DATELESS(Date.UTC(2026, 5, 1)), ['2026 inferred', '2025']);
    },
    differs:
      'Where the two bounds leave more than one year, or the page prints none, the year stays ' +
      'unknown: none is guessed.',
  },
  E23: {
    check: () =>
      assert.deepEqual(
        [DATELESS(Date.UTC(2025, 11, 1)), DATELESS(Date.UTC(2027, 0, 1))],
        [
          ['?', '2025'],
          ['?', '2025'],
        ],
      ),
  },
  E24: { check: (input) => alone(input, { date: '2024-5-3' }) },
  E25: { check: (input) => alone(input, { categories: ['cs.MA'] }) },
  E26: {
    check: (input) =>
      assert.deepEqual(input.split(' / ').map(dated), [
        ['cs.SE', '2024-9-3'],
        ['AP', '2024-4-3'],
        ['cs.DC', '2024-12-3'],
      ]),
  },
  E27: { check: (input) => assert.deepEqual(dated(input), ['astro-ph.CO', '2023-3-2']) },
  E28: { check: (input) => assert.deepEqual(dated(input), ['hep-th', '2023-3-2']) },
  E29: { check: (input) => assert.deepEqual(dated(input), ['cond-mat.mtrl-sci', '2023-3-2']) },
  E30: {
    check: (input) => {
      assert.deepEqual(dated(input), ['GN', '2023-3-2']);
      const page = profilePage(
        profileRecord(TIDES, { date: 'CVMar 3, 2024' }),
        profileRecord(BEES, { date: 'MLMar 3, 2024' }),
      );
      assert.deepEqual(
        readEntries(page).map(({ categories, categoriesInferred }) => [
          categories,
          categoriesInferred,
        ]),
        [
          [['cs.CV'], ['cs.CV']],
          [['stat.ML'], undefined],
        ],
      );
    },
  },
  E31: {
    check: (input) =>
      assert.deepEqual(input.split(' | ').map(dated), Array(3).fill(['cs.LG', '2024-3-3'])),
  },
  E32: {
    check: (input) => {
      assert.deepEqual(
        [...input.split(' | '), 'LG3 de marzo de 2024', 'LG3 marca 2024', 'LG2024년 3월 3일'].map(
          dated,
        ),
        Array(6).fill(['cs.LG', '2024-3-3']),
      );
      assert.deepEqual(dated('LG3 марта 2024'), ['cs.LG', undefined]);
    },
  },
  E33: {
    check: (input) => {
      const { entries, problems } = readBriefly(profileRecord(TIDES, { date: input }));
      assert.deepEqual(
        [entries.map(({ title, date }) => [title, date]), problems],
        [[[TIDES.title, undefined]], ['1: "Feb 31, 2024" is no date that can be read.']],
      );
    },
  },
  E34: {
    check: (input) =>
      assert.deepEqual(input.split(/ {2}\| {2}/).map(dated), Array(2).fill(['cs.LG', '2024-3-3'])),
  },
  E35: {
    check: (input) =>
      assert.deepEqual(pagesIn(input), [
        { lines: [1, 6], owner: 'Ada Writer', category: 'LG', papers: 2, declaredCount: 2 },
      ]),
  },
  E36: { check: (input) => assert.equal(pagesIn(input)[0]?.hIndex, 71) },
  E37: {
    check: (input) => {
      const [page] = pagesIn(
        `${PROFILE_HEAD.replace('1,340citations', input)}${profileRecord(TIDES)}`,
      );
      assert.deepEqual([page?.citations, page?.approximate], [12_500, ['citations']]);
    },
  },
  E38: {
    check: (input) =>
      assert.deepEqual(
        [placesIn(input).entries.length, readBriefly(input).problems],
        [1, ['10: The page declares 40 papers; found: 1.']],
      ),
  },
  E39: { check: (input) => alone(input, {}) },
  E40: {
    check: (input) => {
      const text = `${PROFILE_HEAD}${input}`;
      const [paper] = papersOf(text);
      assert.deepEqual(placesIn(text).entries[0]?.authors, [
        ...['Bo Chen', 'C. Dee', 'E. Fu'],
        'Ada Writer (hidden)',
      ]);
      assert.match(
        paper === undefined ? '' : bibtexEntry(paper),
        /author = \{Chen, Bo and Dee, C\. and Fu, E\. and others\}/,
      );
    },
  },
  E41: {
    check: (input) => {
      const authors = input.replace('…', 'Bo Chen');
      const [entry] = readEntries(profileRecord(TIDES, { authors }));
      assert.deepEqual(
        [entry?.authors, entry?.authorsTruncated, entry?.affiliations],
        [[{ name: 'Bo Chen' }], true, ['cmu', 'stanford']],
      );
    },
  },
  E42: {
    check: (input) => assert.deepEqual(names(input), [['Marcel·la Puig', 'Bo Chen'], false, []]),
  },
  E43: {
    check: (input) =>
      assert.deepEqual(
        [...input.split(' | '), 'A, B +12 authors'].map((text) => names(text).slice(0, 2)),
        [
          [['A', 'B', 'C'], true],
          [['A', 'B'], true],
          [['A', 'B'], true],
        ],
      ),
    differs:
      'How many names were left out is not kept: no view, search or citation needs more than ' +
      'that there are others.',
  },
  E44: {
    check: (input) => assert.deepEqual(names(input), [['Sammy Davis, Jr.', 'Bo Chen'], false, []]),
  },
  E45: {
    check: (input) => {
      const [paper] = papersOf(profileRecord(TIDES, { authors: input }));
      assert.match(
        paper === undefined ? '' : bibtexEntry(paper),
        /author = \{\{The LIGO Collaboration\} and Writer, Ada\}/,
      );
    },
  },
  E46: {
    check: (input) =>
      assert.deepEqual(placesIn(input), {
        entries: [{ title: 2, abstract: 4, date: '2024-3-3', categories: ['cs.LG'] }],
      }),
  },
  E47: { check: (input) => alone(input, { authors: ['Aristotle'] }) },
  E48: { check: sameAbstract },
  E49: { check: sameAbstract },
  E50: {
    check: (input) => {
      const [read, printed] = abstractOf(input);
      assert.equal(read, String(printed).replace('\n', ' '));
    },
  },
  E51: {
    check: (input) =>
      assert.deepEqual(placesIn(`${PROFILE_HEAD}${input.replace('…', MAPS.title)}`).entries, [
        { title: 13, authors: ['Ada Writer', 'Bo Chen'], date: '2024-3-3', categories: ['cs.LG'] },
        {
          title: 18,
          authors: ['Ada Writer (hidden)'],
          truncated: true,
          date: '2023-4-9',
          categories: ['stat.ML'],
        },
      ]),
  },
  E52: { check: (input) => alone(input, { title: [2, 3], abstract: 7 }) },
  E53: {
    check: (input) =>
      assert.deepEqual(placesIn(input).entries, [
        {
          title: 10,
          abstract: 12,
          authors: ['Ada Writer', 'Bo Chen'],
          date: '2024-3-3',
          categories: ['cs.LG'],
        },
      ]),
  },
  E54: { check: (input) => alone(input, {}) },
  E55: { check: (input) => alone(input, {}) },
  E56: {
    check: () => {
      const library = libraryOf(
        papersOf(
          profilePage(profileRecord(TIDES, { authors: 'Wei Li, Bo Chen' })),
          profilePage(profileRecord(BEES, { authors: 'Wei Li, Cy Dunn' })),
        ),
      );
      const rows = finish(outlineInSteps(library, 'author', 'name'));
      const own = rows.filter(({ label }) => label === 'Wei Li');
      assert.deepEqual(
        own.map(({ papers }) => papers.map(({ title }) => title).sort()),
        [[BEES.title, TIDES.title]],
      );
      // A citation knows nothing of persons: each names the authors that its own page prints.
      const cited = library.papers.map((paper) => /author = .*/.exec(bibtexEntry(paper))?.[0]);
      assert.deepEqual(cited.sort(), [
        'author = {Li, Wei and Chen, Bo and others},',
        'author = {Li, Wei and Dunn, Cy and others},',
      ]);
    },
    shownBy: ['suites/authors.ts: notes on every author that a name may be of several persons'],
  },
  E57: {
    check: (input) => {
      const spellings = input.split(' / ');
      const papers = [TIDES, BEES, MAPS].map(
        ({ title, abstract }, at) =>
          `@misc{k${at},\n  title = {${title}},\n  author = {${spellings[at]} and Chen, Bo},\n  abstract = {${abstract}}\n}\n`,
      );
      const library = libraryOf(papersOf(...papers));
      const byDefault = finish(authorIdentities(library));
      const people = (identities: AuthorIdentities): number =>
        new Set(spellings.map((name) => identities.idOf(name))).size;
      assert.equal(people(byDefault), 3);
      assert.deepEqual(
        byDefault.suggestions.map(({ names: [one, other], why }) => [one, other, ...why.names]),
        [
          ['J. Zico Kolter', 'J. Z. Kolter', 'Bo Chen'],
          ['J. Zico Kolter', 'Zico Kolter', 'Bo Chen'],
          ['Zico Kolter', 'J. Z. Kolter', 'Bo Chen'],
        ],
      );
      const confirmed = withDecision('', { kind: 'sameAuthor', names: spellings });
      const { decisions } = readDecisions(confirmed ?? '');
      assert.equal(people(finish(authorIdentities(library, decisions.authors))), 1);
    },
    shownBy: ['suites/authors.ts: asks of an author who may be another, and does as the user says'],
  },
};
