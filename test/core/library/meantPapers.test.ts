import { deepEqual, equal } from 'node:assert/strict';
import { citeRequest } from '../../../src/core/library/citeRequest';
import { namesIn, type PaperNames, papersNamed } from '../../../src/core/library/meantPapers';
import type { Paper } from '../../../src/core/library/paper';
import { finish } from '../../../src/core/steps';
import { paperBy } from './paperBy';

function paper(key: string, title: string, ids: Paper['ids'] = {}): Paper {
  return { ...paperBy('Ada Writer'), id: `id-${key}`, key, title, ids };
}

const PAPERS = [
  paper('tides', 'Tides of the Inner Harbour', { arxiv: '2003.01234v2' }),
  paper('bees', 'Counting Bees: A Survey', { doi: '10.1000/bees.7' }),
  paper('old', 'Of Old Clocks', { arxiv: 'hep-th/9901001' }),
];

function found(names: PaperNames | undefined): string[] | undefined {
  return names && finish(papersNamed(PAPERS, names)).map(({ key }) => key);
}

describe('The papers that a copied text names', () => {
  it('are those whose identifier it is, in whatever spelling', () => {
    const texts = [
      ...[
        '2003.01234',
        ' 2003.01234v1\n',
        'arXiv:2003.01234',
        'https://arxiv.org/abs/2003.01234v3',
      ],
      ...['https://arxiv.org/pdf/2003.01234.pdf', '10.48550/arXiv.2003.01234'],
    ];
    deepEqual(
      texts.map((text) => found(namesIn(text))),
      texts.map(() => ['tides']),
    );
    deepEqual(found(namesIn('hep-th/9901001')), ['old']);
    deepEqual(found(namesIn('https://doi.org/10.1000/BEES.7')), ['bees']);
    deepEqual(found(namesIn('doi:10.1000/bees.7.')), ['bees']);
  });

  it('are those of an entry: by the line of its title, or an address in it', () => {
    deepEqual(found(namesIn('Counting bees:  a survey\nAda Writer, Ben Reader\n12 pages')), [
      'bees',
    ]);
    deepEqual(found(namesIn('@misc{x,\n  url = {x},\n}\nhttps://arxiv.org/abs/2003.01234')), [
      'tides',
    ]);
  });

  it('are none where a number is only a number, or the text is long', () => {
    deepEqual(found(namesIn('It cost 2003.01234 crowns.')), []);
    equal(namesIn('tides '.repeat(2000)), undefined);
    equal(namesIn('\n'.repeat(100)), undefined);
  });
});

describe('A request of another program', () => {
  it('names papers by key, id, DOI and arXiv id', () => {
    deepEqual(found(citeRequest('key=bees')), ['bees']);
    deepEqual(found(citeRequest('id=id-old&arxiv=2003.01234')), ['tides', 'old']);
    deepEqual(found(citeRequest('doi=10.1000%2Fbees.7')), ['bees']);
    deepEqual(found(citeRequest('key=nobody')), []);
  });

  it('asks for nothing where it is of any other form', () => {
    const queries = [
      ...['', 'key', 'key=', '=x', 'file=/etc/passwd', 'key=bees&cmd=x', 'doi=x', 'arxiv=../x'],
      ...['key=%', 'key=%00', 'key=a%0Ab', 'key=%E2%80%AE', `key=${'a'.repeat(301)}`, 'KEY=bees'],
      ...['key=a&'.repeat(60), 'doi=see 10.1000/bees.7', 'constructor=x', '__proto__=x'],
    ];
    deepEqual(
      queries.map(citeRequest),
      queries.map(() => undefined),
    );
  });
});
