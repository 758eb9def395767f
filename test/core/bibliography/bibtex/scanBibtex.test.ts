import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BibtexBlock, BibtexPiece } from '../../../../src/core/bibliography/bibtex/bibtexFile';
import { bibtexPieces } from '../../../../src/core/bibliography/bibtex/scanBibtex';
import { finish } from '../../../../src/core/steps';
import { splitLines } from '../../../../src/core/text/lines';

describe('A .bib text', () => {
  it('is cut into blocks and what stands between them', () => {
    const text =
      '% Encoding: UTF-8\n@string{tc = "Tide Computing"}\n@preamble{ "\\newcommand{\\x}{}" }\n' +
      '@Comment{jabref-meta: {x}}\n\n@article(a1, title = {T})\n';
    assert.deepEqual(scan(text).map(shown(text)), [
      ['text', [1, 1], '% Encoding: UTF-8\n'],
      ['string', [2, 2], '@string{tc = "Tide Computing"}'],
      ['text', [2, 2], '\n'],
      ['preamble', [3, 3], '@preamble{ "\\newcommand{\\x}{}" }'],
      ['text', [3, 3], '\n'],
      ['comment', [4, 4], '@Comment{jabref-meta: {x}}'],
      ['text', [4, 5], '\n\n'],
      ['entry', [6, 6], '@article(a1, title = {T})'],
      ['text', [6, 6], '\n'],
    ]);
  });

  it('tells the exact place of a key, of fields and of values', () => {
    const text = '@Article{key:1 ,\r\n  Title = {A {B}},\r\n  note = "x {"} y" # jan #\r\n 12\r\n}';
    const [entry] = blocks(text);
    assert.deepEqual(
      [
        entry?.key,
        ...(entry?.fields ?? []),
        ...(entry?.fields ?? []).map(({ value }) => value),
      ].map((place) => place && [place.lines, text.slice(place.start, place.end)]),
      [
        [[1, 1], 'key:1'],
        [[2, 2], 'Title = {A {B}}'],
        [[3, 4], 'note = "x {"} y" # jan #\r\n 12'],
        [[2, 2], '{A {B}}'],
        [[3, 4], '"x {"} y" # jan #\r\n 12'],
      ],
    );
    assert.deepEqual(
      entry?.fields[1]?.value.parts.map(({ kind, text: part }) => [kind, part]),
      [
        ['quoted', 'x {"} y'],
        ['bare', 'jan'],
        ['bare', '12'],
      ],
    );
  });

  it('counts a brace after a backslash, as BibTeX and biber do', () => {
    assert.deepEqual(brief('@a{k, t = {x \\} y = 2}\n'), [
      ['a', 'k', ['t = {x \\}', 'y = 2'], 'y = 2}'],
    ]);
  });

  it('may have addresses and commands in running text, which are no entries', () => {
    assert.deepEqual(brief('write to me@home{x} or \\foo@bar{x}, say @code{y}'), []);
  });

  it('reads an entry within a line, and marks one that looks commented out', () => {
    const [one, other] = blocks('see @misc{a, title={A}}\n  % @misc{b, title={B}}\n');
    assert.deepEqual(
      [one?.key?.text, one?.commentedOut, other?.key?.text, other?.commentedOut],
      ['a', undefined, 'b', true],
    );
  });
});

describe('A comment', () => {
  const keys = (text: string) =>
    blocks(text).map(({ key, commentedOut }) => [key?.text, commentedOut]);

  it('may hold entries, which are commented out, on one line or several', () => {
    const several =
      '@comment{\n@misc{a,\n  title = {A}\n}\n\n@misc{b, title = {B {C}}}\n}\n@misc{c, title = {C}}\n';
    assert.deepEqual(keys(several), [
      [undefined, undefined],
      ['a', true],
      ['b', true],
      ['c', undefined],
    ]);
    assert.deepEqual(keys('@Comment {@misc{a, title = {A}}}\n@misc{c, title = {C}}\n'), [
      [undefined, undefined],
      ['a', true],
      ['c', undefined],
    ]);
  });

  it('that never ends is a line, and hides nothing', () => {
    assert.deepEqual(keys('@comment{ to sort\n@misc{a, title = {A}}\n'), [
      [undefined, undefined],
      ['a', undefined],
    ]);
  });

  it('may stand in any number, open or not, without being gone through twice', () => {
    const many = '@comment{\n'.repeat(100_000);
    assert.equal(blocks(many).length, 100_000);
    assert.equal(blocks(`${many}${'}'.repeat(100_000)}`).length, 100_000);
  });
});

