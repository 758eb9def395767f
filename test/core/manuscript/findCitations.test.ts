import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { brokenFinding } from './citationLaws';

const LANGUAGES = [
  ...['latex', 'markdown', 'typst', 'org'],
  ...['restructuredtext', 'myst', 'asciidoc'],
];

describe('Citations in a manuscript', () => {
  it('are found with the places of their keys in LaTeX', () => {
    deepEqual(shown(String.raw`As \citet{kipf} and \autocites[p.~1]{a}[2]{ b , c} say.`, 'latex'), [
      String.raw`\citet{<kipf>}`,
      String.raw`\autocites[p.~1]{<a>}[2]{ <b> , <c>}`,
    ]);
    deepEqual(shown('\\cite{a, % not b\n  c}', 'latex'), ['\\cite{<a>, % not b\n  <c>}']);
  });

  it('are groups in brackets or keys in running text in Markdown', () => {
    const text = 'See [see @a, p. 3; -@{b/2}], @c [p. 7] and @d, [not @e](#f), [@fig-one; @g].';
    deepEqual(shown(text, 'markdown'), [
      '[see @<a>, p. 3; -@{<b/2>}]',
      '@<c> [p. 7]',
      '@<d>',
      '@<e>',
      '[@fig-one; @<g>]',
    ]);
  });

  it('are no references to figures, callouts and the like in Markdown', () => {
    const text =
      '@fig-a @Tbl-a @nte-a, @wrn-a @sol-a @rem-a @alg-a; @fig:a, @Eq:b [@tip-a] but @algebra-a.';
    deepEqual(shown(text, 'quarto'), ['@<algebra-a>']);
    deepEqual(shown('See @fig-a [@b, p. 3].', 'quarto'), ['[@<b>, p. 3]']);
  });

  it('are no references to numbered examples in Markdown', () => {
    const text =
      '(@good) An example [@a].\n(@bad) Another.\n\nAs (@good), @bad and (@b) in\n(@c) and @c show.';
    deepEqual(shown(text, 'markdown'), ['[@<a>]', '@<b>', '@<c>', '@<c>']);
  });

  it('are keys and calls in Typst, of which a key may be a label', () => {
    const text = 'As @a[p. 7] and #cite(<b>, form: "prose") and #cite(label("c/d")) say.';
    deepEqual(shown(text, 'typst'), [
      '@<a>[p. 7]',
      '#cite(<<b>>, form: "prose")',
      '#cite(label("<c/d>"))',
    ]);
    deepEqual(
      [...findCitations(text, 'typst')].map(({ mayBeLabel }) => mayBeLabel),
      [true, undefined, undefined],
    );
  });

  it('are brackets with keys in Org, each with what is said of it', () => {
    const text = 'As [cite/t:see @a p. 3; @b/c:d+ö, x; and more] and [[cite:@d]] and [cite:] say.';
    deepEqual(shown(text, 'org'), [
      '[cite/t:see @<a> p. 3; @<b/c:d+ö>, x; and more]',
      '[cite:@<d>]',
      '[cite:]',
    ]);
  });

  it('are not those in comments, blocks, verbatim text and mathematics of Org', () => {
    const text = `# [cite:@a]
#+begin_src tex
[cite:@b]
#+end_src
#+BEGIN_EXAMPLE
[cite:@c]
#+END_EXAMPLE
: [cite:@d]
Not =[cite:@e]=, ~[cite:@f]~, \\([cite:@g]\\), src_tex{[cite:@h]}, but [cite:@yes].
* COMMENT Later
[cite:@i]
** Below
[cite:@j]
* On
a=b [cite:@on], c=d`;
    deepEqual(shown(text, 'org'), ['[cite:@<yes>]', '[cite:@<on>]']);
  });

  it('are roles in reStructuredText, with what is said before and behind a key', () => {
    const text =
      'See :cite:p:`{see}a{p. 3}, DBLP:conf/x+y,\n  ö`, :cite:`b`; :footcite:t:`c` :ref:`d`.';
    deepEqual(shown(text, 'restructuredtext'), [
      ':cite:p:`{see}<a>{p. 3}, <DBLP:conf/x+y>,\n  <ö>`',
      ':cite:`<b>`',
      ':footcite:t:`<c>`',
    ]);
  });

  it('are not those in comments, literal blocks and code of reStructuredText', () => {
    const text = `.. A remark, :cite:p:\`a\`
   and more :cite:p:\`b\`

.. note::

   Yes :cite:p:\`note\`.

As in::

   :cite:p:\`c\`

     :cite:p:\`d\`

On \`\`:cite:p:\`e\`\`\` and :cite:p:\`on\`.

.. code-block:: rst
   :linenos:

   :cite:p:\`f\`

>>> ":cite:p:\`g\`"

.. math:: :cite:p:\`h\`

End :cite:p:\`end\`.`;
    deepEqual(
      [...findCitations(text, 'restructuredtext')].flatMap(({ uses }) =>
        uses.map(({ key }) => key),
      ),
      ['note', 'on', 'end'],
    );
  });

  it('are those in tables and in literal text that is parsed, of reStructuredText', () => {
    const text =
      '.. csv-table:: T\n\n   "a", :cite:`b`\n\n.. parsed-literal::\n\n   :cite:`c`\n\nAs in:: \n\n  :cite:`no`';
    deepEqual(shown(text, 'restructuredtext'), [':cite:`<b>`', ':cite:`<c>`']);
  });

  it('are roles and Pandoc citations in MyST and Markdown, side by side', () => {
    const text = `See {cite:p}\`a, b{p. 3}\` and [@c; @d] and {cite}\`e\` in [see {cite:t}\`f\` @g].

\`\`\`{note}
Yes {cite:t}\`note\`.
\`\`\`

\`\`\`{code-block} md
{cite:t}\`no\`
\`\`\`

\`\`{cite}\`no\` \`\` \\{cite}\`no\``;
    const expected = [
      '{cite:p}`<a>, <b>{p. 3}`',
      '[@<c>; @<d>]',
      '{cite}`<e>`',
      '{cite:t}`<f>`',
      '@<g>',
      '{cite:t}`<note>`',
    ];
    for (const language of ['markdown', 'myst']) deepEqual(shown(text, language), expected);
    deepEqual(shown('% {cite}`no`\n{cite}`yes`', 'myst'), ['{cite}`<yes>`']);
  });

  it('may stand in all directives of MyST whose text is Markdown', () => {
    for (const name of ['figure-md', 'csv-table', 'glossary', 'toggle', 'prf:proof']) {
      const text = `\`\`\`{${name}} x\nSee {cite}\`a\`.\n\`\`\``;
      deepEqual(shown(text, 'myst'), ['{cite}`<a>`'], name);
    }
  });

  it('are not hidden by the fence that ends a directive of MyST', () => {
    const text = `\`\`\`\`{admonition} Title
\`\`\`{note}
{cite}\`inner\`
\`\`\`
{cite}\`outer\`
\`\`\`\`

{cite}\`between\`

\`\`\`python
@no
\`\`\`

{cite}\`behind\``;
    for (const language of ['markdown', 'myst']) {
      deepEqual(shown(text, language), [
        '{cite}`<inner>`',
        '{cite}`<outer>`',
        '{cite}`<between>`',
        '{cite}`<behind>`',
      ]);
    }
  });

  it('are macros in AsciiDoc, of keys with pages', () => {
    const text =
      'As cite:[a, DBLP:x/y(59, 60)], citenp:see[ö+1] and excite:[b], cite:[not one], cite:[].';
    deepEqual(shown(text, 'asciidoc'), [
      'cite:[<a>, <DBLP:x/y>(59, 60)]',
      'citenp:see[<ö+1>]',
      'cite:[]',
    ]);
  });

  it('are not those in comments, listings and literal text of AsciiDoc', () => {
    const text = `// cite:[a]
----
cite:[b]
----
////
cite:[c]
////
....
cite:[d]
....
[source,text]
cite:[e]

Not \`cite:[f]\`, +++cite:[g]+++, stem:[cite:[h]], but "\`cite:[yes]\`".
\`\`\`text
cite:[i]
\`\`\`
====
cite:[example]
====`;
    deepEqual(shown(text, 'asciidoc'), ['cite:[<yes>]', 'cite:[<example>]']);
  });

  it('are found in LaTeX whatever the cite command and however many notes it has', () => {
    const text = String.raw`\Smartcite*(see)(also)[a][b]{a} \bibentry{b} \cite<2->{c} \volcite{2}[12]{d}
\citep [see] {e} \newcite{f} \citealp{g,
% \cite{no}
h} \newcommand{\mine}[1]{\cite{#1}} \citestyle{no} \AtEveryCite{no} \DeclareCiteCommand{\no}{no}`;
    deepEqual(
      [...findCitations(text, 'latex')].flatMap(({ uses }) => uses.map(({ key }) => key)),
      [...'abcdefgh'],
    );
  });

  it('are sources of quotations of csquotes in LaTeX', () => {
    const text = String.raw`\textcquote[see][p.~3]{a}[.]{So \cite{b}} \foreignblockcquote{german}[3]{c}{x} \textquote{no}
\begin{displaycquote}[p.~4]{d} So.\end{displaycquote} \begin{foreigndisplaycquote}{german}{e}`;
    deepEqual(shown(text, 'latex'), [
      String.raw`\textcquote[see][p.~3]{<a>}`,
      String.raw`\cite{<b>}`,
      String.raw`\foreignblockcquote{german}[3]{<c>}`,
      String.raw`\begin{displaycquote}[p.~4]{<d>}`,
      String.raw`\begin{foreigndisplaycquote}{german}{<e>}`,
    ]);
  });

  it('are not those in listings, switched-off text and behind the end of LaTeX', () => {
    const text = String.raw`
\begin{verbatim*}\cite{a}\end{verbatim*} \begin{lstlisting}[language=TeX]
\cite{b}
\end{lstlisting}
\begin{minted}{tex}\cite{c}\end{minted} \begin{comment}\cite{d}\end{comment}
\iffalse \cite{e} \ifx\a\b \cite{f} \else \cite{g} \fi \cite{h} \fi \cite{yes}
\iffalse \cite{i} \else \cite{otherwise} \fi \mintinline{tex}|\cite{j}|
\end{document} \cite{k}`;
    deepEqual(shown(text, 'latex'), ['\\cite{<yes>}', '\\cite{<otherwise>}']);
  });

  it('stand behind addresses of LaTeX, in which a percent sign begins no comment', () => {
    const text = String.raw`\url{https://x.org/a%20b} \cite{a} \href{https://x.org/%C3}{see \cite{b}}`;
    deepEqual(shown(text, 'latex'), ['\\cite{<a>}', '\\cite{<b>}']);
    deepEqual(shown(String.raw`\lstinline[language=TeX]|\cite{no}|`, 'latex'), []);
  });

  it('may stand in the notes of another', () => {
    const text = String.raw`\citep[see \citet{b} and \cite[p.~2, after \cite{d}]{c}][p.~3]{a} \cite{e}`;
    const found = [...findCitations(text, 'latex')];
    deepEqual(
      found.map(({ uses }) => uses[0]?.key),
      ['a', 'b', 'c', 'd', 'e'],
    );
    deepEqual(
      found.map(({ start, end }) => text.slice(start, end).length),
      [text.length - 9, 9, 30, 8, 8],
    );
    deepEqual(shown(String.raw`\autocites[as \cite{b}]{a}[\cite{d}]{c}`, 'latex'), [
      String.raw`\autocites[as \cite{b}]{<a>}[\cite{d}]{<c>}`,
      String.raw`\cite{<b>}`,
      String.raw`\cite{<d>}`,
    ]);
  });

  it('may stand in what is said of another in Typst', () => {
    const text = '@a[see @b[p. 3] @c] and #cite(<d>, supplement: [as #cite(<e>)])';
    deepEqual(shown(text, 'typst'), [
      '@<a>[see @b[p. 3] @c]',
      '@<b>[p. 3]',
      '@<c>',
      '#cite(<<d>>, supplement: [as #cite(<e>)])',
      '#cite(<<e>>)',
    ]);
  });

  it('are none in code of Markdown that is set in, but in what belongs to a list', () => {
    const text = `Text at the margin.

    @a

\t@b
  @c

- an item
that goes on

    @d

[^1]: A note.

    @f

Margin again,
    @g

    @h
`;
    for (const language of ['markdown', 'myst']) {
      deepEqual(shown(text, language), ['@<c>', '@<d>', '@<f>', '@<g>']);
    }
  });

  it('are also those of footnotes, definitions of names and notes with mathematics in LaTeX', () => {
    deepEqual(
      shown(
        String.raw`\footcitetext{a} \citetext{no} \defcitealias{b}{P1} \citep[see $[0,1)$]{c} \iffalse % \fi
\cite{no}\fi \newcommand\mycite{\citep{d,e}} \NewDocumentCommand\citedoc{s o m}{x} and $(2,3]$`,
        'latex',
      ),
      [
        String.raw`\footcitetext{<a>}`,
        String.raw`\defcitealias{<b>}`,
        String.raw`\citep[see $[0,1)$]{<c>}`,
        String.raw`\citep{<d>,<e>}`,
      ],
    );
  });

  it('are those that the front matter of Markdown says in some fields', () => {
    const text = `---
title: On @no
nocite: |
  @a, @b
author: "@no"
abstract: As @c says.
---

As @d.
`;
    deepEqual(shown(text, 'markdown'), ['@<a>', '@<b>', '@<c>', '@<d>']);
    deepEqual(shown('---\n\n@a\n\n---\n@b', 'markdown'), ['@<a>', '@<b>']);
  });

  it('are no group in Markdown where the bracket is a note, a link or prose', () => {
    deepEqual(
      shown('x^[as @a says; so] [of @b][repo] [@c; and more] _@d_x, so_ [@e][^1]', 'markdown'),
      ['@<a>', '@<b>', '@<c>', '@<d_x>', '[@<e>]'],
    );
  });

  it('may be parted by semicolons and lines in MyST', () => {
    deepEqual(shown('{cite:p}`a;b` {cite}`c,\n{see}d{p. 3}; e`', 'myst'), [
      '{cite:p}`<a>;<b>`',
      '{cite}`<c>,\n{see}<d>{p. 3}; <e>`',
    ]);
    deepEqual(shown('```{note .wide}\n@a\n```\n', 'myst'), ['@<a>']);
  });

  it('are those in what a list, a table or a note of Markdown holds, set in itself', () => {
    for (const text of [
      'Intro.\n\n  - one\n\n    More on [@a].\n',
      ' 1. x\n\n    [@a] y',
      '  - x\n\n\t[@a]',
      'Term\n  : def\n\n    [@a]',
      '[^1]:text\n\n    [@a]',
      '@good. x\n\n    [@a]',
      '-----------\n    a   b\n\n    [@a]  x\n------------',
    ]) {
      const keys = [...findCitations(text, 'markdown')].flatMap(({ uses }) => uses);
      deepEqual(keys.at(-1)?.key, 'a', text);
    }
  });

  it('are those of Typst in code, and behind a formula with a dollar', () => {
    deepEqual(
      shown('at $p = \\$5 "$"$ here @a. Let $x$ be #{ cite(<b>) + f(cite(<c>)) }', 'typst'),
      ['@<a>', 'cite(<<b>>)', 'cite(<<c>>)'],
    );
  });

  it('are none in comments of Typst, which hold comments', () => {
    deepEqual(shown('/* a /* @b */ @c */ @yes /* @open', 'typst'), ['@<yes>', '@<open>']);
  });

  it('are none in what AsciiDoc passes through', () => {
    deepEqual(shown('+cite:[a]+ C++ cite:[b] + cite:[c] +x+cite:[d]', 'asciidoc'), [
      'cite:[<b>]',
      'cite:[<c>]',
      'cite:[<d>]',
    ]);
  });

  it('are no addresses, packages and style sheets', () => {
    deepEqual(
      shown('https://x.org/@a [b](http://x.org/@b) <style>@media {}</style> [@yes]', 'markdown'),
      ['[@<yes>]'],
    );
    deepEqual(
      shown('#import "@preview/cetz:0.2.0": a\n#link("mailto:me@x.org")[x] @yes', 'typst'),
      ['@<yes>'],
    );
    deepEqual(shown('See https://x.org/@a/b and (http://x.org/@c) @yes', 'typst'), ['@<yes>']);
  });

  it('keep their places behind front matter, code, comments and blank lines', () => {
    const text = '---\ntitle: x\n---\n\n```\n@no\n```\n\n<!-- @no -->\r\n\r\nSo [@yes].';
    deepEqual(shown(text, 'markdown'), ['[@<yes>]']);
  });

  it('overlap only where one holds another, and hold their keys, in any text', () => {
    const pieces = ['\\cite{', '[@a', '; @b', ']', '}', '`', '\n\n', '$', '%', '#cite(<c>)', ','];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const language of LANGUAGES) deepEqual(brokenFinding(text, language), []);
      }),
    );
  });
});

/** The citations of a text as they stand there, with angle brackets around the keys. */
function shown(text: string, languageId: string): string[] {
  return [...findCitations(text, languageId)].map(({ start, end, uses }) => {
    let out = '';
    let from = start;
    for (const use of uses) {
      out += `${text.slice(from, use.start)}<${text.slice(use.start, use.end)}>`;
      from = use.end;
    }
    return out + text.slice(from, end);
  });
}
