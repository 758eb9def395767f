import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { repeatedKeys } from '../../../src/core/bibliography/repeatedKeys';
import { finish } from '../../../src/core/steps';
import {
  decodeBibliographies,
  encodeBibliographies,
  type KeptBibliography,
} from '../../../src/workspace/cache/bibliographyFiles';

const BIB = `@misc{a, title = {Tides of Zürich}, author = {Writer, Ada and Łuk, Jan}, year = 2020}
% @misc{old, title = {Old}}
@misc{a, eprint = {2401.00001}, title = {No end,
  year = 2021
}
@misc{𝔟, title = {折り紙}}
`;

function kept(uri: string, text: string): KeptBibliography {
  const { records, problems } = finish(readBibliography(text, 'bibtex'));
  const repeated = finish(repeatedKeys(records, 'bibtex'));
  return { uri, state: `disk ${text.length}`, records, problems, repeated };
}

describe('Bibliographies that are kept', () => {
  const files = [kept('file:///a.bib', BIB), kept('file:///b.bib', ''), kept('x:/c.bib', BIB)];
  const bytes = finish(encodeBibliographies(files, 'one'));

  it('read back as they were', () => {
    assert.ok(files[0]?.problems.length === 1 && files[0].repeated.length === 1);
    assert.deepEqual(finish(decodeBibliographies(bytes, 'one')), files);
    assert.deepEqual(finish(decodeBibliographies(finish(encodeBibliographies([], 'x')), 'x')), []);
  });

  it('are of one version only', () => {
    assert.equal(finish(decodeBibliographies(bytes, 'two')), undefined);
  });

  it('are refused wherever a byte is wrong or the end is missing', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        assert.equal(finish(decodeBibliographies(damaged, 'one')), undefined);
        assert.equal(finish(decodeBibliographies(bytes.slice(0, at), 'one')), undefined);
      }),
      { seed: 20261126, numRuns: 1_000 },
    );
  });
});
