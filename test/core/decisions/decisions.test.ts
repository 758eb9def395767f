import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NO_DECISIONS } from '../../../src/core/decisions/decisions';
import { type Decision, withDecision } from '../../../src/core/decisions/editDecisions';
import { readDecisions } from '../../../src/core/decisions/readDecisions';

function written(...decisions: readonly Decision[]): string {
  return decisions.reduce((text, decision) => {
    const next = withDecision(text, decision);
    assert.ok(next !== undefined);
    return next;
  }, '');
}

const title: Decision = {
  kind: 'line',
  dump: 'papers/hive.txt',
  text: '  How a Hive\tCools ',
  is: 'title',
};

describe('The file of decisions', () => {
  it('is begun with its version and the first decision', () => {
    assert.equal(
      written(title),
      `{
  "version": 1,
  "dumps": {
    "papers/hive.txt": {
      "lines": [
        {
          "text": "How a Hive Cools",
          "is": "title"
        }
      ]
    }
  }
}
`,
    );
  });

  it('says what each line is, whatever blanks stand around it', () => {
    const text = written(title, { ...title, text: 'Advertisement', is: 'junk' });
    const { decisions, problems } = readDecisions(text);
    assert.deepEqual(
      decisions.dumps.get('papers/hive.txt')?.marks,
      new Map([
        ['How a Hive Cools', 'title'],
        ['Advertisement', 'junk'],
      ]),
    );
    assert.deepEqual(problems, []);
  });

  it('forgets what is taken back', () => {
    const text = written(title, { ...title, is: undefined });
    assert.deepEqual(readDecisions(text).decisions.dumps.get('papers/hive.txt')?.marks, new Map());
  });

  it('keeps comments and whatever else somebody wrote into it', () => {
    const before = '{\n  // ours\n  "version": 1,\n  "theirs": [1, 2]\n}\n';
    const after = withDecision(before, { kind: 'readAs', dump: 'a.txt', format: 'catalyzex' });
    assert.match(after ?? '', /\/\/ ours\n {2}"version": 1,\n {2}"theirs": \[\s*1,\s*2\s*\],/);
    assert.equal(readDecisions(after ?? '').decisions.dumps.get('a.txt')?.readAs, 'catalyzex');
  });

  it('joins sets of spellings that share one, and parts them again', () => {
    const text = written(
      { kind: 'differentAuthors', names: ['M. Finzi', 'Marc Finzi'] },
      { kind: 'sameAuthor', names: ['M. Finzi', 'Marc Finzi'] },
      { kind: 'sameAuthor', names: ['Marc Finzi', 'Marc A. Finzi'] },
    );
    assert.deepEqual(readDecisions(text).decisions.authors, {
      same: [['Marc Finzi', 'Marc A. Finzi', 'M. Finzi']],
      different: [],
    });
    const parted = withDecision(text, {
      kind: 'differentAuthors',
      names: ['Marc Finzi', 'M. Finzi'],
    });
    assert.deepEqual(readDecisions(parted ?? '').decisions.authors, {
      same: [['Marc Finzi', 'Marc A. Finzi']],
      different: [['Marc Finzi', 'M. Finzi']],
    });
  });

  it('knows a name by its spelling, whatever its stops, case and order', () => {
    const text = written(
      { kind: 'differentAuthors', names: ['M. Finzi', 'Marc Finzi'] },
      { kind: 'sameAuthor', names: ['FINZI, M', 'Finzi, Marc'] },
      { kind: 'sameAuthor', names: ['Marc Finzi', 'Marc A. Finzi'] },
      { kind: 'differentAuthors', names: ['Marc A. Finzi', 'M Finzi'] },
    );
    assert.deepEqual(readDecisions(text).decisions.authors, {
      same: [['Marc Finzi', 'Marc A. Finzi']],
      different: [['Marc A. Finzi', 'M Finzi']],
    });
  });

  it('decides nothing and is not written to when it is broken or of a newer version', () => {
    for (const text of ['{ "version": 1, "dumps": ', '[]', 'hello', '{ "version": 2 }']) {
      const reading = readDecisions(text);
      assert.deepEqual(reading.decisions, NO_DECISIONS);
      assert.equal(reading.problems.length, 1);
      assert.equal(withDecision(text, title), undefined);
    }
  });

  it('passes over what it does not understand, and says where', () => {
    const text =
      '{ "version": 1, "dumps": { "a.txt": { "readAs": "novel", "lines": [ { "text": "x", "is": "hero" }, { "text": "y", "is": "junk" } ] } }, "authors": { "same": [["one"]], "different": 3 } }';
    const { decisions, problems } = readDecisions(text);
    assert.deepEqual(decisions.dumps.get('a.txt'), { marks: new Map([['y', 'junk']]) });
    assert.deepEqual(
      problems.map(({ kind, offset }) => [kind, text.slice(offset, offset + 7)]),
      [
        ['notUnderstood', '"novel"'],
        ['notUnderstood', '{ "text'],
        ['notUnderstood', '["one"]'],
        ['notUnderstood', '3 } }'],
      ],
    );
  });

  it('never fails, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        readDecisions(text);
        withDecision(text, title);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
