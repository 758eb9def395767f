import assert from 'node:assert/strict';
import { citeAtCarets } from '../../../src/core/manuscript/citeAtCarets';

/** Cites at every `|`; the carets afterwards are `|` again. */
function cite(marked: string, ...keys: string[]): string {
  const pieces = marked.split('|');
  const text = pieces.join('');
  let at = 0;
  const offsets = pieces.slice(0, -1).map((piece) => {
    at += piece.length;
    return at;
  });
  const { edits, carets } = citeAtCarets({ text, languageId: 'markdown', keys }, offsets);
  let edited = text;
  for (const { start, end, text: added } of [...edits].reverse()) {
    edited = edited.slice(0, start) + added + edited.slice(end);
  }
  for (const caret of [...new Set(carets)].sort((a, b) => b - a)) {
    edited = `${edited.slice(0, caret)}|${edited.slice(caret)}`;
  }
  return edited;
}

describe('Citing at several carets', () => {
  it('writes at each of them, and each caret stands behind its citation', () => {
    assert.equal(cite('One |.\nTwo |.', 'a'), 'One [@a]|.\nTwo [@a]|.');
  });

  it('adds once to a group that holds two carets', () => {
    assert.equal(
      cite('See [@a|; @|b] and more t|ext', 'c'),
      'See [@a; @b; @c|] and more t [@c]|ext'.replace('t [@c]|ext', 't[@c]|ext'),
    );
  });

  it('changes nothing where all is cited already', () => {
    assert.equal(cite('See [@a|].', 'a'), 'See [@a|].');
  });
});
