import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BibliographyRecord } from '../../../../src/core/bibliography/bibliography';
import { appendEntry, type NewEntry } from '../../../../src/core/bibliography/edit/appendEntry';
import {
  type BibtexEdit,
  changed,
  type TextChange,
} from '../../../../src/core/bibliography/edit/bibtexEdit';
import { setField } from '../../../../src/core/bibliography/edit/setField';
import { readBibliography } from '../../../../src/core/bibliography/readBibliography';
import { finish } from '../../../../src/core/steps';

const TIDES: NewEntry = {
  type: 'misc',
  key: 'tides',
  fields: [
    { name: 'title', text: 'Harbour "Tides" and {Kernels}' },
    { name: 'month', text: 'jun', isMacro: true },
    { name: 'archivePrefix', text: 'arXiv' },
  ],
};

describe('An entry that is added to a .bib', () => {
  it('has months without delimiters, and braces where quotes would end too soon', () => {
    assert.equal(
      appended('@Article{a,\n  Title = "A",\n  Year = 2000\n}\n'),
      '\n@Misc{tides,\n  Title = {Harbour "Tides" and {Kernels}},\n  Month = jun,\n  ArchivePrefix = "arXiv"\n}\n',
    );
  });

  it('stands above all of what JabRef keeps at the end', () => {
    const jabref = '@Comment{jabref-meta: x;}\n\n@Comment{jabref-meta: y;}\n';
    const text = `@misc{a,\n  title = {A},\n}\n\n${jabref}`;
    const edit = finish(appendEntry(text, TIDES));
    assert.deepEqual(edit.kind === 'edit' && [edit.start, edit.end], [27, 27]);
    assert.ok(resultOf(text, edit).endsWith(`}\n\n${jabref}`));
  });

  it('does not stand on the last line where that is not ended', () => {
    assert.equal(appended('% my papers').split('\n')[0], '');
    assert.ok(appended('@misc{a,\n title={A}\n}\n  ').startsWith('\n@misc'));
  });

  it('is refused where its key is there, in whatever case', () => {
    assert.deepEqual(finish(appendEntry('% @misc{TIDES, title={Old}}\n', TIDES)), {
      kind: 'taken',
      key: 'tides',
    });
  });

  const OPEN: readonly (readonly [what: string, text: string, line: number, found: string])[] = [
    [
      'the last entry has no end',
      '@misc{a, title={A}}\n@misc{b,\n  title = {B},\n',
      3,
      'title = {B},',
    ],
    ['the last value has no end', '@misc{b,\n  title = {B,\n  year = 2000\n}\n', 2, 'title = {B,'],
    [
      'two brackets are missing further up',
      '@misc{a,\n  title = {A {B,\n  year = 2000\n}\n\n@misc{b,\n  title = {B}\n}\n',
      2,
      'title = {A {B,',
    ],
    [
      'a quote is missing behind a parenthesis',
      '@misc(a,\n  title = "A,\n  year = 2000\n)\n@misc{b, title={B}}\n',
      2,
      'title = "A,',
    ],
  ];
  for (const [what, text, line, found] of OPEN) {
    it(`is refused where ${what}`, () => {
      assert.deepEqual(finish(appendEntry(text, TIDES)), { kind: 'broken', line, found });
    });
  }

  it('is refused where its own text is broken', () => {
    for (const text of ['A {B', 'A} B', 'A}, note = {B', 'A}}\n@misc{b, title = {{B']) {
      const broken = { ...TIDES, fields: [{ name: 'title', text }] };
      assert.equal(finish(appendEntry('@misc{a, title={A}}\n', broken)).kind, 'broken', text);
    }
  });
});

