/** A manuscript in each language, with all that its lexer has to tell apart. */
export const MANUSCRIPTS: Readonly<Record<string, string>> = {
  latex: String.raw`\documentclass{article}
\usepackage{natbib}
% An early idea \citep{commented}.
\begin{document}
\section{Slots}
Slots compete~\citep[see][p.~3]{locatello2020object, kipf2017semi}, as \citet{greff2019} and
others~\cite{a/b:c} show; 5\% of them win, so does $x_1 < \frac{a}{b}$.

\begin{verbatim}
\cite{verbatim}
\end{verbatim}
As \autocites[p.~1]{one}[2]{two} say. \iffalse \cite{off} \fi It ends % not \cite{here}
here \verb|\cite{no}| \nocite{three}.
\end{document}
\cite{behind}
`,
  markdown: `---
title: Slots
author: me@one.org
---

# Slots

They compete [see @locatello2020object, p. 3; -@{kipf/2017}], as @greff2019 [p. 7; @burgess]
and {cite:p}\`role{p. 3}, other\` show. Mail me@six.org, see @fig-seven or [a page](https://x.org/@no).

\`\`\`python
@decorator
\`\`\`

Inline \`@code\` and $@math$ cost $5, <!-- @comment --> and more [a remark].

\`\`\`{note}
Directives hold text {cite}\`directive\`.
\`\`\`
`,
  typst: `#import "@preview/cetz:0.2.0": canvas
= Slots
They compete @locatello2020object[p. 3] @kipf2017semi, as #cite(<greff2019>, form: "prose") and
#cite(label("a/b")) show. // not @here

/* @comment */ Inline \`@code\` and $@math$ and https://x.org.

- one item @burgess.
- another: see @fig:one[figure of @inner].
`,
  org: `#+title: Slots
#+bibliography: references.bib
* Slots
They compete [cite:see @locatello2020object p. 3; @kipf/2017], as [cite/t:@greff2019] shows.
# A remark [cite:@commented]

#+begin_src python
"[cite:@code]"
#+end_src

Inline =[cite:@verbatim]= and \\([cite:@math]\\) and [[https://x.org][a link]].
: [cite:@fixed]
** COMMENT Later
[cite:@later]
* End
More [cite:@end].
`,
  restructuredtext: `Slots
=====

They compete :cite:p:\`{see}locatello2020object{p. 3}, kipf/2017\`, as :cite:t:\`greff2019\` shows.

.. A remark :cite:p:\`commented\`
   and more

.. note::

   A note :cite:p:\`note\`.

For example::

   :cite:p:\`literal\`

.. code-block:: rst

   :cite:p:\`code\`

Inline \`\`:cite:p:\`no\`\`\` and :math:\`x\` and *more* of it_.

.. _it: https://x.org
`,
  myst: `---
title: Slots
---

(slots)=
# Slots

They compete {cite:p}\`{see}locatello2020object{p. 3}, kipf/2017\`, as {cite:t}\`greff2019\`
and [@pandoc] show.

% A remark {cite}\`commented\`

\`\`\`{code-block} md
{cite}\`code\`
\`\`\`

:::{note}
A note {cite}\`note\`.
:::

Inline \`code\` and $x$ and {math}\`y\`.
`,
  asciidoc: `= Slots
:bibtex-file: references.bib

They compete cite:see[locatello2020object(59), kipf/2017], as citenp:[greff2019] shows.

// A remark cite:[commented]

----
cite:[code]
----

[source,text]
cite:[source]

Inline \`cite:[no]\` and stem:[x] and "\`smart\`" words.

====
An example cite:[example].
====
`,
};
