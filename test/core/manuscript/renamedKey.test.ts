import { deepEqual, equal } from 'node:assert/strict';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { isSafeKey, renamedKey } from '../../../src/core/manuscript/renamedKey';

/** Renames `a` wherever it is used. */
function rename(text: string, languageId: string, key: string): string {
  const edits = [...renamedKey(text, { key: 'a', name: key, languageId })];
  return edits
    .reverse()
    .reduce(
      (left, { start, end, text: put }) => left.slice(0, start) + put + left.slice(end),
      text,
    );
}

describe('A key that gets another name', () => {
  it('is replaced in every citation, and nowhere else', () => {
    equal(rename('\\cite{b, a,ab} a % \\cite{a}', 'latex', 'k'), '\\cite{b, k,ab} a % \\cite{a}');
    equal(rename('[see @a, p. a; -@ab] `@a`', 'markdown', 'k'), '[see @k, p. a; -@ab] `@a`');
    equal(
      rename('@a[p. 7] #cite(<a>, form: "prose") // @a', 'typst', 'k'),
      '@k[p. 7] #cite(<k>, form: "prose") // @a',
    );
    equal(rename('@b[see @a, 3] @a[see @a]', 'typst', 'k'), '@b[see @k, 3] @k[see @k]');
    equal(rename('[cite/t:see @a p. 3;@b]', 'org', 'k'), '[cite/t:see @k p. 3;@b]');
    equal(rename(':cite:p:`{see}a{p. 3},b`', 'restructuredtext', 'k'), ':cite:p:`{see}k{p. 3},b`');
    equal(rename('{cite:p}`b,a` [@a]', 'myst', 'k'), '{cite:p}`b,k` [@k]');
    equal(rename('cite:see[a(59),b]', 'asciidoc', 'k'), 'cite:see[k(59),b]');
  });

  it('is quoted where the syntax wants that', () => {
    equal(rename('[@a; @{a}]', 'markdown', 'x//y'), '[@{x//y}; @{x//y}]');
    equal(
      rename('@a[p. 7] @a. #cite(<a>, form: "prose") #cite(label("a"))', 'typst', 'x/y'),
      '#cite(label("x/y"), supplement: [p. 7]) #cite(label("x/y")). ' +
        '#cite(label("x/y"), form: "prose") #cite(label("x/y"))',
    );
  });

  it('is found again under that name', () => {
    for (const [text, language] of [
      ['\\autocites{a}[2]{a}', 'latex'],
      ['@a and [-@a]', 'markdown'],
      ['@a, #cite(<a>) and @a[§ 2]', 'typst'],
    ] as const) {
      for (const key of ['k', 'DBLP:x/y+z', 'ÜberKey_1.2']) {
        const uses = [...findCitations(rename(text, language, key), language)].flatMap(
          (citation) => citation.uses,
        );
        deepEqual([...new Set(uses.map((use) => use.key))], [key]);
      }
    }
  });

  it('may be one that every syntax can hold or quote', () => {
    for (const key of ['a', 'DBLP:conf/x-1', 'Ærø2020', 'a+b.c']) equal(isSafeKey(key), true, key);
    for (const key of ['', 'a b', 'a,b', '{a}', 'a"', '@a', '-a', 'a%', 'a#', 'a\\b']) {
      equal(isSafeKey(key), false, key);
    }
  });
});
