import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { citedKeys } from '../../../src/core/manuscript/citedKeys';

describe('The keys that a manuscript cites', () => {
  it('are those of all LaTeX cite commands, each once, in order', () => {
    const text = String.raw`
As \citet{kipf2017semi} and others \parencite[see][p.~3]{vaswani2017attention, kipf2017semi,%
  tay2022efficient} show, \autocites[p.~1]{a}[2]{b}. \nocite{c} \citeyear{d}`;
    deepEqual(citedKeys(text, 'latex'), [
      ...['kipf2017semi', 'vaswani2017attention', 'tay2022efficient'],
      ...['a', 'b', 'c', 'd'],
    ]);
  });

  it('are not those in LaTeX comments and verbatim text', () => {
    const text = String.raw`
5\% of \cite{one} % not \cite{two}
\begin{verbatim}
\cite{three}
\end{verbatim}
\verb|\cite{four}| \\% \cite{five}
\cite{six}`;
    deepEqual(citedKeys(text, 'latex'), ['one', 'six']);
  });

  it('are those that Pandoc reads, and no addresses, figures, code or front matter', () => {
    const text = `---
author: "@one"
email: me@two.org
---
See [@three, p. 3; -@{four/4}] and @five. Mail me@six.org, see @fig-seven.

\`\`\`python
@eight
\`\`\`

\`@nine\` <!-- @ten --> $@eleven$ costs $5 [@twelve] or $6; \\@thirteen`;
    deepEqual(citedKeys(text, 'markdown'), ['three', 'four/4', 'five', 'twelve']);
  });

  it('are those that Typst reads', () => {
    const text = `@one @two[p. 7] #cite(<three>, form: "prose") #cite(label("DBLP:x/y"))
// @four
/* @five */ \`@six\` $@seven$`;
    deepEqual(citedKeys(text, 'typst'), ['one', 'two', 'three', 'DBLP:x/y']);
  });

  it('are none where the language has no citations, told by the file where that is all', () => {
    deepEqual(citedKeys('[@one]', 'plaintext'), []);
    deepEqual(citedKeys('[@one]', 'plaintext', 'notes.qmd'), ['one']);
  });

  it('are read from any text, however broken', () => {
    const pieces = ['\\cite{', '[@a', '}', '`', '```\n', '$', '%', '/*', '#cite(<', '\n\n', 'x'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        for (const language of ['latex', 'markdown', 'typst']) citedKeys(parts.join(''), language);
      }),
    );
  });
});
