import assert from 'node:assert/strict';
import { readEntries } from './readBriefly';

const SICI = '10.1002/(SICI)1097-4679(199901)55:1<37::AID-JCLP4>3.0.CO;2-W';

/** Fields of an entry, and the identifiers that they state. */
const STATED: readonly (readonly [what: string, fields: string, ids: object])[] = [
  ['a DOI with angle brackets', `doi = {${SICI}}`, { doi: SICI.toLowerCase() }],
  [
    'such a DOI in an address, encoded',
    `doi = {https://doi.org/${encodeURIComponent(SICI)}}`,
    { doi: SICI.toLowerCase() },
  ],
  ['such a DOI in an address', `url = {https://doi.org/${SICI}}`, { doi: SICI.toLowerCase() }],
  [
    'such a DOI with entities of a web page',
    'doi = {10.1175/1520-0469(1963)020&lt;0130:DNF&gt;2.0.CO;2}',
    { doi: '10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2' },
  ],
  [
    'such a DOI in TeX',
    'doi = {10.1175/1520-0469(1963)020{\\textless}0130:DNF$>$2.0.CO;2}',
    { doi: '10.1175/1520-0469(1963)020<0130:dnf>2.0.co;2' },
  ],
  ['dashes and a tilde of a DOI', 'doi = {10.1000/a--b~c}', { doi: '10.1000/a--b~c' }],
  ['an escaped line of a DOI', 'doi = {10.1000/a\\_b{\\_}c}', { doi: '10.1000/a_b_c' }],
  [
    'dashes of OpenReview',
    'url = {https://openreview.net/forum?id=H1x--aaa1}',
    { openreview: 'H1x--aaa1' },
  ],
  [
    'an address in a command',
    'howpublished = {Online: \\url{https://openreview.net/forum?id=H1x_-a}. Seen in May}',
    { openreview: 'H1x_-a' },
  ],
  [
    'an address of arXiv as its number',
    'eprint = {https://arxiv.org/abs/1801.00001}',
    { arxiv: '1801.00001' },
  ],
  ['an arXiv number with its class', 'eprint = {1801.00001 [cs.CL]}', { arxiv: '1801.00001' }],
  [
    'the digits of an old arXiv number',
    'eprint = {9711200}, primaryclass = {hep-th}',
    { arxiv: 'hep-th/9711200' },
  ],
  [
    'numbers of PubMed',
    'pmid = {PMID: 123}, pmcid = {1234567}',
    { pmid: '123', pmcid: 'PMC1234567' },
  ],
  ['an arXiv number in a note', 'note = {Preprint, arXiv:1801.00001}', { arxiv: '1801.00001' }],
  ['a volume of CoRR', 'journal = {CoRR}, volume = {abs/1801.00001}', { arxiv: '1801.00001' }],
  ['nothing of a paper that a note is about', 'note = {Comment on arXiv:1801.00001}', {}],
];

describe('The identifiers of an entry', () => {
  for (const [what, fields, ids] of STATED) {
    it(`are ${what}`, () => {
      const [entry] = readEntries(`@misc{k,\n  title = {Harbour Tides},\n  ${fields}\n}\n`);
      assert.deepEqual(entry?.ids, ids);
    });
  }

  it('leave a remark on another paper a remark', () => {
    const [entry] = readEntries(
      '@misc{k, title = {Tides}, note = {Comment on arXiv:1801.00001}}\n',
    );
    assert.equal(entry?.comments, 'Comment on arXiv:1801.00001');
  });

  it('stand in addresses that lead where they are printed to', () => {
    const [entry] = readEntries(
      '@misc{k, title = {Tides}, url = {http://cs.example.edu/~jane/a--b\\_c.pdf}}\n',
    );
    assert.deepEqual(
      entry?.links.map(({ url }) => url),
      ['http://cs.example.edu/~jane/a--b_c.pdf'],
    );
  });
});
