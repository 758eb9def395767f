import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { EditDistance } from '../../../src/core/search/editDistance';
import { type SearchHit, search } from '../../../src/core/search/search';
import { buildSearchIndex, buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { selectBest } from '../../../src/core/search/selectBest';
import { readFoldedWords } from '../../../src/core/search/wordReader';
import { foldWords } from '../../../src/core/text/foldText';
import { generateLibrary } from '../../bench/generateLibrary';
import { PAPERS, samplePaper } from './samplePapers';

const SEED = { seed: 20250711 };
const INDEX = buildSearchIndexAtOnce(PAPERS);
const PIECES =
  '" - : .. > author: cat: year: in:title in:abstract -survey wilson equivar 20 2021 机 ß İ \ud83d \u0301 ﷺ LG';
const LINES = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...PIECES.split(' '), ' '), { maxLength: 12 })
    .map((all) => all.join('')),
);

function spansOf(hit: SearchHit) {
  const { paper, titleMatches, authorMatches, snippet } = hit;
  return [
    { text: paper.title ?? '', spans: titleMatches },
    ...paper.authors.map(({ name }, at) => ({ text: name, spans: authorMatches[at] ?? [] })),
    ...(snippet === undefined ? [] : [{ text: snippet.text, spans: snippet.matches }]),
  ];
}

describe('Searching', () => {
  it('answers 2,000 random lines, with matches inside their texts', function () {
    this.timeout(30_000);
    const law = fc.property(LINES, (line) => {
      for (const hit of search(INDEX, line, 10)) {
        for (const { text, spans } of spansOf(hit)) {
          let last = -1;
          for (const [start, end] of spans) {
            ok(start > last && end > start && end <= text.length);
            last = end;
          }
        }
      }
    });
    fc.assert(law, { ...SEED, numRuns: 2000 });
  });

  it('reads any text of a paper', function () {
    this.timeout(30_000);
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    const law = fc.property(text, text, (title, abstract) => {
      const index = buildSearchIndexAtOnce([samplePaper({ title, abstract, authors: [abstract] })]);
      const [word] = readFoldedWords(title);
      equal(search(index, word ?? '', 5).length, 1);
    });
    fc.assert(law, { ...SEED, numRuns: 500 });
  });

  it('answers a line of 10,000 characters', () => {
    for (const line of [
      'a '.repeat(5000),
      'x'.repeat(10_000),
      '?!'.repeat(5000),
      'year:"'.repeat(1700),
    ]) {
      ok(search(INDEX, line, 10).length <= 10);
    }
  });

  it('gives the same order whatever the order of the library', () => {
    const twins = [2019, 2021, 2020, 2020].map((year, at) => ({
      ...samplePaper({ title: at === 3 ? 'A Twin Paper' : 'Twin Paper', date: { year } }),
      id: `twin-${at}`,
    }));
    const papers = [...PAPERS, ...twins];
    const backwards = buildSearchIndexAtOnce([...papers].reverse());
    const forwards = buildSearchIndexAtOnce(papers);
    for (const line of ['', 'wilson', 'neural networks', 'a', 'twin paper', 'cat:LG', 'survey']) {
      const ids = search(forwards, line, 20).map(({ paper }) => paper.id);
      deepEqual(
        ids,
        search(backwards, line, 20).map(({ paper }) => paper.id),
        line,
      );
      deepEqual(
        ids,
        search(forwards, line, 20).map(({ paper }) => paper.id),
        line,
      );
    }
    const equals = search(forwards, 'twin', 20).map(({ paper }) => paper.id);
    deepEqual(
      equals.filter((id) => id !== 'twin-3'),
      ['twin-1', 'twin-2', 'twin-0'],
    );
  });

  it('gives no more than it is asked for', () => {
    equal(search(INDEX, 'a', 2).length, 2);
    equal(search(INDEX, '', 0).length, 0);
    equal(search(INDEX, 'a', 0).length, 0);
  });

  it('works on a library of no papers', () => {
    const nothing = buildSearchIndexAtOnce([]);
    for (const line of ['', 'a', 'author:a', '"a b"', 'year:2020']) {
      deepEqual(search(nothing, line, 10), []);
    }
  });

  it('answers from titles and authors before the abstracts are read', () => {
    const steps = buildSearchIndex(PAPERS, 'head');
    let step = steps.next();
    while (!step.done) step = steps.next();
    equal(search(step.value, 'atention vaswani', 1)[0]?.paper.title, 'Attention Is All You Need');
    deepEqual(search(step.value, 'transduction', 1), []);
  });

  it('finds the papers of a generated library by their titles', function () {
    this.timeout(30_000);
    const papers = generateLibrary(300, 7);
    const index = buildSearchIndexAtOnce(papers);
    const missed = papers.slice(0, 100).filter(({ title = '' }) => {
      return search(index, title, 1)[0]?.paper.title !== title;
    });
    deepEqual(missed, []);
  });
});

describe('The parts of searching', () => {
  it('fold words as the rest of the core does', () => {
    const latin = fc.string({
      unit: fc.constantFrom(...'aZ9éßŁøÆ̈ ,-ﬁİıÞđΑβЖ'.normalize('NFC')),
      maxLength: 30,
    });
    const law = fc.property(latin, (text) => deepEqual(readFoldedWords(text), foldWords(text)));
    fc.assert(law, { ...SEED, numRuns: 500 });
  });

  it('measure typing errors as the textbook does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
    const measure = new EditDistance();
    const law = fc.property(word, word, fc.boolean(), (a, b, open) => {
      const codes = Uint16Array.from(b, (letter) => letter.charCodeAt(0));
      const typed = Uint16Array.from(a, (letter) => letter.charCodeAt(0));
      const term = { codes, start: 0, length: codes.length };
      const beginnings = Array.from({ length: b.length + 1 }, (_, end) =>
        textbook(a, b.slice(0, end)),
      );
      const expected = open ? Math.min(...beginnings) : textbook(a, b);
      equal(Math.min(3, measure.measure(typed, term, 2, open)), Math.min(3, expected));
    });
    fc.assert(law, { ...SEED, numRuns: 2000 });
  });

  it('select the best of many as sorting all would', () => {
    const law = fc.property(fc.array(fc.nat(50)), fc.nat(20), (values, count) => {
      const compare = (a: number, b: number) => a - b;
      deepEqual(selectBest(values, count, compare), [...values].sort(compare).slice(0, count));
    });
    fc.assert(law, SEED);
  });
});

/** Optimal string alignment, by its definition. */
function textbook(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    textbook(a.slice(0, -1), b) + 1,
    textbook(a, b.slice(0, -1)) + 1,
    textbook(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    swapped ? textbook(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY,
  );
}
