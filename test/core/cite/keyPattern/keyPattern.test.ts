import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baseKey } from '../../../../src/core/cite/citationKey';
import type { CitedPaper } from '../../../../src/core/cite/citedPaper';
import { readKeyPattern, USUAL_PATTERN } from '../../../../src/core/cite/keyPattern/keyPattern';
import { faultText } from '../../../../src/core/cite/keyPattern/keyPatternFault';
import { named, somePaper } from '../somePaper';

const PAPER = somePaper({
  title: 'On the Shape of “Long” Tides: a Müller-Lyer View',
  authors: named('Ada van der Berg', 'Bo Łącki', 'Cy Dee'),
  date: { year: 2021 },
  venue: 'Journal of Harbours',
});

/** The key of a paper by a pattern, or the fault of it. */
function key(pattern: string, paper: CitedPaper = PAPER): string {
  const read = readKeyPattern(pattern);
  return read.kind === 'pattern' ? read.pattern.keyOf(paper) : faultText(read.fault);
}

describe('A pattern of citation keys', () => {
  it('takes from a paper what Better BibTeX calls by the same names', () => {
    const made = {
      auth: 'vanderBerg',
      'auth(3)': 'van',
      'auth(n=1,m=2)': 'L',
      authors: 'vanderBergLackiDee',
      'authors(1, etal="EtAl")': 'vanderBergEtAl',
      'authors(3, etal="EtAl")': 'vanderBergLackiDee',
      authEtAl: 'vanderBergEtAl',
      authEtal2: 'vanderBerg.etal',
      authorsAlpha: 'vLD',
      'auth.lower + year': 'vanderberg2021',
      'auth + shortyear': 'vanderBerg21',
      title: 'ShapeLongTidesMullerLyerView',
      shorttitle: 'ShapeLongTides',
      'shorttitle(2)': 'ShapeLong',
      'veryshorttitle.lower': 'shape',
      journal: 'JournalofHarbours',
      'AUTH.Lower': 'vanderberg',
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(made).map((pattern) => [pattern, key(pattern)])),
      made,
    );
  });

  it('changes it by filters', () => {
    const made = {
      'journal.abbr': 'JoH',
      'journal.skipwords.abbr.lower': 'jh',
      "journal.condense('_')": 'Journal_of_Harbours',
      'journal.select(3,1)': 'Harbours',
      'journal.select(n=1)': 'Journal',
      'journal.substring(2, 3)': 'our',
      'auth(m=2).ascii': 'cki',
      'auth(m=2).fold.upper': 'LACKI',
      'auth(m=2).clean': 'Lacki',
      'auth(m=2).transliterate.lower.capitalize': 'Lacki',
      "auth(m=3) + year.prefix(':')": 'Dee:2021',
      "auth(m=3).postfix('-') + year": 'Dee-2021',
      "auth(m=9).postfix('-') + auth(m=3)": 'Dee',
      "auth(m=9).default('anon') + auth(m=3)": 'anonDee',
      "(auth(m=3) + '-' + year).lower": 'dee-2021',
      '("a-b".nopunct + "c-d".nopunctordash + auth(m=3)).alphanum': 'abcdDee',
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(made).map((pattern) => [pattern, key(pattern)])),
      made,
    );
  });

  it('takes the next alternative where nothing of the paper is left, and at last the usual key', () => {
    const { authors: _, ...rest } = PAPER;
    const nobody = { ...rest, authors: [] };
    assert.deepEqual(
      ['auth + year | title', 'auth; shorttitle(2)', "auth + '-' + year", "'x' + auth"].map(
        (pattern) => key(pattern, nobody),
      ),
      ['ShapeLongTidesMullerLyerView', 'ShapeLong', 'shapeLongTides2021', 'shapeLongTides2021'],
    );
    assert.equal(key('auth', somePaper()), 'ref');
  });

  it('writes only signs that every citation syntax reads, none at the ends, none twice', () => {
    assert.equal(key(`"_" + auth(m=3) + " -_ {}%#@" + ":" + year + "."`), 'Dee-2021');
  });

  it('says what is wrong with it, and where', () => {
    assert.deepEqual(
      ['', ' ', 'auth +', 'auth year', 'autor', 'auth.small', 'auth.', "auth + 'x", 'auth(x)'].map(
        (pattern) => key(pattern),
      ),
      [
        'The pattern is empty.',
        'The pattern is empty.',
        'The pattern ends too early.',
        '“year” cannot stand at character 6.',
        'There is nothing called “autor” (at character 1).',
        'There is no filter called “.small” (at character 6).',
        'The pattern ends too early.',
        "The text 'x at character 8 has no closing quote.",
        '“x” at character 6 is not what can be given there.',
      ],
    );
    assert.deepEqual(
      [
        '[auth:lower][year]',
        'auth(1',
        'auth(1,2,3)',
        'auth.condense(1)',
        'auth(k=1)',
        'auth & year',
        'auth(',
      ].map((pattern) => key(pattern)),
      [
        'Patterns in brackets are of old versions of Better BibTeX; write auth.lower + year.',
        'The pattern ends too early.',
        '“3” at character 10 is not what can be given there.',
        '“1” at character 15 is not what can be given there.',
        '“1” at character 8 is not what can be given there.',
        '“&” cannot stand at character 6.',
        'The pattern ends too early.',
      ],
    );
    assert.equal(key('a'.repeat(1001)), 'The pattern is too long.');
  });

  it('gives a safe key for any paper, and an answer for any pattern', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const piece = fc.constantFrom(
      'auth',
      'year',
      '.lower',
      '+',
      '|',
      '(',
      ')',
      '1',
      ',',
      '"-"',
      'title',
      ' ',
    );
    const pattern = fc.oneof(
      text,
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(pattern, text, text, (formula, title, name) => {
        const read = readKeyPattern(formula);
        if (read.kind === 'fault') {
          assert.ok(read.fault.at <= formula.length);
          return;
        }
        const made = read.pattern.keyOf(somePaper({ title, authors: named(name) }));
        assert.match(made, /^[A-Za-z0-9]+([_:.-][A-Za-z0-9]+)*$/);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is as a formula what the usual key is, wherever there is an author', () => {
    // A blank alternative keeps the formula from being recognised as the usual one.
    const read = readKeyPattern(`${USUAL_PATTERN.text} | title`);
    assert.ok(read.kind === 'pattern');
    const { pattern } = read;
    const word = fc.constantFrom(
      'the',
      'Trees',
      'Глубокое',
      'PAC-Bayes',
      'naïve',
      '$x^2$',
      '综述',
      'İstanbul',
      'ΣΊΣΥΦΟΣ',
    );
    const title = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    const name = fc.constantFrom(
      'Ada Writer',
      'Łukasz Ødegård',
      'Иван Щукин',
      'Laurens van der Maaten',
      'DeepMind',
    );
    fc.assert(
      fc.property(title, name, fc.integer({ min: 1, max: 2100 }), (words, author, year) => {
        const paper = somePaper({ title: words, authors: named(author), date: { year } });
        assert.equal(pattern.keyOf(paper), baseKey(paper));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
