import assert from 'node:assert/strict';
import { arxivIdOf, doiOf, idsInUrl } from '../../../src/core/dump/paperIds';

describe('An identifier', () => {
  it('of arXiv is read with its version, old and new', () => {
    const ids = [
      'arXiv:2103.00112v2',
      '0704.0001',
      'hep-th/9710065',
      'math.AG/0601001',
      ' 1706.03762 ',
    ];
    assert.deepEqual(ids.map(arxivIdOf), [
      '2103.00112v2',
      '0704.0001',
      'hep-th/9710065',
      'math.AG/0601001',
      '1706.03762',
    ]);
  });

  it('of arXiv is not a number of another kind', () => {
    const others = ['2024.12', '12.3456', '2103.001123', '2103.00112 and', 'v2', '2103.00112x'];
    assert.deepEqual(
      others.map(arxivIdOf),
      others.map(() => undefined),
    );
  });

  it('of a DOI ends before the punctuation of its sentence', () => {
    assert.equal(doiOf('(doi: 10.1016/S0021-9991(03)00123-4).'), '10.1016/s0021-9991(03)00123-4');
    assert.equal(doiOf('https://doi.org/10.1000/ABC.1;'), '10.1000/abc.1');
    assert.equal(doiOf('10 of 1000'), undefined);
  });

  it('of a DOI may hold the angle brackets of the nineties, but no tag', () => {
    const old = 'See 10.1002/(SICI)1097-4679(199901)55:1<1::AID-JCLP1>3.0.CO;2-#, page 3';
    assert.equal(doiOf(old), '10.1002/(sici)1097-4679(199901)55:1<1::aid-jclp1>3.0.co;2-#');
    assert.equal(doiOf('10.1000/tides<a href="x:1">2'), '10.1000/tides');
    assert.equal(doiOf('10.1000/tides<https://doi.org/10.1000/bees>'), '10.1000/tides');
  });

  it('stands in the address of a paper', () => {
    assert.deepEqual(
      [
        'https://arxiv.org/abs/2103.00112v1',
        'http://arxiv.org/pdf/hep-th/9710065.pdf',
        'https://huggingface.co/papers/2409.13598',
        'https://doi.org/10.48550/arXiv.2103.00112',
        'https://pubmed.ncbi.nlm.nih.gov/12345/',
        'https://openreview.net/forum?id=aB3_x-1',
        'https://aclanthology.org/2020.acl-main.12.pdf',
        'https://example.org/abs/2103.00112',
      ].map(idsInUrl),
      [
        { arxiv: '2103.00112v1' },
        { arxiv: 'hep-th/9710065' },
        { arxiv: '2409.13598' },
        { arxiv: '2103.00112', doi: '10.48550/arxiv.2103.00112' },
        { pmid: '12345' },
        { openreview: 'aB3_x-1' },
        { acl: '2020.acl-main.12' },
        {},
      ],
    );
  });
});
