import assert from 'node:assert/strict';
import { addPaper } from '../../../../src/core/bibliography/edit/addPaper';
import { changed } from '../../../../src/core/bibliography/edit/bibtexEdit';
import type { CitedPaper } from '../../../../src/core/cite/citedPaper';
import { finish } from '../../../../src/core/steps';

const TIDES: CitedPaper = {
  key: 'writer2020tides',
  title: 'Harbour Tides & Kernels',
  authors: [{ name: 'Ada Writer' }],
  authorsTruncated: true,
  affiliations: [],
  categories: ['cs.LG'],
  links: [],
  ids: { arxiv: '2003.01234v2' },
  date: { year: 2020, month: 3 },
};

describe('A paper that is added to a .bib', () => {
  it('is written in the layout of the file', () => {
    assert.equal(
      added('@ARTICLE{a,\n\tTITLE="A",\n\tYEAR=2000\n}\n', TIDES).split('\n\n')[1],
      [
        '@MISC{writer2020tides,',
        '\tAUTHOR="Writer, Ada and others",',
        '\tTITLE="Harbour Tides \\& Kernels",',
        '\tYEAR="2020",',
        '\tMONTH=mar,',
        '\tEPRINT="2003.01234v2",',
        '\tARCHIVEPREFIX="arXiv",',
        '\tPRIMARYCLASS="cs.LG",',
        '\tURL="https://arxiv.org/abs/2003.01234v2"',
        '}\n',
      ].join('\n'),
    );
  });

  it('gets a letter where its key is of another paper', () => {
    const text = '@misc{Writer2020Tides, title={Another}, author={Writer, Ada}}\n';
    const addition = finish(addPaper(text, TIDES));
    assert.equal(addition.kind === 'edit' && addition.key, 'writer2020tidesa');
  });

  it('gets a letter where an entry of its key is commented out, and is not that one', () => {
    for (const before of [
      '% @misc{writer2020tides, title = {Harbour Tides \\& Kernels}, author = {Writer, Ada}}\n',
      '@comment{@misc{writer2020tides, title = {Harbour Tides \\& Kernels}, author = {Writer, Ada}}}\n',
      '@comment{\n@misc{writer2020tides,\n  title = {Harbour Tides \\& Kernels},\n  author = {Writer, Ada}\n}\n}\n',
    ]) {
      const added = finish(addPaper(before, TIDES));
      assert.deepEqual([added.kind, 'key' in added && added.key], ['edit', 'writer2020tidesa']);
    }
  });

  it('is written in the characters that are asked for', () => {
    const authors = [{ name: 'Knut Ødegård' }];
    const written = (characters: 'auto' | 'unicode'): string | false => {
      const addition = finish(
        addPaper('', { ...TIDES, authors }, { format: 'bibtex', characters }),
      );
      return addition.kind === 'edit' && (/author = .*/.exec(addition.text)?.[0] ?? '');
    };
    assert.deepEqual(
      [written('auto'), written('unicode')],
      ['author = {{\\O}deg{\\aa}rd, Knut and others},', 'author = {Ødegård, Knut and others},'],
    );
  });

  it('is there once, however little is known of it', () => {
    const { title: _, ...untitled } = TIDES;
    const papers: readonly CitedPaper[] = [
      TIDES,
      { ...TIDES, ids: {} },
      { ...TIDES, ids: {}, authors: [], title: 'On the Tides of Harbours' },
      { ...untitled, ids: {}, abstract: 'We study tides.' },
    ];
    for (const paper of papers) {
      assert.deepEqual(finish(addPaper(added('', paper), paper)), {
        kind: 'alreadyThere',
        key: paper.key,
      });
    }
  });
});

function added(text: string, paper: CitedPaper): string {
  const addition = finish(addPaper(text, paper));
  return addition.kind === 'edit' ? changed(text, addition) : addition.kind;
}
