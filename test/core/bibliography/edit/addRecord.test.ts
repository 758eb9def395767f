import assert, { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from 'yaml';
import type { BibliographyFormat } from '../../../../src/core/bibliography/bibliography';
import { addPaper } from '../../../../src/core/bibliography/edit/addPaper';
import { changed } from '../../../../src/core/bibliography/edit/bibtexEdit';
import { readYaml } from '../../../../src/core/bibliography/hayagriva/readYaml';
import type { CitedPaper } from '../../../../src/core/cite/citedPaper';
import { finish } from '../../../../src/core/steps';

const TIDES: CitedPaper = {
  key: 'writer2020tides',
  title: 'Harbour Tides',
  authors: [{ name: 'Ada Writer' }],
  authorsTruncated: false,
  affiliations: [],
  categories: [],
  links: [],
  ids: {},
  date: { year: 2020 },
};

const COMPACT =
  '{"id":"writer2020tides","type":"article","author":[{"family":"Writer","given":"Ada"}],"title":"Harbour Tides","issued":{"date-parts":[[2020]]}}';

describe('A paper that is added to a list of CSL-JSON', () => {
  it('makes a list where there is none', () => {
    const text = added('csl-json', '');
    deepEqual(JSON.parse(text), [JSON.parse(COMPACT)]);
    equal(text.split('\n')[1], '  {');
    deepEqual(JSON.parse(added('csl-json', '[]')), [JSON.parse(COMPACT)]);
    deepEqual(JSON.parse(added('csl-json', ' [\n] ')), [JSON.parse(COMPACT)]);
  });

  it('is laid out as the others are, and moves nothing', () => {
    const item = '{"id":"a","type":"book"}';
    equal(added('csl-json', `[${item}]`), `[${item}, ${COMPACT}]`);
    equal(added('csl-json', `[\r\n\t${item}\r\n]\r\n`), `[\r\n\t${item},\r\n\t${COMPACT}\r\n]\r\n`);
    const wide = '[\n    {\n        "id": "a",\n        "type": "book"\n    }\n]';
    const after = added('csl-json', wide);
    equal(after.slice(0, wide.length - 2), wide.slice(0, -2));
    deepEqual(
      after
        .slice(wide.length - 2)
        .split('\n')
        .slice(0, 4),
      [',', '    {', '        "id": "writer2020tides",', '        "type": "article",'],
    );
  });

  it('is there once, and its key is nobody else’s', () => {
    deepEqual(finish(addPaper(added('csl-json', ''), TIDES, { format: 'csl-json' })), {
      kind: 'alreadyThere',
      key: 'writer2020tides',
    });
    const taken = '[{"id":"Writer2020Tides","type":"book","title":"Another thing altogether"}]';
    const addition = finish(addPaper(taken, TIDES, { format: 'csl-json' }));
    equal(addition.kind === 'edit' && addition.key, 'writer2020tidesa');
  });

  it('gets a letter where an item without a type has its key', () => {
    const addition = additionOf('csl-json', '[{"id":"writer2020tides","title":"Bees"}]');
    equal(addition.kind === 'edit' && addition.key, 'writer2020tidesa');
  });

  it('is refused where the text is not JSON, or no list', () => {
    const texts = [
      '[{"id":"a","type":"book"}',
      '[{"id":"a","type":"book"},]',
      '[{"id":"a","type":"book"} {"id":"b","type":"book"}]',
      '[{"id":"a","type":book}]',
      '[\n{"id":"a","type":"book"}\n, oops]',
      '{"id":"a","type":"book"}',
      '[1]',
      'x',
      ']',
    ];
    deepEqual(
      texts.map((text) => finish(addPaper(text, TIDES, { format: 'csl-json' })).kind),
      texts.map(() => 'broken'),
    );
  });

  it('gives what JSON reads with one item more, or nothing, in any text', () => {
    const pieces = [
      '[',
      ']',
      '{"id":"a","type":"book"}',
      ',',
      ' ',
      '\n',
      '"',
      '{',
      '}',
      '1',
      '\ufeff',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const addition = finish(addPaper(text, TIDES, { format: 'csl-json' }));
        if (addition.kind !== 'edit') return;
        const before: unknown[] = text.trim() === '' ? [] : JSON.parse(withoutMark(text));
        const after: unknown[] = JSON.parse(withoutMark(changed(text, addition)));
        equal(after.length, before.length + 1);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('A paper that is added to a file of Hayagriva', () => {
  it('stands at the end, as far below as the others', () => {
    const entry = 'a:\n  type: book\n  title: Bees\n';
    const own = added('hayagriva', '');
    equal(own.split('\n')[0], 'writer2020tides:');
    equal(added('hayagriva', entry), entry + own);
    equal(added('hayagriva', entry.trimEnd()), entry + own);
    const two = `${entry}\nb:\n  type: book\n`;
    equal(added('hayagriva', two), `${two}\n${own}`);
    const crlf = entry.replaceAll('\n', '\r\n');
    equal(added('hayagriva', crlf), crlf + own.replaceAll('\n', '\r\n'));
  });

  it('is refused where the file is broken or ends before its end', () => {
    const texts = ['a:\n  title: "Bees\n', 'a:\n  title: Bees\n...\n', '{a: {title: Bees}}\n'];
    deepEqual(
      texts.map((text) => additionOf('hayagriva', text).kind),
      texts.map(() => 'broken'),
    );
  });

  it('is refused where the keys are indented, with the line of the first', () => {
    deepEqual(additionOf('hayagriva', '# Bees\n  a:\n    type: book\n'), {
      kind: 'broken',
      line: 2,
      found: 'a:',
    });
  });

  it('is refused where a mark stands before the first key, which moves that for Typst', () => {
    equal(additionOf('hayagriva', '\ufeffa:\n  type: book\n').kind, 'broken');
    equal(additionOf('hayagriva', '\ufeff# Bees\na:\n  type: book\n').kind, 'edit');
  });

  it('gives what YAML reads with one entry more, or nothing, in any text', () => {
    const pieces = [
      ...['a:\n', 'b:\n', '  type: book\n', '  title: Bees\n', '  title: >\n    folded\n'],
      ...['  note: |\n   kept\n', '  note: |+\n    kept\n\n', '  author:\n', '    - Chen, Bo\n'],
      ...['# c\n', '  # c\n', '---\n', '...\n', '%YAML 1.2\n', '"k": ', 'k: {type: book}\n'],
      ...['? k\n: type: book\n', '- x\n', '  - x\n', 'k: v\n', '  k: v\n', '   deeper: x\n'],
      ...['&a ', '*a', '!!map\n', '{', '}', '[', ']', "'", '"', ': ', ' ', '\t', '\n', '\r\n'],
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        // Blanks at the end of a text that keeps its blanks belong to it.
        fc.pre(!/[|>]/.test(text) || !/\n[ \t]+$/.test(text));
        const addition = additionOf('hayagriva', text);
        if (addition.kind !== 'edit') return;
        const before = asYaml(text);
        const after = asYaml(changed(text, addition));
        const { [addition.key]: own, ...others } = after ?? {};
        assert.ok(typeof own === 'object' && own !== null && 'title' in own);
        if (before !== undefined) deepEqual(others, before);
      }),
      { numRuns: 5000, seed: 20261127 },
    );
  });
});

describe('A paper that is added to RIS', () => {
  it('is not: that is left to the program that keeps it', () => {
    deepEqual(additionOf('ris', ''), { kind: 'unwritable', format: 'ris' });
  });
});

/** Undefined for what is no YAML. */
function asYaml(text: string): Record<string, unknown> | undefined {
  const read = parseDocument(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  return read.errors.length > 0 ? undefined : read.toJS() || {};
}

function additionOf(format: BibliographyFormat, text: string) {
  return finish(addPaper(text, TIDES, { format, readYaml }));
}

function added(format: BibliographyFormat, text: string): string {
  const addition = additionOf(format, text);
  return addition.kind === 'edit' ? changed(text, addition) : addition.kind;
}

function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}
