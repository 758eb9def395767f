import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { readYaml } from '../../../../src/core/bibliography/hayagriva/readYaml';
import type { NamedFile } from '../../../../src/core/manuscript/declared/declarations';
import {
  declaredByProject,
  declaringLanguage,
} from '../../../../src/core/manuscript/declared/declaredIn';

/** Each name as it is meant, and as it is written where it is said to stand. */
function paths(text: string, files: readonly NamedFile[]): string[] {
  for (const { path, start, end } of files) {
    const written = text.slice(start, end);
    ok(written !== '' && path.includes(written), `${path} is not at “${written}”`);
  }
  return files.map(({ path }) => path);
}

function declared(languageId: string, text: string, fileName = '') {
  const found = declaringLanguage(languageId, fileName)?.read(text, readYaml);
  return {
    bibliographies: paths(text, found?.bibliographies ?? []),
    parts: paths(text, found?.parts ?? []),
    roots: paths(text, found?.roots ?? []),
  };
}

function bibliographies(languageId: string, text: string): string[] {
  return declared(languageId, text).bibliographies;
}

describe('The bibliographies that a document declares', () => {
  it('are names without an ending for BibTeX, and with it for biblatex', () => {
    const text = String.raw`\bibliographystyle{plain}
\bibliography{refs, ../shared/more.bib,%
  third}
\nobibliography{noted}
\addbibresource[label=a]{own.bib} \addbibresource{ "with blank.bib" }
\addbibresource[location=remote]{https://example.org/x.bib}
\addbibresource{http://example.org/y.bib} \bibliography{\jobname}`;
    deepEqual(bibliographies('latex', text), [
      ...['refs.bib', '../shared/more.bib', 'third.bib', 'noted.bib'],
      ...['own.bib', 'with blank.bib'],
    ]);
  });

  it('are several in AsciiDoc, beside the document', () => {
    const text =
      ':bibtex-file: {docdir}/refs.bib\n:bibtex-file: 1.bib, 2 b.bib\n:bibtex-file: {x}.bib\n';
    deepEqual(bibliographies('asciidoc', text), ['refs.bib', '1.bib', '2 b.bib']);
    deepEqual(bibliographies('asciidoc', 'bibliography::own.bib[ieee]\n\nbibliography::[]\n'), [
      'own.bib',
    ]);
  });

  it('are none that a program works out, or that are nothing', () => {
    for (const value of ['null', '~', '"`r here::here(\'refs.bib\')`"', '""']) {
      deepEqual(bibliographies('markdown', `---\nbibliography: ${value}\n---\n`), [], value);
    }
  });

  it('are not those in comments and verbatim text', () => {
    const text = String.raw`% \bibliography{no}
\begin{verbatim}
\addbibresource{no.bib}
\end{verbatim}
100\% \bibliography{yes}`;
    deepEqual(bibliographies('latex', text), ['yes.bib']);
    deepEqual(
      bibliographies('typst', '// #bibliography("no.bib")\n/* #bibliography("no.bib") */'),
      [],
    );
    deepEqual(bibliographies('typst', '`#bibliography("no.bib")` #bibliography("yes.bib")'), [
      'yes.bib',
    ]);
    deepEqual(bibliographies('org', '#+begin_src org\n#+bibliography: no.bib\n#+end_src\n'), []);
    deepEqual(bibliographies('asciidoc', '////\n:bibtex-file: no.bib\n////\n'), []);
    deepEqual(bibliographies('markdown', '---\n# bibliography: no.bib\ntitle: x\n---\n'), []);
  });

  it('may be declared in the parts of a LaTeX document, or in its root', () => {
    const text = String.raw`% !TeX root = ../main.tex
\documentclass[../thesis]{subfiles}
\input{intro} \include{chapters/one} \subfile{two.tex} \import{parts/}{three}
% \input{no}
%%% TeX-master: "../book"`;
    deepEqual(declared('latex', text), {
      bibliographies: [],
      parts: ['intro.tex', 'chapters/one.tex', 'two.tex', 'parts/three.tex'],
      roots: ['../main.tex', '../book.tex', '../thesis.tex'],
    });
    deepEqual(declared('latex', String.raw`\documentclass[12pt]{article}`).roots, []);
    deepEqual(declared('latex', '\\input parts/one % two\n\\input{three}').parts, [
      'three.tex',
      'parts/one.tex',
    ]);
  });

  it('are a name or a list of names in YAML front matter', () => {
    deepEqual(bibliographies('markdown', '---\ntitle: x\nbibliography: refs.bib\n---\n'), [
      'refs.bib',
    ]);
    deepEqual(bibliographies('quarto', '---\r\nbibliography: [a.bib, "b.json"]\r\n---\r\n'), [
      'a.bib',
      'b.json',
    ]);
    deepEqual(bibliographies('rmd', '---\nbibliography:\n- a.bib\n- b.yaml\n...\n'), [
      'a.bib',
      'b.yaml',
    ]);
    deepEqual(bibliographies('markdown', 'bibliography: no.bib\n'), []);
    deepEqual(bibliographies('markdown', '---\nbibliography: [\n---\n'), []);
  });

  it('may be declared by the project', () => {
    const project = (name: string, text: string) =>
      paths(text, declaredByProject(name, text, readYaml));
    deepEqual(project('_quarto.yml', 'project:\n  type: book\nbibliography: refs.bib\n'), [
      'refs.bib',
    ]);
    deepEqual(project('_bookdown.yml', 'bibliography: [a.bib, b.bib]\n'), ['a.bib', 'b.bib']);
    deepEqual(project('myst.yml', 'project:\n  bibliography:\n    - refs.bib\n'), ['refs.bib']);
    deepEqual(project('_config.yml', 'sphinx:\n  config:\n    bibtex_bibfiles:\n      - x.bib\n'), [
      'x.bib',
    ]);
    deepEqual(project('_config.yml', 'scholar:\n  bibliography: elsewhere.bib\n'), []);
    deepEqual(
      project(
        'conf.py',
        '# bibtex_bibfiles = ["no.bib"]\nbibtex_bibfiles = [\n  "a.bib",  # "no"\n  \'b.bib\',\n]\n',
      ),
      ['a.bib', 'b.bib'],
    );
    deepEqual(project('conf.py', 'bibtex_bibfiles: list[str] = ["a.bib"]\n'), ['a.bib']);
  });

  it('are strings in the call of Typst, wherever that stands', () => {
    const text = `#import "template.typ": article
#show: article.with(title: "Bees", bibliography: bibliography("works.yml", style: "ieee"))
#include "one.typ"
He said "x" (y). https://a.org/b #bibliography(("a.bib", "b.bib"), title: "More")`;
    deepEqual(declared('typst', text), {
      bibliographies: ['works.yml', 'a.bib', 'b.bib'],
      parts: ['template.typ', 'one.typ'],
      roots: [],
    });
  });

  it('are lines of their own in Org, AsciiDoc and reStructuredText', () => {
    const org =
      '#+TITLE: x\n#+BIBLIOGRAPHY: "a b.bib"\n#+include: "part.org" :minlevel 1\n# #+bibliography: no\n';
    deepEqual(declared('org', org), {
      bibliographies: ['a b.bib'],
      parts: ['part.org'],
      roots: [],
    });
    const asciidoc =
      '= Bees\n:bibtex-file: refs.bib\n\ninclude::part.adoc[]\n// :bibtex-file: no\n';
    deepEqual(declared('asciidoc', asciidoc), {
      bibliographies: ['refs.bib'],
      parts: ['part.adoc'],
      roots: [],
    });
    deepEqual(
      bibliographies(
        'restructuredtext',
        '.. bibliography:: refs.bib\n..\n   .. bibliography:: no\n',
      ),
      ['refs.bib'],
    );
    deepEqual(bibliographies('org', '#+bibliography:b.bib\n'), ['b.bib']);
    deepEqual(bibliographies('rst', '.. bibliography:: a.bib  b.bib\n   :cited:\n'), [
      'a.bib',
      'b.bib',
    ]);
  });

  it('are found by the ending of the file where no extension knows the language', () => {
    deepEqual(declared('plaintext', '#bibliography("x.bib")', '/a/main.typ').bibliographies, [
      'x.bib',
    ]);
    equal(declaringLanguage('python', '/a/b.py'), undefined);
  });

  it('have their places in any text', () => {
    const pieces = [
      ...[
        '\\bibliography{',
        '\\input{a}',
        'x.bib',
        '}',
        ',',
        '%',
        '\n',
        '---\n',
        'bibliography: ',
        '- ',
      ],
      ...[
        '#bibliography(',
        '"',
        '(',
        ')',
        '`',
        '/*',
        '*/',
        '//',
        '#+bibliography: ',
        '\\',
        ':bibtex-file: ',
      ],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        for (const language of [
          'latex',
          'markdown',
          'typst',
          'org',
          'asciidoc',
          'restructuredtext',
        ]) {
          declared(language, parts.join(''));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
