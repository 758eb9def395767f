import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary } from '../../../src/core/library/buildLibrary';
import { statementsOf } from '../../../src/core/library/statements';
import { catalyzexPage, profilePage, profileRecord, TIDES } from '../dump/samplePages';

/** Where each field of the only paper of some texts is stated, as `field: file first-last`. */
function statements(...texts: readonly string[]): readonly string[] {
  const dumps = texts.flatMap((text, at) => {
    const dump = readDump(text);
    return dump === undefined ? [] : [{ file: String.fromCharCode(97 + at), dump }];
  });
  const [paper, ...others] = buildLibrary(dumps).papers;
  assert.ok(paper !== undefined && others.length === 0);
  return statementsOf(paper).map(
    ({ field, source, lines }) => `${field}: ${source.file} ${lines.join('-')}`,
  );
}

describe('What a paper says', () => {
  it('stands on the lines that state it', () => {
    assert.deepEqual(statements(profilePage(profileRecord(TIDES))), [
      'title: a 13-13',
      'authors: a 15-15',
      'date: a 12-12',
      'categories: a 12-12',
      'abstract: a 17-17',
    ]);
  });

  it('has an author whom the list hides from the head of each page that names one', () => {
    const hidden = { authors: 'C. Dee, E. Fu, Gil Ha et al.' };
    const page = profilePage(profileRecord(TIDES, hidden));
    const other = page.replace('Ada Writer\n', 'Notes\nof mine on 3 pages\n\nBo Chen\n');
    assert.deepEqual(
      statements(page, other).filter((line) => /^(?:authors|owner)/.test(line)),
      ['authors: a 15-15', 'owner: a 1-1', 'owner: b 4-4'],
    );
  });

  it('has its links from every entry that gave one', () => {
    const page = (...urls: readonly string[]): string =>
      catalyzexPage([TIDES.abstract, ...urls.map((url) => `See ${url} for more.`)].join(' '));
    const [one, two] = ['https://github.com/a/x', 'https://github.com/b/y'];
    assert.deepEqual(
      statements(page(one), page(two, one), page(one), page('https://c.org/z')).filter((line) =>
        line.startsWith('links'),
      ),
      ['links: b 3-3', 'links: d 3-3'],
    );
  });
});
