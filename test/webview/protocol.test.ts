import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import {
  LABEL_NAMES,
  parsePageState,
  parseToHost,
  parseToPage,
  type ToHost,
} from '../../src/webview/protocol';

const kinds = [
  'ready',
  'askRelated',
  'openRelated',
  'copy',
  'insert',
  'showAuthor',
  'showCategory',
  'openLink',
  'openSource',
  'show',
  'missing',
  'related',
  'confirm',
];
const doors = [parseToHost, parseToPage, parsePageState];

/** Nearly right messages find more than wholly random ones. */
const nearlyMessage = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    paperId: fc.oneof(fc.string(), fc.jsonValue()),
    what: fc.oneof(fc.constantFrom('bibtex', 'key'), fc.jsonValue()),
    name: fc.jsonValue(),
    category: fc.jsonValue(),
    index: fc.oneof(fc.integer(), fc.double(), fc.jsonValue()),
    text: fc.jsonValue(),
    papers: fc.oneof(
      fc.array(fc.record({ title: fc.string(), byline: fc.string() }, { requiredKeys: ['title'] })),
      fc.jsonValue(),
    ),
    view: fc.jsonValue(),
    labels: fc.oneof(
      fc.constant(Object.fromEntries(LABEL_NAMES.map((l) => [l, l]))),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: ['kind'] },
);

describe('protocol', () => {
  it('never throws, whatever arrives', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.anything(), nearlyMessage), (value) => {
        for (const parse of doors) parse(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads again what it has read, to the same message', () => {
    fc.assert(
      fc.property(nearlyMessage, (value) => {
        for (const parse of doors) {
          const once = parse(value);
          if (once !== undefined) deepEqual(parse(once), once);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('accepts each message of the page', () => {
    const messages: readonly ToHost[] = [
      { kind: 'ready' },
      { kind: 'askRelated', paperId: 'p' },
      { kind: 'openRelated', paperId: 'p', index: 5 },
      { kind: 'copy', paperId: 'p', what: 'reference' },
      { kind: 'insert', paperId: 'p' },
      { kind: 'showAuthor', paperId: 'p', name: 'Marc Finzi' },
      { kind: 'showCategory', paperId: 'p', category: 'cs.LG' },
      { kind: 'openLink', paperId: 'p', index: 0 },
      { kind: 'openSource', paperId: 'p', index: 3 },
    ];
    deepEqual(messages.map(parseToHost), messages);
  });

  it('refuses what is not one of them', () => {
    const wrong: readonly unknown[] = [
      undefined,
      null,
      'ready',
      [],
      {},
      { kind: 'eval' },
      { kind: 'copy', paperId: 'p', what: 'password' },
      { kind: 'copy', what: 'key' },
      { kind: 'insert', paperId: '' },
      { kind: 'insert', paperId: 'p'.repeat(2_000) },
      { kind: 'openLink', paperId: 'p', index: -1 },
      { kind: 'openLink', paperId: 'p', index: 0.5 },
      { kind: 'openLink', paperId: 'p', index: 'https://evil.example' },
      { kind: 'openSource', paperId: 'p', index: Number.NaN },
      { kind: 'askRelated', paperId: '' },
      { kind: 'openRelated', paperId: 'p', index: -1 },
      { kind: 'openRelated', paperId: 'p', index: 'p2' },
      Object.create({ kind: 'ready' }),
    ];
    deepEqual(
      wrong.map((value) => parseToHost(value)),
      wrong.map(() => undefined),
    );
  });

  it('leaves behind what a message has no place for', () => {
    const message = JSON.parse(
      '{"kind":"openLink","paperId":"p","index":1,"url":"x","__proto__":{}}',
    );
    deepEqual(parseToHost(message), { kind: 'openLink', paperId: 'p', index: 1 });
  });

  it('reads six related papers and drops the rest, and refuses one without a title', () => {
    const papers = Array.from({ length: 8 }, (_, n) => ({ title: `Paper ${n}`, score: n }));
    deepEqual(parseToPage({ kind: 'related', paperId: 'p', papers }), {
      kind: 'related',
      paperId: 'p',
      papers: papers.slice(0, 6).map(({ title }) => ({ title })),
    });
    equal(parseToPage({ kind: 'related', paperId: 'p', papers: [{ byline: 'x' }] }), undefined);
  });

  it('cuts a long text, and not through a character', () => {
    const read = parseToPage({ kind: 'missing', text: `${'a'.repeat(999)}😀` });
    ok(read?.kind === 'missing');
    equal(read.text, 'a'.repeat(999));
  });
});