describe('A field of an entry', () => {
  const set = (text: string, name: string, value: string): string =>
    resultOf(text, finish(setField(text, 'k', { name, text: value })));

  it('is found in whatever case, and a number stays bare', () => {
    assert.equal(set('@misc{k, YEAR = 1999}', 'year', '2000'), '@misc{k, YEAR = 2000}');
  });

  it('may be the first of its entry', () => {
    assert.deepEqual(
      ['@misc{k}', '@misc{k,}', '@misc{k,\n}'].map((text) => set(text, 'year', '2000')),
      ['@misc{k, year = {2000}}', '@misc{k, year = {2000}}', '@misc{k,\n  year = {2000},\n}'],
    );
  });

  it('is refused of an entry that is broken or not there', () => {
    const field = { name: 'year', text: '2000' };
    assert.deepEqual(finish(setField('@misc{k,\n  title = {A\n}\n', 'k', field)), {
      kind: 'broken',
      line: 2,
      found: 'title = {A',
    });
    assert.deepEqual(finish(setField('% @misc{k, title={A}}', 'k', field)), {
      kind: 'missing',
      key: 'k',
    });
  });
});

describe('Edits of any .bib', () => {
  const piece = fc.constantFrom(
    '@article{a#,\n  title = {A},\n  year = 2000\n}\n',
    '@Book{a#,\n\tTitle  = "B {"} c",\n\tAuthor = {X},\n\tYear   = jan # " 1",\n}\n\n',
    '@MISC(a#, TITLE={C})',
    '% @misc{a#, title={D}}\n',
    '@misc{a#,\n  title = {E\n  year = {1}\n}\n',
    '@string{s# = "S"}\n',
    '@comment{old {stuff}}\n',
    '@Comment{jabref-meta: x;}\n',
    'words between\n',
    '\n\n',
    '   ',
    '@misc{a#, note = {x',
    '}',
  );
  const text = fc
    .tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
    .map(([pieces, lineEnd, isMarked]) => {
      const all = pieces.map((one, at) => one.replaceAll('#', String(at))).join('');
      return (isMarked ? '\ufeff' : '') + all.replaceAll('\n', lineEnd);
    });
  const SEEDED = { seed: 20261126, numRuns: 600 };

  it('keep every byte around them, read back with the old records, and can be undone', () => {
    let edits = 0;
    fc.assert(
      fc.property(text, (before) => {
        const edit = finish(appendEntry(before, TIDES));
        if (edit.kind !== 'edit') return;
        edits++;
        const after = resultOf(before, edit);
        assert.equal(edit.start, edit.end);
        assert.equal(after.slice(0, edit.start), before.slice(0, edit.start));
        assert.equal(after.slice(edit.start + edit.text.length), before.slice(edit.end));
        assert.deepEqual(keysOf(after).toSorted(), [...keysOf(before), 'tides'].toSorted());
        assert.equal(changed(after, undoOf(before, edit)), before);
      }),
      SEEDED,
    );
    assert.ok(edits > 100, `only ${edits} edits`);
  });

  it('change one field, and no other record', () => {
    let edits = 0;
    fc.assert(
      fc.property(text, fc.nat(2), fc.constantFrom('title', 'year', 'doi'), (before, at, name) => {
        const key = `a${at}`;
        const edit = finish(setField(before, key, { name, text: '1234' }));
        if (edit.kind !== 'edit') return;
        edits++;
        const after = resultOf(before, edit);
        const others = (all: string): unknown =>
          recordsOf(all).map(({ place, title, year, ...rest }) =>
            rest.key === key ? rest.key : { ...rest, title, year, length: place.end - place.start },
          );
        assert.deepEqual(others(after), others(before));
        assert.equal(changed(after, undoOf(before, edit)), before);
      }),
      SEEDED,
    );
    assert.ok(edits > 50, `only ${edits} edits`);
  });
});

function appended(text: string): string {
  const edit = finish(appendEntry(text, TIDES));
  return edit.kind === 'edit' ? edit.text : edit.kind;
}

function resultOf(text: string, edit: BibtexEdit): string {
  return edit.kind === 'edit' ? changed(text, edit) : edit.kind;
}

function undoOf(before: string, { start, end, text }: TextChange): TextChange {
  return { start, end: start + text.length, text: before.slice(start, end) };
}

function recordsOf(text: string): readonly BibliographyRecord[] {
  return finish(readBibliography(text, 'bibtex')).records;
}

function keysOf(text: string): string[] {
  return recordsOf(text).map(({ key }) => key);
}
