import assert from 'node:assert/strict';
import { findLinks } from '../../../src/core/text/findLinks';

const URLS: readonly (readonly [text: string, urls: readonly string[]])[] = [
  ['Code: https://github.com/ada/tides.', ['https://github.com/ada/tides']],
  ['at https://github.com/ada/tides .', ['https://github.com/ada/tides']],
  ['at github.com/ada/tides, and more', ['https://github.com/ada/tides']],
  ['see www.tides.org!', ['https://www.tides.org']],
  ['(https://tides.org/a_(b))', ['https://tides.org/a_(b)']],
  ['[https://tides.org/a].', ['https://tides.org/a']],
  ['“https://tides.org/a”', ['https://tides.org/a']],
  ['<https://tides.org/a>; https://tides.org/b?', ['https://tides.org/a', 'https://tides.org/b']],
  ['https://tides.org/a and https://tides.org/a', ['https://tides.org/a']],
  ['https://tides.org/?a=1&b=2#c', ['https://tides.org/?a=1&b=2#c']],
  ['not mygithub.com/ada nor ada@github.com/x', []],
  ['tides.org has no scheme and is no host that we know', []],
  ['https://localhost/a, http://', []],
];

describe('Links in an abstract', () => {
  for (const [text, urls] of URLS) {
    it(`${text} has ${urls.length === 0 ? 'none' : urls.join(' and ')}`, () => {
      assert.deepEqual(
        findLinks(text).map(({ url }) => url),
        urls,
      );
    });
  }

  it('are judged by where they lead', () => {
    const kinds = {
      'https://github.com/ada/tides': 'code',
      'https://huggingface.co/ada/tides': 'code',
      'https://huggingface.co/datasets/ada/tides': 'data',
      'https://zenodo.org/record/1': 'data',
      'https://arxiv.org/abs/2403.01234': 'paper',
      'https://doi.org/10.1000/182': 'paper',
      'https://ada.github.io/tides/': 'project',
      'https://evil.org/github.com/': 'project',
      'https://github.com.evil.org/a': 'project',
    };
    assert.deepEqual(
      findLinks(Object.keys(kinds).join(' ')),
      Object.entries(kinds).map(([url, kind]) => ({ kind, url })),
    );
  });
});
