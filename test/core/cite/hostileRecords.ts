import fc from 'fast-check';
import type { CitedPaper } from '../../../src/core/cite/citedPaper';
import { named, somePaper } from './somePaper';

/** Texts that break out of one of the formats where it does not escape them. */
export const HOSTILE_TEXTS: readonly string[] = [
  'a } lone brace',
  'a { lone brace',
  'closed}}\n\n@misc{evil, title={Owned}}',
  'ends in a backslash \\',
  '\\',
  '\\} and \\{ escaped',
  '\\input{/etc/passwd} \\write18{rm -rf /} \\immediate\\openout1=x',
  '^^5cinput{x} and \\csname input\\endcsname x',
  'cost $5 and $x$ and $\\input{x}$ and $',
  '$$ \\[ x \\] \\( y',
  '100% of #1 & _all_ ~ ^ <b>bold</b> | pipe',
  'line\nER  - \nTY  - BOOK\nTI  - Owned',
  'line\r\nER  - \r\n\r\nTY  - BOOK\r\nAU  - Owned, Eve',
  'next\u2028ER  - \u2029TY  - BOOK\u0085TI  - Owned',
  'null\u0000 bell\u0007 escape\u001b[31m red',
  'right\u202eto left\u202c \u2066isolated\u2069 \u200bzero\ufeff',
  'no characters \ufffe \uffff',
  'lone surrogate \ud800 here \udc00',
  '{"id": "evil"}',
  '{"',
  '"}], "title": "Owned',
  '"quoted" and \'single\' and `back`',
  '- item\n- item',
  'key: value # comment',
  '&anchor *alias !!python/object:os.system',
  '*bold* _emphasis_ #eval("x") @cite <label>',
  '"\n  title: "Owned',
  '| literal\n> folded',
  '%YAML 1.2\n---\nevil: true\n...',
  '@comment{ @string{x = "y"}',
  '} # "x" # {',
  'others',
  'and others',
  'A and B and others',
  'Doe, Jane, Jr., PhD, extra, parts',
  'van der, , ,',
  ',',
  'é\u0301\u0323 \u0301alone',
  '李飞飞 🚀 ℝ Δ',
  'x'.repeat(5_000),
];

const piece = fc.oneof(
  fc.constantFrom(...'\\{}$%#&_^~"<>|`\'@,=:- \n\r\t[]*!?'),
  fc.constantFrom(
    'ER  - ',
    '\nTY  - ',
    'Word',
    'NN',
    'é',
    'α',
    '²',
    '₂',
    '⁻³',
    '−',
    ' and ',
    '🚀',
    '李',
    '$x$',
    '\\emph{',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

/** One paper for each hostile text, which stands in every field of it. */
export function worstPapers(): CitedPaper[] {
  return HOSTILE_TEXTS.map((text) =>
    somePaper({
      title: text,
      abstract: text,
      venue: text,
      journalReference: text,
      comments: text,
      language: text,
      url: text,
      authors: named(text, 'Ada Lovelace'),
      authorsTruncated: true,
      date: { year: 2021 },
      ids: { arxiv: text, doi: text, pmid: text, pmcid: text, acl: text, openreview: text },
    }),
  );
}

/** Any text, biased to what the formats use as syntax. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 3, arbitrary: fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')) },
);

/** Addresses, some of which only begin like one. */
const hostileAddress = fc.oneof(
  hostileText,
  hostileText.map((text) => `https://example.org/${text}`),
  hostileText.map((text) => `https://${text}/`),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** A paper each of whose texts may be hostile. */
export const hostilePaper: fc.Arbitrary<CitedPaper> = fc
  .record({
    title: maybe(hostileText),
    abstract: maybe(hostileText),
    venue: maybe(hostileText),
    journalReference: maybe(hostileText),
    comments: maybe(hostileText),
    language: maybe(fc.oneof(hostileText, fc.constantFrom('English', 'de'))),
    url: maybe(hostileAddress),
    names: fc.array(hostileText, { maxLength: 4 }),
    authorsTruncated: fc.boolean(),
    year: maybe(fc.integer({ min: -1, max: 10_000 })),
    month: maybe(fc.integer({ min: 0, max: 13 })),
    day: maybe(fc.integer({ min: 0, max: 32 })),
    arxiv: maybe(fc.oneof(hostileText, fc.constant('2401.00001v2'))),
    doi: maybe(hostileText),
    pmid: maybe(hostileText),
    key: fc.constantFrom('k', 'null', 'doe2021trees'),
  })
  .map(({ names, year, month, day, arxiv, doi, pmid, ...texts }) => {
    const record = {
      ...texts,
      date: stated({ year, month, day }),
      ids: stated({ arxiv, doi, pmid }),
    };
    return somePaper({ ...stated(record), authors: named(...names) });
  });

type Stated<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** A record without its absent fields. */
function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Stated<T>;
}
