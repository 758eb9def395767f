import type { CitationChange, EditRefusal } from '../../../src/core/manuscript/editCitation';
import type { CitationVariant } from '../../../src/core/manuscript/syntax';

/** What is done to a manuscript. */
export const DEEDS = [
  'insert',
  'append at start',
  'append in the middle',
  'append at end',
  'edit',
  'several',
  'narrative',
  'year only',
  'suppressed author',
  'key only',
  'locator',
  'unusual key',
  'in a comment',
  'in code',
  'in mathematics',
] as const;
export type Deed = (typeof DEEDS)[number];

/** The text before and after; `|` is the caret. */
export interface Cell {
  readonly before: string;
  readonly after: string;
  /** What is cited, parted by blanks; `new` if nothing is said. */
  readonly keys?: string;
  readonly variant?: CitationVariant;
  readonly prefix?: string;
  readonly locator?: string;
  /** The citation at the caret is edited; nothing is inserted. */
  readonly change?: CitationChange;
  /** The text stays as it is, for this reason. */
  readonly refusal?: EditRefusal;
  /** Keys or notes that this syntax cannot hold. */
  readonly unwritable?: readonly string[];
  /** The syntax has no form for the variant: the usual one is written. */
  readonly isUsualInstead?: true;
  /** Nothing is cited there, which the outcome says. */
  readonly isHidden?: true;
}

/** Why a cell makes no sense in a syntax. */
export interface NoCell {
  readonly reason: string;
}

export interface MatrixRow {
  readonly languageId: string;
  /** Stands before each text of the row. */
  readonly preamble?: string;
  readonly cells: Readonly<Record<Deed, readonly Cell[] | NoCell>>;
}

const turnTo = (into: CitationVariant): { change: CitationChange } => ({
  change: { kind: 'turn', into },
});
const remove = (key: string): { change: CitationChange } => ({ change: { kind: 'remove', key } });
const replace = (key: string, by: string): { change: CitationChange } => ({
  change: { kind: 'replace', key, by },
});

