import assert from 'node:assert/strict';
import { idAddress } from '../../../src/core/dump/idAddress';

describe('The address of an identifier', () => {
  it('is that of its registry', () => {
    assert.deepEqual(
      [
        idAddress('arxiv', 'hep-th/9710065'),
        idAddress('doi', '10.1000/a(b)?c#d'),
        idAddress('pmid', '12345'),
        idAddress('pmcid', 'PMC123'),
        idAddress('openreview', 'aB3_x-1'),
        idAddress('acl', '2020.acl-main.12'),
      ],
      [
        'https://arxiv.org/abs/hep-th/9710065',
        'https://doi.org/10.1000/a(b)%3Fc%23d',
        'https://pubmed.ncbi.nlm.nih.gov/12345/',
        'https://pmc.ncbi.nlm.nih.gov/articles/PMC123/',
        'https://openreview.net/forum?id=aB3_x-1',
        'https://aclanthology.org/2020.acl-main.12/',
      ],
    );
  });

  it('is none where the identifier could lead elsewhere', () => {
    assert.deepEqual(
      [
        idAddress('arxiv', '2401.00001?next=//evil.example'),
        idAddress('doi', 'javascript:alert(1)'),
        idAddress('pmid', '../12345'),
        idAddress('openreview', 'a&b=c'),
      ],
      [undefined, undefined, undefined, undefined],
    );
  });
});
