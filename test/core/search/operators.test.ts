import { deepEqual, equal } from 'node:assert/strict';
import type { Paper, SourcedEntry } from '../../../src/core/library/paper';
import { didYouMean } from '../../../src/core/search/didYouMean';
import { parseQuery } from '../../../src/core/search/query';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { PAPERS, samplePaper } from './samplePapers';

function inFile(file: string): SourcedEntry {
  const entry = {
    lines: [0, 1] as const,
    fieldLines: {},
    authors: [],
    authorsTruncated: false,
    affiliations: [],
    categories: [],
    ids: {},
    links: [],
  };
  return { file, format: 'bibtex', entry };
}

const WITH_FACTS: readonly Paper[] = [
  {
    ...samplePaper({ title: 'Alpha', abstract: 'About it.' }),
    ids: { arxiv: '2103.00112v2', doi: '10.1000/xyz.1' },
    links: [{ kind: 'code', url: 'https://github.com/a/b' }],
    entries: [inFile('file:///home/me/Reading%20List.txt')],
  },
  {
    ...samplePaper({ title: 'Beta' }),
    ids: { arxiv: 'hep-th/9710065' },
    links: [{ kind: 'data', url: 'https://zenodo.org/record/1' }],
    entries: [inFile('/dumps/symmetry.txt'), inFile('/dumps/reading list 2.txt')],
  },
  { ...samplePaper({ title: 'Gamma' }), doubtful: 'Two records may be mixed.' },
];
const INDEX = buildSearchIndexAtOnce(WITH_FACTS);

function answers(line: string): string {
  const isCited = ({ title }: Paper) => title === 'Beta';
  return search(INDEX, line, 9, { isCited })
    .map(({ paper }) => paper.title?.charAt(0))
    .sort()
    .join('');
}

describe('The operators that ask for facts', () => {
  it('keep to papers that have something', () => {
    deepEqual(['has:code', 'has:abstract', 'has:doi', 'has:data'].map(answers), [
      'A',
      'A',
      'A',
      'B',
    ]);
    deepEqual(['-has:code', 'has:c', 'has:', 'has:wings'].map(answers), ['BG', 'A', 'ABG', 'ABG']);
  });

  it('keep to papers that are cited, not cited or doubtful', () => {
    deepEqual(['is:cited', 'is:uncited', 'is:doubtful'].map(answers), ['B', 'AG', 'G']);
    deepEqual(['is:c', 'is:', 'is:nothing'].map(answers), ['B', 'ABG', 'ABG']);
    equal(search(INDEX, 'is:cited', 9).length, 3, 'where nobody knows, it counts for nothing');
  });

  it('keep to the papers of a dump', () => {
    deepEqual(['dump:symmetry', 'dump:read', 'dump:"reading list"'].map(answers), [
      'B',
      'AB',
      'AB',
    ]);
    deepEqual(['dump:list.txt', 'dump:', 'dump:dumps'].map(answers), ['A', 'ABG', '']);
  });

  it('keep to an identifier or its beginning', () => {
    deepEqual(
      ['arxiv:2103.00112', 'arxiv:2103.', 'arxiv:2103.00112v2', 'arxiv:2103.00112v3'].map(answers),
      ['A', 'A', 'A', ''],
    );
    deepEqual(['arxiv:hep-th/9710065', 'arxiv:'].map(answers), ['B', 'ABG']);
    deepEqual(['arxiv:https://arxiv.org/abs/2103.00112', 'doi:10.1000/XYZ'].map(answers), [
      'A',
      'A',
    ]);
    deepEqual(['doi:https://doi.org/10.1000/xyz.1', 'doi:10.9'].map(answers), ['A', '']);
  });
});

describe('The pieces of a line', () => {
  it('are where its operators and phrases stand', () => {
    const line = 'soft author:"andrew wilson" -survey “inductive bias” title:x in:title -year:2020';
    deepEqual(
      parseQuery(line).pieces.map(({ kind, span: [start, end], negated }) => {
        return [kind, line.slice(start, end), negated];
      }),
      [
        ['operator', 'author:"andrew wilson"', false],
        ['phrase', '-survey', true],
        ['phrase', '“inductive bias”', false],
        ['operator', 'in:title', false],
        ['operator', '-year:2020', true],
      ],
    );
  });
});

describe('Did you mean', () => {
  const index = buildSearchIndexAtOnce(PAPERS);

  it('spells an operator right', () => {
    equal(didYouMean(index, 'auther:vaswani'), 'author:vaswani');
    equal(didYouMean(index, 'attention yaer:2017'), 'attention year:2017');
  });

  it('spells a name or a word right', () => {
    equal(didYouMean(index, 'author:shzaaer'), 'author:shazeer');
    equal(didYouMean(index, 'precebtroms'), 'perceptrons');
  });

  it('says nothing where nothing is near', () => {
    equal(didYouMean(index, 'xylophone'), undefined);
    equal(didYouMean(index, ''), undefined);
    equal(didYouMean(index, '?!'), undefined);
  });
});
