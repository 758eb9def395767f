import { deepEqual, equal } from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliography';
import { keyMentions } from '../../../src/core/bibliography/keyMentions';
import { keyPlace } from '../../../src/core/bibliography/keyPlace';
import { finish } from '../../../src/core/steps';

function shown(entry: string, key: string, format: BibliographyFormat): string | undefined {
  const text = `\n${entry}\n`;
  const place = keyPlace(text, { key, place: { start: 1, end: text.length - 1 } }, format);
  if (place === undefined) return undefined;
  return `${text.slice(1, place.start)}<${text.slice(place.start, place.end)}>`;
}

describe('The key of an entry', () => {
  it('is found in each format of bibliographies', () => {
    equal(shown('@Article{ a/b,\n title={a/b}}', 'a/b', 'bibtex'), '@Article{ <a/b>');
    equal(shown('@misc(a, note = {x})', 'a', 'bibtex'), '@misc(<a>');
    equal(shown('{"type": "book", "id": "a"}', 'a', 'csl-json'), '{"type": "book", "id": "<a>');
    equal(shown('{"id": 12}', '12', 'csl-json'), '{"id": <12>');
    equal(
      shown('{"author": [{"id": "a"}], "custom": {"id": "b"}, "id": "a"}', 'a', 'csl-json'),
      '{"author": [{"id": "a"}], "custom": {"id": "b"}, "id": "<a>',
    );
    equal(shown('{"id": "http:\\/\\/x"}', 'http://x', 'csl-json'), '{"id": "<http:\\/\\/x>');
    equal(shown('TY - JOUR\nID -  a', 'a', 'ris'), 'TY - JOUR\nID -  <a>');
    equal(shown('TY  - JOUR\nID  - a\nER  - ', 'a', 'ris'), 'TY  - JOUR\nID  - <a>');
    equal(shown('a:\n  type: book', 'a', 'hayagriva'), '<a>');
    equal(shown('"a b":\n  type: book', 'a b', 'hayagriva'), '"<a b>');
  });

  it('may be a number in JSON, in whose place another key stands in quotes', () => {
    const place = { start: 0, end: 10 };
    deepEqual(keyPlace('{"id": 12}', { key: '12', place }, 'csl-json'), {
      ...{ start: 7, end: 9 },
      isNumber: true,
    });
  });

  it('is not there where the text has changed', () => {
    equal(shown('@misc{ab, title={a}}', 'a', 'bibtex'), undefined);
    equal(shown('title = {a}', 'a', 'bibtex'), undefined);
  });

  it('is named by other entries in fields for that', () => {
    const text = '@inproceedings{x, crossref = {a}, title = {a}, xdata = "b, a,ab"}\n@misc{a}';
    const found = finish(keyMentions(text, 'a'));
    deepEqual(
      found.map(({ start, end }) => [text.slice(start - 2, start), text.slice(start, end)]),
      [
        [' {', 'a'],
        [', ', 'a'],
      ],
    );
    deepEqual(finish(keyMentions('@misc{a, title = {a}}', 'a')), []);
    equal(finish(keyMentions('@misc{b, ids = {old,a}}', 'a')).length, 1);
    const note = '@misc{b, note = {See \\cite[p.~2]{c,a}, not a}}';
    deepEqual(
      finish(keyMentions(note, 'a')).map(({ start, end }) => note.slice(start - 2, end)),
      ['c,a'],
    );
  });
});