describe('A broken entry', () => {
  const after = '\n@misc{next,\n  title = {Next}\n}\n';
  const next = ['misc', 'next', ['title = {Next}'], undefined];

  it('that lacks a closing brace ends where the next field begins, and before its neighbour', () => {
    assert.deepEqual(brief(`@misc{k,\n  title = {A {B},\n  year = 2001\n}${after}`), [
      ['misc', 'k', ['title = {A {B}', 'year = 2001'], 'title = {A {B},'],
      next,
    ]);
  });

  it('that lacks a quote ends where the next field begins', () => {
    assert.deepEqual(brief(`@misc{k,\n  title = "A B,\n  year = "2001"\n}${after}`), [
      ['misc', 'k', ['title = "A B', 'year = "2001"'], 'title = "A B,'],
      next,
    ]);
  });

  it('that is never closed ends where a line begins with the next', () => {
    assert.deepEqual(brief(`@misc{k,\n  title = {A},\n  year = 2001${after}`), [
      ['misc', 'k', ['title = {A}', 'year = 2001'], '@misc{next,'],
      next,
    ]);
  });

  it('with a brace too many, without a comma, or with words in between keeps its fields', () => {
    assert.deepEqual(
      brief(
        `@misc{k, title = {A}},\n  year = 2001\n}\n@misc{l, title = {A} year = 2001}` +
          `\n@misc{m, title = {A},\n what is this\n year = 2001}${after}`,
      ),
      [
        ['misc', 'k', ['title = {A}', 'year = 2001'], '},'],
        ['misc', 'l', ['title = {A}', 'year = 2001'], 'year = 2001}'],
        ['misc', 'm', ['title = {A}', 'year = 2001'], 'what is this'],
        next,
      ],
    );
  });

  it('without a key has its fields', () => {
    assert.deepEqual(brief(`@misc{, title={A}}\n@misc{title={B}}${after}`), [
      ['misc', undefined, ['title={A}'], undefined],
      ['misc', undefined, ['title={B}'], 'title={B}}'],
      next,
    ]);
  });
});

describe('Whatever a text is', function () {
  this.timeout(20_000);
  const sign = fc.constantFrom(
    ...['@', '{', '}', '(', ')', '"', ',', '=', '#', '%', '\\', '\n', '\r\n', ' ', 'x', '12'],
    ...['@misc{k,', '\n@article{a, title = {T},\n', ' title = {', 'year = "', '},\n', '@string{'],
    ...['@comment{', '@preamble(', 'é', '\u2028', '}\n'],
  );
  const text = fc.oneof(
    fc.array(sign, { maxLength: 60 }).map((signs) => signs.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
  );

  it('its pieces are the text, in order, and every place is within its own', () => {
    check(text, (written) => {
      const pieces = scan(written);
      assert.equal(pieces.map(({ start, end }) => written.slice(start, end)).join(''), written);
      const lineOf = lineCounter(written);
      for (const piece of pieces) {
        const fields = piece.kind === 'text' ? [] : piece.fields;
        let at = piece.start;
        for (const { start, end, value, name, lines } of fields) {
          assert.ok(at <= start && start < value.start && value.start < value.end);
          assert.ok(value.end === end && end <= piece.end);
          assert.ok(written.startsWith(name, start));
          assert.deepEqual(lines, [lineOf(start), lineOf(end - 1)]);
          at = end;
        }
        assert.deepEqual(piece.lines, [lineOf(piece.start), lineOf(piece.end - 1)]);
      }
    });
  });

  it('an entry turned to noise leaves its neighbours as they are', () => {
    const noise = text.map((signs) => signs.replaceAll('@', ''));
    check(fc.tuple(noise, noise), ([start, end]) => {
      const noisy = `@misc{noise,\n${start}\n  title = {${end}\n`;
      const one = '@article{one,\n  title = {One},\n  year = 2001\n}\n';
      const two = '@article{two,\n  title = "Two",\n  year = {2002}\n}\n';
      const read = brief(`${one}${noisy}${two}`);
      assert.deepEqual([read.at(0), read.at(-1)], [brief(one)[0], brief(two)[0]]);
    });
  });
});

function scan(text: string): BibtexPiece[] {
  return finish(bibtexPieces(text));
}

function blocks(text: string): BibtexBlock[] {
  return scan(text).filter((piece) => piece.kind !== 'text');
}

function shown(text: string) {
  return ({ kind, lines, start, end }: BibtexPiece) => [kind, lines, text.slice(start, end)];
}

function brief(text: string): unknown[] {
  return blocks(text).map(({ type, key, fields, fault }) => [
    type,
    key?.text,
    fields.map(({ start, end }) => text.slice(start, end)),
    fault?.found,
  ]);
}

function lineCounter(text: string): (offset: number) => number {
  const numbers: number[] = [];
  for (const line of splitLines(text.replace(/^\ufeff/, ' '))) {
    for (let at = 0; at < line.text.length; at++) numbers.push(line.number);
    const next = text.slice(numbers.length, numbers.length + 2);
    for (let at = 0; at < (next === '\r\n' ? 2 : 1); at++) numbers.push(line.number);
  }
  return (offset) => numbers[offset] ?? 1;
}

function check<Input>(input: fc.Arbitrary<Input>, law: (input: Input) => void): void {
  fc.assert(fc.property(input, law), { seed: 20260501, numRuns: 400 });
}
