import { deepEqual } from 'node:assert/strict';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { type KeyStanding, undefinedUses } from '../../../src/core/manuscript/undefinedUses';
import { finish } from '../../../src/core/steps';

const KNOWN: Readonly<Record<string, KeyStanding>> = { a: 'entry', b: 'entry', p: 'paper' };

/** The keys that are told of, `?` behind those that nothing has. */
function told(text: string, language: string, { declares = true } = {}): string[] {
  const found = undefinedUses({
    ...{ text, declares, citations: [...findCitations(text, language)] },
    standingOf: (key) => KNOWN[key] ?? 'unknown',
  });
  return finish(found).map(({ key, standing, start, end }) => {
    deepEqual(text.slice(start, end), key);
    return standing === 'paper' ? key : `${key}?`;
  });
}

describe('Cited keys that no bibliography has', () => {
  it('are told in their order: those of nothing, and those of papers without an entry', () => {
    deepEqual(told('\\cite{a, x, p} \\citet{y}', 'latex'), ['x?', 'p', 'y?']);
    deepEqual(told('[@a; @x] and @p.', 'markdown'), ['x?', 'p']);
  });

  it('are no keys where a macro makes them, nor is the star of nocite', () => {
    deepEqual(told('\\cite{\\mine} \\cite{#1} \\nocite{*} \\cite{x}', 'latex'), ['x?']);
  });

  const OWN = [
    '\\begin{thebibliography}{9}\\bibitem[Kipf(2017)]{x} Kipf.\\end{thebibliography}',
    '\\bib{x}{article}{title={X}}',
    '\\begin{filecontents*}{own.bib}@misc{x}\\end{filecontents*}',
    '\\addbibresource[location = remote]{https://example.org/x.bib}',
  ];
  for (const own of OWN) {
    it(`are not told where the text has its own: ${own.slice(0, 30)}`, () => {
      deepEqual(told(`\\cite{x} ${own}`, 'latex'), []);
    });
  }

  it('are not told in Markdown with references in its head, or with a bibliography elsewhere', () => {
    deepEqual(told('---\nreferences:\n- id: x\n---\n\n[@x]', 'markdown'), []);
    deepEqual(told('---\nbibliography: https://example.org/x.bib\n---\n\n[@x]', 'markdown'), []);
    deepEqual(told('---\nbibliography: [a.bib]\n---\n\n[@x]', 'markdown'), ['x?']);
  });

  it('are not told where the declared bibliography is named by a macro', () => {
    const text = '\\cite{x} \\cite{a} \\bibliography{\\jobname}';
    deepEqual(told(text, 'latex', { declares: false }), []);
  });

  it('are told of only where the text cites something for certain', () => {
    const mention = 'Thanks to @someone and [@x].';
    deepEqual(told(mention, 'markdown', { declares: false }), []);
    deepEqual(told(`${mention} See @p.`, 'markdown', { declares: false }), ['p']);
    deepEqual(told(`${mention} See @a.`, 'markdown', { declares: false }), ['someone?', 'x?']);
  });

  it('are no references to figures and the like', () => {
    deepEqual(told('See @fig:one, @eq:two, @sec-three and [@tab:four; @x].', 'markdown'), ['x?']);
    deepEqual(told('\\cite{fig:one}', 'latex'), ['fig:one?']);
  });

  const TYPST = '#bibliography("a.bib")\n= Title <intro>\nSee @intro and @x and #cite(<y>).';
  it('are no labels of Typst, which may be set in another file', () => {
    deepEqual(told(TYPST, 'typst'), ['x?', 'y?']);
    deepEqual(told(`#import "@preview/x:1.0": y\n${TYPST}`, 'typst'), ['x?', 'y?']);
    deepEqual(told(`#include "part.typ"\n${TYPST}`, 'typst'), ['y?']);
    deepEqual(told('See @x and #cite(<y>).', 'typst'), ['y?']);
  });
});
