import assert from 'node:assert/strict';
import { bibtexEntry } from '../../../src/core/cite/bibtex';
import { readDump } from '../../../src/core/dump/readDump';
import { cleanText } from '../../../src/core/text/cleanText';
import { foldText } from '../../../src/core/text/foldText';
import { plainTex } from '../../../src/core/text/plainTex';
import { readBriefly, readEntries } from '../../core/dump/readBriefly';
import {
  BEES,
  HUGGING_FACE_HEAD,
  huggingFacePage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from '../../core/dump/samplePages';
import { type EdgeCases, isNoDump, pagesIn, papersOf, placesIn } from './edgeCase';

/** One title and one abstract right below the head of a page. */
const PAIR = { entries: [{ title: 11, abstract: 13 }] };

/** The titles of these cases are mostly foreign to the abstract, and that is told. */
const isPair = {
  check: (input: string) => {
    const { entries, leftovers } = placesIn(input);
    assert.deepEqual({ entries, leftovers }, { ...PAIR, leftovers: undefined });
  },
};

/** Titles that a page with the pair of TIDES and a text above it has. */
function titlesBelow(text: string): readonly unknown[] {
  const page = huggingFacePage(text, TIDES.title, TIDES.abstract);
  return readEntries(page).map(({ title }) => title);
}

/** The addresses within an abstract that ends as given. */
function linksIn(ending: string): readonly string[] {
  const abstract = `${TIDES.abstract} ${ending.replace(/^…\s*/, 'It is ')}`;
  const [entry] = readEntries(huggingFacePage(TIDES.title, abstract));
  return entry?.links.map(({ url }) => url) ?? [];
}

/** The title of a paper whose title is printed as given. */
function titleOf(title: string): string | undefined {
  return readEntries(huggingFacePage(title, TIDES.abstract))[0]?.title;
}

/** Cases of Hugging Face. */
export const HUGGING_FACE: EdgeCases = {
  E58: {
    check: (input) => {
      assert.deepEqual(placesIn(input), PAIR);
      assert.deepEqual(pagesIn(input)[0]?.date, { month: 3, day: 14 });
    },
  },
  E59: {
    check: (input) => {
      const head = HUGGING_FACE_HEAD.replace(/^Get .*$/m, input);
      assert.deepEqual(placesIn(`${head}${TIDES.title}\n\n${TIDES.abstract}`), PAIR);
    },
  },
  E60: { check: (input) => assert.deepEqual(titlesBelow(input.trim()), [TIDES.title]) },
  E61: {
    check: (input) =>
      assert.deepEqual(placesIn(HUGGING_FACE_HEAD + input).entries, [{ title: 15, abstract: 17 }]),
  },
  E62: {
    check: (input) =>
      assert.deepEqual(placesIn(HUGGING_FACE_HEAD + input).entries, [{ title: 15, abstract: 17 }]),
  },
  E63: {
    check: (input) => {
      const { entries, problems } = placesIn(HUGGING_FACE_HEAD + input.replace('…', ''));
      assert.deepEqual([entries, problems], [[], ['titlesLost']]);
    },
  },
  E64: {
    check: (input) => {
      const page = HUGGING_FACE_HEAD + input;
      assert.deepEqual(placesIn(page).entries, [{ title: 13, abstract: 20 }]);
      assert.deepEqual(readEntries(page)[0]?.metrics, { upvotes: 93 });
    },
  },
  E65: { check: (input) => assert.deepEqual(titlesBelow(input), [TIDES.title]) },
  E66: {
    check: (input) =>
      assert.deepEqual(placesIn(input).entries, [{ title: 11 }, { title: 13, abstract: 15 }]),
  },
  E67: {
    check: (input) =>
      assert.deepEqual(placesIn(input).entries, [{ title: 11, abstract: 13 }, { abstract: 15 }]),
  },
  E68: {
    check: (input) => {
      const { entries, problems } = placesIn(input);
      assert.deepEqual([entries, problems], [PAIR.entries, ['doubtful']]);
    },
  },
  E69: isPair,
  E70: isPair,
  E71: isPair,
  E72: isPair,
  E73: {
    check: (input) => {
      assert.deepEqual(placesIn(input), PAIR);
      const papers = papersOf(input, input.replace('priors.', 'priors'));
      assert.deepEqual(
        papers.map(({ title }) => title?.endsWith('.')),
        [true],
      );
    },
  },
  E74: isPair,
  E75: {
    check: (input) => {
      assert.deepEqual(placesIn(input).entries, PAIR.entries);
      for (const start of ['why is a hard question', '42 hives were asked why they hum']) {
        const abstract = `${start}. We count the bees and answer it.`;
        assert.deepEqual(placesIn(huggingFacePage(BEES.title, abstract)).entries, PAIR.entries);
      }
    },
  },
  E76: {
    check: (input) =>
      assert.deepEqual(linksIn(input), [input.replace(/^.*(?=https:)/, '').replace(/ \.$/, '')]),
  },
  E77: {
    check: (input) =>
      assert.deepEqual(linksIn(input), ['https://github.com/anyasims/edge-of-reach']),
  },
  E78: {
    check: (input) => {
      const stripped = input.split(', ').map((part) => `Harbour Tides in ${part} Kernels`);
      assert.deepEqual(stripped.map(titleOf), stripped);
      const kept = profileRecord({ ...TIDES, title: 'Tides in $\\ell_\\infty$ and their Kernels' });
      const lost = huggingFacePage('Tides in ell_infty and their Kernels', TIDES.abstract);
      assert.equal(papersOf(profilePage(kept), lost).length, 1);
    },
  },
  E79: {
    check: (input) => {
      assert.equal(titleOf(input), input);
      assert.equal(plainTex(input), '3×, learn, 85%, Schrödinger, “deep”');
      const [paper] = papersOf(huggingFacePage(input, TIDES.abstract));
      const bibtex = paper === undefined ? '' : bibtexEntry(paper);
      assert.ok(bibtex.includes('$3\\times$') && bibtex.includes('85\\%'), bibtex);
    },
  },
  E80: {
    check: (input) => {
      assert.equal(titleOf(input), "R&D, <100, don't");
      assert.equal(cleanText('&amp;lt;'), '&lt;');
    },
  },
  E81: {
    check: (input) => {
      assert.equal(titleOf(input), 'efficient optimization');
      assert.equal(foldText('\uff25\ufb03cient'), foldText('Efficient'));
    },
    differs:
      'Ligatures are spelled out in citations too: they are an artefact of typesetting, and ' +
      'BibTeX has no way to write them.',
  },
  E82: { check: (input) => assert.equal(titleOf(input), 'evil') },
  E83: {
    check: (input) => {
      assert.equal(titleOf(input), input);
      const abstract =
        '我们研究稀疏核如何预测港口的潮汐。我们的预测器只保留一个世纪记录中的四十个点，误差与完整的核相同。' +
        '在九个港口的实验表明，稀疏模型只需要十分之一的内存。';
      const page = huggingFacePage(TIDES.title, TIDES.abstract, input, abstract);
      assert.deepEqual(
        readEntries(page).map((entry) => [entry.title, entry.abstract]),
        [
          [TIDES.title, TIDES.abstract],
          [input, abstract],
        ],
      );
    },
  },
  E84: {
    check: (input) =>
      assert.deepEqual(placesIn(input), {
        entries: [
          { title: 11, abstract: [13, 16] },
          { title: 18, abstract: [20, 22] },
        ],
      }),
  },
  E85: {
    check: (input) => {
      const html = (line: string): string => `<p class="text">${line}</p>`;
      isNoDump(input);
      isNoDump(huggingFacePage(TIDES.title, TIDES.abstract).replace(/^.+$/gm, html));
    },
    differs: 'No hint is given: a text of tags is no page that anything could be told of.',
  },
  E86: {
    check: (input) => {
      const page = huggingFacePage(input, TIDES.abstract, `### [${BEES.title}](/x)`, BEES.abstract);
      const [entry] = readEntries(page);
      const title = input.replace(/^.*\[|\].*$/g, '');
      assert.deepEqual([entry?.title, entry?.ids], [title, { arxiv: '2403.01234' }]);
    },
  },
  E87: {
    check: () => {
      const pairs = [TIDES, BEES, MAPS].map(({ title, abstract }) => `${title}\n\n${abstract}`);
      const text = pairs.join('\n\n');
      isNoDump(text);
      const asked = readDump(text, { readAs: 'pairs' });
      assert.deepEqual(
        asked?.sections.flatMap(({ entries }) => entries.map(({ title }) => title)),
        [TIDES.title, BEES.title, MAPS.title],
      );
      assert.deepEqual(readBriefly(text, { readAs: 'pairs' }).leftovers, []);
    },
  },
};
