import assert from 'node:assert/strict';
import { BibliographyIndex } from '../../../src/core/bibliography/bibliographyIndex';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { workIdentity } from '../../../src/core/bibliography/workIdentity';
import type { PaperIds } from '../../../src/core/dump/entry';
import { finish } from '../../../src/core/steps';

const TIDES = {
  title: 'Harbour Tides with $O(n^2)$ Kernels',
  authors: [{ name: 'Ada van der Writer' }, { name: 'Knut Sand' }],
  ids: { arxiv: '2003.01234v3' } satisfies PaperIds as PaperIds,
  date: { year: 2020 },
};

describe('A paper in a bibliography', () => {
  it('is found by its arXiv id, whatever its version and title', () => {
    assert.equal(keyOf(TIDES, '@misc{k, title = {Other}, eprint = {2003.01234v1}}'), 'k');
    assert.equal(keyOf(TIDES, '@misc{k, doi = {10.48550/arXiv.2003.01234}}'), 'k');
  });

  it('is found by its DOI, whatever its case', () => {
    const paper = { ...TIDES, ids: { doi: '10.1000/tides' } };
    assert.equal(keyOf(paper, '@article{k, doi = {https://doi.org/10.1000/TIDES}}'), 'k');
  });

  it('is found by title and first author, whatever their spelling', () => {
    for (const author of ['van der Writer, A.', 'Ada van der Writer', 'Writer, Ada van der']) {
      const entry = `@article{k, author = {${author} and others}, title = {{Harbour} tides with $O(n^{2})$ kernels.}, year = 2022}`;
      assert.equal(keyOf({ ...TIDES, ids: {} }, entry), 'k', author);
    }
  });

  it('is not found where anything speaks against it', () => {
    const same = 'title = {Harbour Tides with $O(n^2)$ Kernels}';
    const others = [
      `@misc{k, author = {Reader, Bo}, ${same}}`,
      `@misc{k, ${same}}`,
      `@misc{k, author = {Writer, Ada}, ${same}, eprint = {2101.00001}}`,
      `@misc{k, author = {Writer, Ada}, ${same}, year = {1998}}`,
      '@misc{k, author = {Writer, Ada}, title = {Harbour Tides with Kernels}}',
      `% @misc{k, author = {Writer, Ada}, ${same}}`,
    ];
    for (const entry of others) assert.equal(keyOf(TIDES, entry), undefined, entry);
  });

  it('whose first author is not known is found by an identifier only', () => {
    const authors = [{ name: 'Ada Writer', position: 'unknown' as const }];
    const entry = `@misc{k, author = {Writer, Ada}, title = {${TIDES.title}}}`;
    assert.equal(keyOf({ ...TIDES, authors, ids: {} }, entry), undefined);
  });

  it('that has no author is found where the entry has none, by a title of several words', () => {
    const short = { title: 'Harbour Tides', authors: [], ids: {} };
    const long = { ...short, title: 'On the Tides of Harbours' };
    assert.equal(keyOf(long, '@misc{k, title = {On the tides of harbours}}'), 'k');
    assert.equal(keyOf(short, '@misc{k, title = {Harbour Tides}}'), undefined);
  });

  it('is not the chapter of another title that states the DOI of its book', () => {
    const book = 'doi = {10.1007/978-3-540-11111-1}';
    const entries = [
      `@incollection{a, author = {Smith, Jane}, title = {Foundations of Lattice Cooking}, ${book}}`,
      `@incollection{b, author = {Doe, John}, title = {A Survey of Quantum Gardening}, ${book}}`,
    ].join('\n');
    const chapter = (title: string, name: string) => ({
      ...{ title, authors: [{ name }], ids: { doi: '10.1007/978-3-540-11111-1' } },
    });
    assert.equal(keyOf(chapter('A Survey of Quantum Gardening', 'John Doe'), entries), 'b');
    assert.equal(keyOf(chapter('Cold Rooms in Warm Towns', 'Bo Chen'), entries), undefined);
    const renamed = chapter('On Gardening with Quanta', 'John Doe');
    assert.equal(keyOf(renamed, entries), 'b');
  });

  it('is the one of its identifier, whatever became of the title or of the author', () => {
    const arxiv = {
      title: 'Theory of Everything I: General Formulation',
      authors: [{ name: 'Bo Chen' }],
    };
    const ids = { arxiv: '2001.00001' };
    const entry =
      '@misc{k, author = {Chen, Bo}, title = {Theory of Everything: General formulation}, eprint = {arXiv: 2001.00001}}';
    assert.equal(keyOf({ ...arxiv, ids }, entry), 'k');
    const retracted =
      '@article{k, title = {RETRACTED: Harbour Tides of the World}, doi = {10.1000/t}}';
    const tides = { title: 'Harbour Tides of the World', authors: [{ name: 'Bo Chen' }] };
    assert.equal(keyOf({ ...tides, ids: { doi: '10.1000/t' } }, retracted), 'k');
    const old = '@misc{k, title = {Tides}, eprint = {0309136}, primaryclass = {math.AG}}';
    assert.equal(keyOf({ ...tides, ids: { arxiv: 'math/0309136' } }, old), 'k');
  });

  it('is that of its year where a title comes each year', () => {
    const entry = (key: string, year: number, more = '') =>
      `@misc{${key}, author = {Smith, Jane}, title = {Editorial}, year = ${year}${more}}`;
    const both = [entry('smith2018', 2018), entry('smith2020', 2020)].join('\n');
    const of = (year: number) => ({
      ...{ title: 'Editorial', authors: [{ name: 'Jane Smith' }], ids: {}, date: { year } },
    });
    assert.equal(keyOf(of(2020), both), 'smith2020');
    assert.equal(keyOf(of(2019), both), undefined);
    assert.equal(keyOf(of(2020), entry('smith2018', 2018)), undefined);
    assert.equal(keyOf(of(2019), entry('smith2018', 2018)), 'smith2018');
    const preprint = entry('smith2018', 2018, ', eprint = {1801.00001}');
    assert.equal(keyOf(of(2020), preprint), 'smith2018');
    const inferred = { ...of(2021), date: { year: 2021, yearInferred: true as const } };
    assert.equal(keyOf(inferred, entry('smith2018', 2018)), 'smith2018');
    const report = (key: string, year: number) =>
      `@report{${key}, author = {{WHO}}, title = {World Report on Malaria and Mosquitoes}, year = ${year}}`;
    const reports = [report('rep18', 2018), report('rep19', 2019)].join('\n');
    const newer = {
      title: 'World Report on Malaria and Mosquitoes',
      ...{ authors: [{ name: 'WHO' }], ids: {}, date: { year: 2021 } },
    };
    assert.equal(keyOf(newer, reports), undefined);
    const { records } = finish(readBibliography(reports, 'bibtex'));
    const index = finish(BibliographyIndex.of(records));
    const ofYear = (year: number) => workIdentity({ ...newer, date: { year } });
    assert.equal(index.find(ofYear(2019), 'rep18')?.key, 'rep19');
    assert.equal(index.find(ofYear(2021), 'rep18')?.key, 'rep18');
  });

  it('that is there twice is found under the same key in whatever order', () => {
    const entries = [
      '@misc{by-id, eprint = {2003.01234}}',
      `@misc{a-title, author = {Writer, Ada}, title = {${TIDES.title}}}`,
      '@misc{also-by-id, eprint = {2003.01234v2}}',
    ];
    assert.equal(keyOf(TIDES, entries.join('\n')), 'also-by-id');
    assert.equal(keyOf(TIDES, [...entries].reverse().join('\n')), 'also-by-id');
  });
});

function keyOf(paper: Parameters<typeof workIdentity>[0], text: string): string | undefined {
  const { records } = finish(readBibliography(text, 'bibtex'));
  return finish(BibliographyIndex.of(records)).find(workIdentity(paper))?.key;
}
