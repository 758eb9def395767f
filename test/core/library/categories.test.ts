import assert from 'node:assert/strict';
import { categoryCandidates, categoryName } from '../../../src/core/library/categories';

describe('A category code', () => {
  const codes: Readonly<Record<string, readonly string[]>> = {
    LG: ['cs.LG'],
    ML: ['stat.ML'],
    CV: ['cs.CV', 'math.CV'],
    GN: ['econ.GN', 'math.GN', 'q-bio.GN', 'q-fin.GN'],
    'cs.LG': ['cs.LG'],
    'hep-th': ['hep-th'],
    'cond-mat': ['cond-mat'],
    'cond-mat.soft': ['cond-mat.soft'],
    ZZ: [],
    lg: [],
    '': [],
    constructor: [],
    toString: [],
  };
  for (const [code, ids] of Object.entries(codes)) {
    it(`"${code}" can be ${ids.join(' or ') || 'nothing'}`, () => {
      assert.deepEqual(categoryCandidates(code), ids);
    });
  }

  it('has a name where it is a full id', () => {
    assert.deepEqual(['cs.LG', 'hep-ph', 'LG', 'cs', 'constructor'].map(categoryName), [
      'Machine Learning',
      'High Energy Physics - Phenomenology',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is shared by several archives in 19 cases', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const pairs = letters.flatMap((one) => letters.map((other) => one + other));
    assert.deepEqual(
      pairs.filter((code) => categoryCandidates(code).length > 1).join(' '),
      'AP CG CO CV DS GN GR GT IT LO NA OT PR SC SI SP ST SY TH',
    );
  });
});
