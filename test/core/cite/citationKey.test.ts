import assert from 'node:assert/strict';
import fc from 'fast-check';
import { assignKeys, baseKey } from '../../../src/core/cite/citationKey';
import { named, somePaper } from './somePaper';

describe('A citation key', () => {
  it('is family, year and first significant word', () => {
    const title = 'On the “Generalizing” of It';
    const paper = somePaper({ title, authors: named('Marc Finzi'), date: { year: 2020 } });
    assert.equal(baseKey(paper), 'finzi2020generalizing');
  });

  it('is three words of the title, else of the abstract, without an author', () => {
    assert.equal(baseKey(somePaper({ title: 'LPViT: Low-Power Pruning' })), 'lpvitLowPower');
    assert.equal(baseKey(somePaper({ abstract: 'We show that dogs bark.' })), 'showDogsBark');
  });

  it('is spelled in Latin letters where the author or title is not', () => {
    const title = 'Глубокое обучение';
    const paper = somePaper({ title, authors: named('Иван Щукин'), date: { year: 2020 } });
    assert.equal(baseKey(paper), 'shchukin2020glubokoe');
    assert.equal(baseKey(somePaper({ title: '综述', date: { year: 2023 } })), 'ref2023');
    assert.equal(baseKey(somePaper()), 'ref');
  });

  it('does not claim that a hidden author is the first', () => {
    const title = 'Epiplexity';
    const owner = { name: 'Marc Finzi', position: 'unknown' } as const;
    assert.equal(baseKey(somePaper({ title, authors: [owner] })), 'epiplexity');
    const authors = [...named('Shikai Qiu'), owner];
    assert.equal(baseKey(somePaper({ title, authors })), 'qiuepiplexity');
  });

  it('gets a letter where it is taken, in any case, and the order decides', () => {
    const paper = somePaper({ title: 'Trees' });
    const thirty = assignKeys(Array.from({ length: 30 }, () => paper));
    assert.deepEqual(thirty.slice(0, 3), ['trees', 'treesa', 'treesb']);
    assert.deepEqual(thirty.slice(26), ['treesz', 'treesaa', 'treesab', 'treesac']);
    assert.deepEqual(assignKeys([paper], ['TREES', 'treesA']), ['treesb']);
  });

  it('is never empty, and holds only letters and digits of ASCII', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, text, text, (title, name, abstract) => {
        assert.match(
          baseKey(somePaper({ title, abstract, authors: named(name) })),
          /^[A-Za-z0-9]+$/,
        );
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it('is given once, whatever is cited', () => {
    const title = fc.constantFrom('Trees', 'trees a', 'Trees A', 'Treesa', 'B');
    fc.assert(
      fc.property(fc.array(title), fc.array(title), (titles, taken) => {
        const keys = assignKeys(
          titles.map((each) => somePaper({ title: each })),
          taken,
        );
        const folded = keys.map((key) => key.toLowerCase());
        assert.equal(new Set(folded).size, titles.length);
        assert.ok(!taken.some((key) => folded.includes(key.toLowerCase())));
      }),
      { seed: 1 },
    );
  });
});