/** Each syntax of WRITING.md, and each deed in it. */
export const CITATION_MATRIX = {
  natbib: {
    languageId: 'latex',
    preamble: '\\usepackage{natbib}\n',
    cells: {
      insert: [
        { before: 'As shown~|.', after: 'As shown~\\citep{new}|.' },
        { before: '|\\citep{a}', after: '\\citep{new}|\\citep{a}' },
        { before: 'See \\citeauthor{a}|.', after: 'See \\citeauthor{a}\\citep{new}|.' },
      ],
      'append at start': [
        { before: '\\citep{|a,b}', after: '\\citep{a,b,new|}' },
        { before: '\\|citep[see][]{a}', after: '\\citep[see][]{a,new|}' },
      ],
      'append in the middle': [
        { before: '\\citep{a,| b}', after: '\\citep{a, b, new|}' },
        { before: '\\citep[see][p.~3]{a|,b}', after: '\\citep[see][p.~3]{a,new,|b}' },
      ],
      'append at end': [
        { before: '\\citep{a,b|}', after: '\\citep{a,b,new|}' },
        { before: '\\citep{a}|.', after: '\\citep{a,new}|.' },
        { before: '\\citep[p.~3]{a}|.', after: '\\citep[p.~3]{new,a}|.' },
        { before: '\\citep{a, % why\n b % so\n|}', after: '\\citep{a, % why\n b, new| % so\n}' },
      ],
      edit: [
        {
          before: '\\citep[see][p.~3]{a|}',
          after: '\\citet[see][p.~3]{a}|',
          ...turnTo('narrative'),
        },
        { before: '\\citet{a,|b}', after: '\\citep{a,b}|', ...turnTo('default') },
        { before: '\\Citet*{a|}', after: '\\citeyear{a}|', ...turnTo('year') },
        { before: '\\citep[see][p.~3]{a|,b}', after: '\\citep[see][p.~3]{|b}', ...remove('a') },
        { before: '\\citep[see][p.~3]{a,b|}', after: '\\citep[see][]{a}|', ...remove('b') },
        { before: 'As~\\citep[p.~3]{a|}.', after: 'As~|.', ...remove('a') },
        { before: '\\citep[p.~3]{a, |b}', after: '\\citep[p.~3]{a, c|}', ...replace('b', 'c') },
        { before: '\\citep{a,b|}', after: '\\citep{a|}', ...replace('b', 'a') },
        { before: 'no |', after: 'no |', ...remove('a'), refusal: 'noCitation' },
        { before: '\\cite{a|}', after: '\\cite{a|}', ...remove('b'), refusal: 'noSuchKey' },
        {
          before: '\\citep{a|}',
          after: '\\citep{a|}',
          ...replace('a', 'b%'),
          refusal: 'unwritable',
        },
      ],
      several: [
        { before: '|', after: '\\citep{a,b,c}|', keys: 'a b c' },
        { before: '\\citep{a|}', after: '\\citep{a,b,c|}', keys: 'b a c' },
      ],
      narrative: [
        { before: '| says', after: '\\citet{new}| says', variant: 'narrative' },
        { before: '\\citep{a|}', after: '\\citep{a,new|}', variant: 'narrative' },
      ],
      'year only': [{ before: 'in |', after: 'in \\citeyear{new}|', variant: 'year' }],
      'suppressed author': [
        { before: 'She |', after: 'She \\citeyearpar{new}|', variant: 'suppressed' },
      ],
      'key only': [
        { before: '\\mine{|}', after: '\\mine{a, b|}', variant: 'key', keys: 'a b' },
        { before: '\\citep{a, b|}', after: 'a, b|', ...turnTo('key') },
        {
          before: '\\citep[p.~3]{a|}',
          after: '\\citep[p.~3]{a|}',
          ...turnTo('key'),
          refusal: 'wouldLoseWords',
        },
      ],
      locator: [
        { before: '|', after: '\\citep[p.~3]{new}|', locator: 'p.~3' },
        {
          before: '|',
          after: '\\citet[see][p.~3]{a,b}|',
          ...{ keys: 'a b', locator: ' p.~3\n', prefix: 'see', variant: 'narrative' },
        },
        { before: '|', after: '\\citep[see][]{new}|', prefix: 'see' },
        { before: '|', after: '\\citep{new}|', locator: 'p. 3]', unwritable: ['p. 3]'] },
      ],
      'unusual key': [
        {
          before: '|',
          after: '\\citep{DBLP:conf/nips/x,a+b,Müller}|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '\\citep{a}|', keys: 'a b%c d,e', unwritable: ['b%c', 'd,e'] },
        { before: '|', after: '|', keys: 'a{b', unwritable: ['a{b'] },
      ],
      'in a comment': [
        { before: 'x % see |\ny', after: 'x % see \\citep{new}|\ny', isHidden: true },
        { before: '% \\citep{a|}', after: '% \\citep{a,new|}', isHidden: true },
        { before: '% \\citep{a,\n% b|}', after: '% \\citep{a,\n% b,new|}', isHidden: true },
        {
          before: '\\citep{a, % see |\n b}',
          after: '\\citep{a, % see \\citep{new}|\n b}',
          isHidden: true,
        },
        {
          before: '\\citep{a % so|\n ,b}',
          after: '\\citep{a % so|\n ,b}',
          ...{ change: { kind: 'remove' } as const, refusal: 'noCitation' as const },
        },
        { before: '\\citep{a}% see |\n', after: '\\citep{a}% see \\citep{new}|\n', isHidden: true },
      ],
      'in code': [
        {
          before: '\\begin{verbatim}\n|\n\\end{verbatim}',
          after: '\\begin{verbatim}\n\\citep{new}|\n\\end{verbatim}',
          isHidden: true,
        },
      ],
      'in mathematics': [
        // TeX cites there, as anywhere.
        { before: '$x \\text{ of |}$', after: '$x \\text{ of \\citep{new}|}$' },
        { before: '\\[ \\text{\\citep{a|}} \\]', after: '\\[ \\text{\\citep{a,new|}} \\]' },
      ],
    },
  },
  biblatex: {
    languageId: 'latex',
    preamble: '\\usepackage[style=apa]{biblatex}\n',
    cells: {
      insert: [
        { before: 'As shown~|.', after: 'As shown~\\autocite{new}|.' },
        { before: '\\parencite{a} |', after: '\\parencite{a} \\parencite{new}|' },
      ],
      'append at start': [
        { before: '\\autocite{|a}', after: '\\autocite{a,new|}' },
        { before: '\\autocites[1]{|a}[2]{b}', after: '\\autocites[1]{a}[2]{b}{new}|' },
      ],
      'append in the middle': [
        { before: '\\autocite{a,|b}', after: '\\autocite{a,b,new|}' },
        { before: '\\autocites[1]{a}|[2]{b}', after: '\\autocites[1]{a}[2]{b}{new}|' },
      ],
      'append at end': [
        { before: '\\textcite{a}|', after: '\\textcite{a,new}|' },
        { before: '\\textcite[see][p.~3]{a}|.', after: '\\textcites[see][p.~3]{a}{new}|.' },
        { before: '\\autocite[p.~3]{a,b}|', after: '\\autocite[p.~3]{a,new,b}|' },
      ],
      edit: [
        { before: '\\autocite[p.~3]{a|}', after: '\\textcite[p.~3]{a}|', ...turnTo('narrative') },
        {
          before: '\\autocites[1]{a|}[2]{b}',
          after: '\\textcites[1]{a}[2]{b}|',
          ...turnTo('narrative'),
        },
        {
          before: '\\autocites[1]{a}[2]{b}|',
          after: '\\autocites[1]{a}[2]{b}|',
          ...turnTo('year'),
          refusal: 'noSuchVariant',
        },
        { before: '\\footcite{a|}', after: '\\autocite{a}|', ...turnTo('default') },
        { before: '\\cites(see)(x){a|}', after: '\\textcites(see)(x){a}|', ...turnTo('narrative') },
        {
          before: '\\textcquote{a|}{So}',
          after: '\\textcquote{a|}{So}',
          ...turnTo('narrative'),
          refusal: 'noSuchVariant',
        },
        {
          before: '\\textcquote[3]{a|}{So}',
          after: '\\textcquote[3]{b|}{So}',
          ...replace('a', 'b'),
        },
        {
          before: '\\volcite{2}[12]{a|}',
          after: '\\volcite{2}[12]{a|}',
          ...turnTo('narrative'),
          refusal: 'noSuchVariant',
        },
        {
          before: '\\autocites[1]{a}[2]{b|}[3]{c}',
          after: '\\autocites[1]{a}|[3]{c}',
          ...remove('b'),
        },
        { before: '\\cites{a|}{b,c}', after: '\\cites|{b,c}', ...remove('a') },
        { before: '\\cites[1]{a}[2]{b|, c}', after: '\\cites[1]{a}[2]{|c}', ...remove('b') },
        { before: '\\cites(see)(x)[1]{a|}{b}', after: '\\cites(see)(x)|{b}', ...remove('a') },
        {
          before: '\\volcites{1}[2]{a|}{3}[4]{b}',
          after: '\\volcites|{3}[4]{b}',
          ...remove('a'),
        },
        {
          before: '\\autocites[1]{a}[2]{b|}',
          after: '\\autocites[1]{c|}[2]{b}',
          ...replace('a', 'c'),
        },
      ],
      several: [{ before: '|', after: '\\autocite{a,b}|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: '\\textcite{new}| says', variant: 'narrative' },
        { before: '\\autocite{a|}', after: '\\autocite{a,new|}', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: '\\citeyear{new}|', variant: 'year' }],
      'suppressed author': [
        { before: '|', after: '\\autocite*{new}|', variant: 'suppressed' },
        { before: '\\autocite[p.~3]{a|}', after: '\\autocite*[p.~3]{a}|', ...turnTo('suppressed') },
        { before: '\\autocite*{a|}', after: '\\autocite{a}|', ...turnTo('default') },
      ],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        { before: '|', after: '\\autocite[see][p.~3]{new}|', prefix: 'see', locator: 'p.~3' },
      ],
      'unusual key': [
        { before: '|', after: '\\autocite{DBLP:conf/nips/x,Ünal}|', keys: 'DBLP:conf/nips/x Ünal' },
        { before: '|', after: '|', keys: 'a,b', unwritable: ['a,b'] },
      ],
      'in a comment': [
        { before: '\\iffalse | \\fi', after: '\\iffalse \\autocite{new}| \\fi', isHidden: true },
      ],
      'in code': [
        {
          before: '\\begin{lstlisting}\n|\n\\end{lstlisting}',
          after: '\\begin{lstlisting}\n\\autocite{new}|\n\\end{lstlisting}',
          isHidden: true,
        },
        { before: '\\verb+|+', after: '\\verb+\\autocite{new}|+', isHidden: true },
      ],
      'in mathematics': [{ before: '$\\text{|}$', after: '$\\text{\\autocite{new}|}$' }],
    },
  },
  pandoc: {
    languageId: 'markdown',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown [@new]|.' },
        { before: '|[@a]', after: '[@new]| [@a]' },
        { before: 'Wow!|', after: 'Wow! [@new]|' },
        { before: 'Claim.^[As @b argues|.]', after: 'Claim.^[As @b argues[@new]|.]' },
        { before: 'Claim.^[As @b argues.]|', after: 'Claim.^[As @b argues.][@new]|' },
      ],
      'append at start': [{ before: '[|see @a, p. 3]', after: '[see @a, p. 3; @new|]' }],
      'append in the middle': [
        { before: '[@a, p. 3;| @b]', after: '[@a, p. 3; @b; @new|]' },
        { before: '[@a; see |]', after: '[@a; see @new|]' },
        { before: 'As @a |[p. 3] says', after: 'As @a [p. 3; @new|] says' },
      ],
      'append at end': [
        { before: '[see @a; -@b]|.', after: '[see @a; -@b; @new]|.' },
        { before: 'As @a| says', after: 'As @a [@new]| says' },
      ],
      edit: [
        { before: 'x [see @a, p. 3; @b|]', after: 'x see @a [p. 3; @b]|', ...turnTo('narrative') },
        { before: '[-@a|]', after: '@a|', ...turnTo('narrative') },
        { before: 'x^[As @a| says.]', after: 'x^[As [@a]| says.]', ...turnTo('default') },
        { before: '[the method of @a|][repo]', after: '[the method of |][repo]', ...remove('a') },
        { before: '[@a|, p. 3; and more]', after: '[[@a]|, p. 3; and more]', ...turnTo('default') },
        { before: '@a| [p. 3; see @b]', after: '[@a, p. 3; see @b]|', ...turnTo('default') },
        { before: '@a| [see @b]', after: '[@a; see @b]|', ...turnTo('default') },
        { before: '[see @a|, p. 3; -@b]', after: '[see -@a, p. 3; -@b]|', ...turnTo('suppressed') },
        { before: '[see -@a|, p. 3]', after: '[see @a, p. 3]|', ...turnTo('default') },
        { before: '@a|', after: '[-@a]|', ...turnTo('year') },
        {
          before: '[see @a, p. 3; also @b, p. 4|; @c]',
          after: '[see @a, p. 3|; @c]',
          ...remove('b'),
        },
        { before: '[see @a|, p. 3; @b]', after: '[|@b]', ...remove('a') },
        { before: '@a| [p. 3; @b, p. 4]', after: '[@b, p. 4]|', ...remove('a') },
        { before: '@a [p. 3; @b|]', after: '@a [p. 3]|', ...remove('b') },
        { before: 'As @a| [p. 3] says', after: 'As | says', ...remove('a') },
        { before: '[see @a|, p. 3]', after: '[see @{x//y}|, p. 3]', ...replace('a', 'x//y') },
        { before: '[@fig-one; @a|]', after: '[@fig-one|]', ...remove('a') },
        { before: '@fig-one [@a|]', after: '@fig-one @a|', ...turnTo('narrative') },
      ],
      several: [
        { before: '|', after: '[@a; @b; @c]|', keys: 'a b c' },
        { before: '@a| says', after: '@a [@b; @c]| says', keys: 'a b c' },
      ],
      narrative: [
        { before: '| says', after: '@new| says', variant: 'narrative' },
        { before: '| say', after: '@a [@b]| say', keys: 'a b', variant: 'narrative' },
        { before: '[@a|]', after: '[@a; @new|]', variant: 'narrative' },
        { before: 'shown |by', after: 'shown @new| by', variant: 'narrative' },
        { before: 'shown|', after: 'shown @new|', variant: 'narrative' },
        { before: 'As |-b', after: 'As @new| -b', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: '[-@new]|', variant: 'year' }],
      'suppressed author': [
        { before: 'She |', after: 'She [-@new]|', variant: 'suppressed' },
        { before: '[-@a|]', after: '[-@a; -@new|]', variant: 'suppressed' },
      ],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        { before: '|', after: '[see @a; @b, p. 3]|', keys: 'a b', prefix: 'see', locator: 'p. 3' },
        { before: '|', after: '@new [p. 3]|', variant: 'narrative', locator: 'p. 3' },
        {
          before: '|',
          after: 'see @a [@b, p. 3]|',
          ...{ keys: 'a b', variant: 'narrative', prefix: 'see', locator: 'p. 3' },
        },
        { before: '|', after: '[@new]|', locator: 'p. 3; @x', unwritable: ['p. 3; @x'] },
      ],
      'unusual key': [
        {
          before: '|',
          after: '[@DBLP:conf/nips/x; @a+b; @Müller]|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '[@{x//y}; @{a.}]|', keys: 'x//y a.' },
        { before: '|', after: '[@{https://x.org/a?b=c}]|', keys: 'https://x.org/a?b=c' },
        { before: '|', after: '|', keys: 'a}b', unwritable: ['a}b'] },
      ],
      'in a comment': [
        { before: '<!-- see | -->', after: '<!-- see [@new]| -->', isHidden: true },
        { before: '<!-- [@a|] -->', after: '<!-- [@a; @new|] -->', isHidden: true },
      ],
      'in code': [
        { before: '```\n# |\n```', after: '```\n# [@new]|\n```', isHidden: true },
        { before: '`x |`', after: '`x [@new]|`', isHidden: true },
      ],
      'in mathematics': [
        { before: '$x|$', after: '$x[@new]|$', isHidden: true },
        { before: '$$\nx|\n$$', after: '$$\nx[@new]|\n$$', isHidden: true },
      ],
    },
  },
  typst: {
    languageId: 'typst',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown @new|.' },
        { before: '|word', after: '@new| word' },
        { before: 'https://x.org/a|.', after: 'https://x.org/a @new|.' },
        { before: '|*bold*', after: '@new| *bold*' },
        { before: 'for $5 = \\$5$ at @a. Let $x$|', after: 'for $5 = \\$5$ at @a. Let $x$@new|' },
      ],
      'append at start': [{ before: '@|a[p. 7] @b', after: '@a[p. 7] @b @new|' }],
      'append in the middle': [
        { before: '@a[p. 7]| @b.', after: '@a[p. 7] @b @new|.' },
        { before: '#cite(<a>|, form: "prose")', after: '#cite(<a>, form: "prose") @new|' },
        { before: '#{ cite(<a>|) }', after: '#{ cite(<a>) + cite(<new>)| }' },
      ],
      'append at end': [
        { before: '@a @b|.', after: '@a @b @new|.' },
        { before: '@a[see @b|] @c', after: '@a[see @b @new|] @c' },
      ],
      edit: [
        { before: '@a|', after: '#cite(<a>, form: "prose")|', ...turnTo('narrative') },
        {
          before: '@a[p. 7] @b|',
          after: '#cite(<a>, supplement: [p. 7], form: "prose") #cite(<b>, form: "prose")|',
          ...turnTo('narrative'),
        },
        {
          before: '#cite(<a>|, form: "prose", supplement: [p. 7, 8])',
          after: '@a[p. 7, 8]|',
          ...turnTo('default'),
        },
        {
          before: '#cite(<a>|, style: "apa")',
          after: '#cite(<a>, form: "year", style: "apa")|',
          ...turnTo('year'),
        },
        { before: '@a[p. 7] @b| @c', after: '@a[p. 7]| @c', ...remove('b') },
        { before: 'So @a[p. 7]|.', after: 'So |.', ...remove('a') },
        {
          before: '@a|[p. 7]',
          after: '#cite(label("x/y"), supplement: [p. 7])|',
          ...replace('a', 'x/y'),
        },
        { before: '@a[p. 7] @b|', after: '@a[p. 7] @c|', ...replace('b', 'c') },
        {
          before: '#{ cite(<a>|) }',
          after: '#{ cite(<a>, form: "prose")| }',
          ...turnTo('narrative'),
        },
        { before: '#f(caption: cite(<a>|))', after: '#f(caption: []|)', ...remove('a') },
      ],
      several: [{ before: '|', after: '@a @b|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: '#cite(<new>, form: "prose")| says', variant: 'narrative' },
        { before: '@a|', after: '@a #cite(<new>, form: "prose")|', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: '#cite(<new>, form: "year")|', variant: 'year' }],
      'suppressed author': [
        { before: '|', after: '#cite(<new>, form: "year")|', variant: 'suppressed' },
      ],
      'key only': [
        { before: '#mine(<|>)', after: '#mine(<new|>)', variant: 'key' },
        { before: '@a @b|', after: 'a, b|', ...turnTo('key') },
      ],
      locator: [
        { before: '|', after: 'see @a @b[p. 7]|', keys: 'a b', prefix: 'see', locator: 'p. 7' },
        {
          before: '|',
          after: '#cite(<new>, supplement: [p. 7], form: "prose")|',
          ...{ variant: 'narrative', locator: 'p. 7' },
        },
        { before: '|', after: '@new|', locator: 'p. [7', unwritable: ['p. [7'] },
      ],
      'unusual key': [
        { before: '|', after: '#cite(label("DBLP:conf/nips/x"))|', keys: 'DBLP:conf/nips/x' },
        {
          before: '|',
          after: '@Müller #cite(label("a+b")) #cite(label("a\\"b"))|',
          keys: 'Müller a+b a"b',
        },
      ],
      'in a comment': [
        { before: 'x // see |', after: 'x // see @new|', isHidden: true },
        { before: '/* @a| */', after: '/* @a @new| */', isHidden: true },
      ],
      'in code': [{ before: '```\n|\n```', after: '```\n@new|\n```', isHidden: true }],
      'in mathematics': [{ before: '$x |$', after: '$x @new|$', isHidden: true }],
    },
  },
  org: {
    languageId: 'org',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown [cite:@new]|.' },
        { before: '[|]', after: '[ [cite:@new]| ]' },
      ],
      'append at start': [
        { before: '[cite:|@a]', after: '[cite:@a;@new|]' },
        { before: '[|cite:see @a p. 3]', after: '[cite:see @a p. 3;@new|]' },
      ],
      'append in the middle': [
        { before: '[cite:@a p. 3;| @b]', after: '[cite:@a p. 3; @b; @new|]' },
        { before: '[cite:see;@a|;and more]', after: '[cite:see;@a;@new|;and more]' },
      ],
      'append at end': [
        { before: '[cite/t:@a]|.', after: '[cite/t:@a;@new]|.' },
        { before: '[cite:|]', after: '[cite:@new|]' },
      ],
      edit: [
        { before: '[cite:see @a| p. 3]', after: '[cite/t:see @a p. 3]|', ...turnTo('narrative') },
        { before: '[cite/t/c:@a|]', after: '[cite:@a]|', ...turnTo('default') },
        { before: '[cite/text:@a|;@b]', after: '[cite/y:@a;@b]|', ...turnTo('year') },
        {
          before: '[cite:see @a p. 3;also @b p. 4|;@c]',
          after: '[cite:see @a p. 3|;@c]',
          ...remove('b'),
        },
        { before: '[cite:see @a| p. 3; @b]', after: '[cite:|@b]', ...remove('a') },
        { before: 'So [cite:see @a| p. 3].', after: 'So |.', ...remove('a') },
        { before: '[cite:see @a| p. 3]', after: '[cite:see @b/c| p. 3]', ...replace('a', 'b/c') },
      ],
      several: [{ before: '|', after: '[cite:@a;@b]|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: '[cite/t:@new]| says', variant: 'narrative' },
        { before: '[cite:@a|]', after: '[cite:@a;@new|]', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: '[cite/y:@new]|', variant: 'year' }],
      'suppressed author': [{ before: '|', after: '[cite/na:@new]|', variant: 'suppressed' }],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        {
          before: '|',
          after: '[cite:see @a;@b p. 3]|',
          keys: 'a b',
          prefix: 'see',
          locator: 'p. 3',
        },
        { before: '|', after: '[cite:@new]|', locator: 'p. 3]', unwritable: ['p. 3]'] },
      ],
      'unusual key': [
        {
          before: '|',
          after: '[cite:@DBLP:conf/nips/x;@a+b;@Müller]|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '[cite:@a]|', keys: 'a b;c d,e', unwritable: ['b;c', 'd,e'] },
      ],
      'in a comment': [
        { before: '# see |', after: '# see [cite:@new]|', isHidden: true },
        { before: '# [cite:@a|]', after: '# [cite:@a;@new|]', isHidden: true },
      ],
      'in code': [
        {
          before: '#+begin_src r\n|\n#+end_src',
          after: '#+begin_src r\n[cite:@new]|\n#+end_src',
          isHidden: true,
        },
        { before: 'so =x|=', after: 'so =x[cite:@new]|=', isHidden: true },
      ],
      'in mathematics': [
        { before: '\\( x | \\)', after: '\\( x [cite:@new]| \\)', isHidden: true },
        {
          before: '\\begin{equation}\n|\n\\end{equation}',
          after: '\\begin{equation}\n[cite:@new]|\n\\end{equation}',
          isHidden: true,
        },
      ],
    },
  },
  restructuredText: {
    languageId: 'restructuredtext',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown :cite:p:`new`|.' },
        { before: 'As shown|now', after: 'As shown :cite:p:`new`| now' },
        { before: ':cite:`a` |', after: ':cite:`a` :cite:`new`|' },
        { before: 'As in:|', after: 'As in::cite:p:`new`|' },
        { before: 'in::cite:p:`a`|', after: 'in::cite:p:`a,new`|' },
      ],
      'append at start': [
        { before: ':cite:p:`|a`', after: ':cite:p:`a,new|`' },
        { before: ':|cite:t:`{see}a{p. 3}`', after: ':cite:t:`{see}a{p. 3},new|`' },
      ],
      'append in the middle': [
        { before: ':cite:p:`a{p. 3},| b`', after: ':cite:p:`a{p. 3}, b, new|`' },
      ],
      'append at end': [
        { before: ':cite:p:`a`|.', after: ':cite:p:`a,new`|.' },
        { before: ':cite:author:`a`| in', after: ':cite:author:`a` :cite:p:`new`| in' },
      ],
      edit: [
        {
          before: ':cite:p:`{see}a|{p. 3},b`',
          after: ':cite:t:`{see}a{p. 3},b`|',
          ...turnTo('narrative'),
        },
        { before: ':cite:ct:`a|`', after: ':cite:p:`a`|', ...turnTo('default') },
        { before: ':footcite:p:`a|`', after: ':footcite:t:`a`|', ...turnTo('narrative') },
        {
          before: ':footcite:p:`a|`',
          after: ':footcite:p:`a|`',
          ...turnTo('year'),
          refusal: 'noSuchVariant',
        },
        { before: ':cite:p:`{see}a{p. 3}, b|`', after: ':cite:p:`{see}a{p. 3}|`', ...remove('b') },
        { before: ':cite:p:`{see}a|{p. 3}, b`', after: ':cite:p:`|b`', ...remove('a') },
        { before: 'So :cite:p:`a|`.', after: 'So |.', ...remove('a') },
        {
          before: ':cite:p:`{see}a|{p. 3}`',
          after: ':cite:p:`{see}b|{p. 3}`',
          ...replace('a', 'b'),
        },
      ],
      several: [{ before: '|', after: ':cite:p:`a,b`|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: ':cite:t:`new`| says', variant: 'narrative' },
        { before: ':cite:p:`a|`', after: ':cite:p:`a,new|`', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: ':cite:year:`new`|', variant: 'year' }],
      'suppressed author': [{ before: '|', after: ':cite:yearpar:`new`|', variant: 'suppressed' }],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        {
          before: '|',
          after: ':cite:p:`{see}a,b{p. 3}`|',
          keys: 'a b',
          prefix: 'see',
          locator: 'p. 3',
        },
        { before: '|', after: ':cite:p:`new`|', locator: '{3', unwritable: ['{3'] },
      ],
      'unusual key': [
        {
          before: '|',
          after: ':cite:p:`DBLP:conf/nips/x,a+b,Müller`|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '|', keys: 'a`b c{d', unwritable: ['a`b', 'c{d'] },
      ],
      'in a comment': [
        { before: '.. see |', after: '.. see :cite:p:`new`|', isHidden: true },
        { before: '.. see\n   :cite:p:`a|`', after: '.. see\n   :cite:p:`a,new|`', isHidden: true },
      ],
      'in code': [
        { before: 'So::\n\n  x |', after: 'So::\n\n  x :cite:p:`new`|', isHidden: true },
        { before: '``x |``', after: '``x :cite:p:`new`|``', isHidden: true },
      ],
      'in mathematics': [
        {
          before: '.. math::\n\n   x |',
          after: '.. math::\n\n   x :cite:p:`new`|',
          isHidden: true,
        },
        { before: ':math:`x |`', after: ':math:`x :cite:p:`new`|`', isHidden: true },
      ],
    },
  },
  myst: {
    languageId: 'myst',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown {cite:p}`new`|.' },
        { before: '{cite}`a` |', after: '{cite}`a` {cite}`new`|' },
        { before: '[@a] and |', after: '[@a] and [@new]|' },
      ],
      'append at start': [{ before: '{cite:p}`|a`', after: '{cite:p}`a,new|`' }],
      'append in the middle': [
        { before: '{cite:p}`a,| b`', after: '{cite:p}`a, b, new|`' },
        { before: '{cite:p}`a` [@b|; @c]', after: '{cite:p}`a` [@b; @c; @new|]' },
      ],
      'append at end': [{ before: '{cite:t}`a{p. 3}`|.', after: '{cite:t}`a{p. 3},new`|.' }],
      edit: [
        {
          before: '{cite:p}`{see}a|{p. 3}`',
          after: '{cite:t}`{see}a{p. 3}`|',
          ...turnTo('narrative'),
        },
        { before: '{cite:t}`a|`', after: '{cite:p}`a`|', ...turnTo('default') },
        { before: '{cite:p}`a{p. 3},b|`', after: '{cite:p}`a{p. 3}|`', ...remove('b') },
        { before: 'So {cite:p}`a|`.', after: 'So |.', ...remove('a') },
        { before: '{cite:p}`a|,b`', after: '{cite:p}`c|,b`', ...replace('a', 'c') },
      ],
      several: [{ before: '|', after: '{cite:p}`a,b`|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: '{cite:t}`new`| says', variant: 'narrative' },
        { before: '{cite:p}`a|`', after: '{cite:p}`a,new|`', variant: 'narrative' },
      ],
      'year only': [{ before: '|', after: '{cite:year}`new`|', variant: 'year' }],
      'suppressed author': [{ before: '|', after: '{cite:yearpar}`new`|', variant: 'suppressed' }],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        { before: '|', after: '{cite:p}`{see}new{p. 3}`|', prefix: 'see', locator: 'p. 3' },
      ],
      'unusual key': [
        {
          before: '|',
          after: '{cite:p}`DBLP:conf/nips/x,a+b,Müller`|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '|', keys: 'a;b', unwritable: ['a;b'] },
      ],
      'in a comment': [
        { before: '% see |', after: '% see {cite:p}`new`|', isHidden: true },
        { before: '% {cite:p}`a|`', after: '% {cite:p}`a,new|`', isHidden: true },
      ],
      'in code': [
        {
          before: '```{code-block} r\n|\n```',
          after: '```{code-block} r\n{cite:p}`new`|\n```',
          isHidden: true,
        },
      ],
      'in mathematics': [
        { before: '$$\nx |\n$$', after: '$$\nx {cite:p}`new`|\n$$', isHidden: true },
        { before: '{math}`x |`', after: '{math}`x {cite:p}`new`|`', isHidden: true },
      ],
    },
  },
  asciidoc: {
    languageId: 'asciidoc',
    cells: {
      insert: [
        { before: 'As shown |.', after: 'As shown cite:[new]|.' },
        { before: 'shown|.', after: 'shown cite:[new]|.' },
      ],
      'append at start': [
        { before: 'cite:[|a]', after: 'cite:[a,new|]' },
        { before: 'c|ite:see[a(59)]', after: 'cite:see[a(59),new|]' },
      ],
      'append in the middle': [{ before: 'cite:[a(59),| b]', after: 'cite:[a(59), b, new|]' }],
      'append at end': [
        { before: 'citenp:[a]|.', after: 'citenp:[a,new]|.' },
        { before: 'cite:[|]', after: 'cite:[new|]' },
      ],
      edit: [
        { before: 'cite:see[a|(59)]', after: 'citenp:see[a(59)]|', ...turnTo('narrative') },
        { before: 'citenp:[a|]', after: 'cite:[a]|', ...turnTo('default') },
        { before: 'cite:[a|]', after: 'cite:[a|]', ...turnTo('year'), refusal: 'noSuchVariant' },
        { before: 'cite:[a(59), b|(60),c]', after: 'cite:[a(59)|,c]', ...remove('b') },
        { before: 'So cite:[a|(59)].', after: 'So |.', ...remove('a') },
        { before: 'cite:[a|(59)]', after: 'cite:[b|(59)]', ...replace('a', 'b') },
      ],
      several: [{ before: '|', after: 'cite:[a,b]|', keys: 'a b' }],
      narrative: [
        { before: '| says', after: 'citenp:[new]| says', variant: 'narrative' },
        { before: 'cite:[a|]', after: 'cite:[a,new|]', variant: 'narrative' },
      ],
      'year only': [
        // asciidoctor-bibtex has no such macro.
        { before: '|', after: 'cite:[new]|', variant: 'year', isUsualInstead: true },
      ],
      'suppressed author': [
        { before: '|', after: 'cite:[new]|', variant: 'suppressed', isUsualInstead: true },
      ],
      'key only': [{ before: '|', after: 'new|', variant: 'key' }],
      locator: [
        { before: '|', after: 'cite:see[a,b(59)]|', keys: 'a b', prefix: 'see', locator: '59' },
        { before: '|', after: 'cite:[new]|', locator: '(59', unwritable: ['(59'] },
      ],
      'unusual key': [
        {
          before: '|',
          after: 'cite:[DBLP:conf/nips/x,a+b,Müller]|',
          keys: 'DBLP:conf/nips/x a+b Müller',
        },
        { before: '|', after: '|', keys: 'a(b', unwritable: ['a(b'] },
      ],
      'in a comment': [
        { before: '// see |', after: '// see cite:[new]|', isHidden: true },
        { before: '// cite:[a|]', after: '// cite:[a,new|]', isHidden: true },
      ],
      'in code': [
        { before: '----\n|\n----', after: '----\ncite:[new]|\n----', isHidden: true },
        { before: '`x |`', after: '`x cite:[new]|`', isHidden: true },
      ],
      'in mathematics': [{ before: 'stem:[x |]', after: 'stem:[x cite:[new]|]', isHidden: true }],
    },
  },
} satisfies Readonly<Record<string, MatrixRow>>;
