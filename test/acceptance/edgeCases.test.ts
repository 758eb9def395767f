import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANY_FORMAT } from './edgeCases/anyFormat';
import { CATALYZEX } from './edgeCases/catalyzex';
import type { EdgeCases } from './edgeCases/edgeCase';
import { HUGGING_FACE } from './edgeCases/huggingFace';
import { MERGING } from './edgeCases/merging';
import { PROFILE } from './edgeCases/profile';
import { describeShared, sharedJson } from './sharedData';

/** Cases that are not yet decided as they should be: each must still fail. */
const PENDING: ReadonlySet<string> = new Set();

interface SharedCase {
  readonly id: string;
  readonly format: string;
  readonly name: string;
  readonly input: string;
}

const DECIDED: EdgeCases = {
  ...ANY_FORMAT,
  ...PROFILE,
  ...HUGGING_FACE,
  ...CATALYZEX,
  ...MERGING,
};
const INTEGRATION = join(process.cwd(), 'test/integration');

describeShared('Acceptance: the edge cases of dumps', () => {
  const cases = sharedJson<readonly SharedCase[]>('cases/dump-edge-cases.json');

  it('are all decided, and no other', () => {
    assert.deepEqual(Object.keys(DECIDED).sort(), cases.map(({ id }) => id).sort());
  });

  for (const { id, format, name, input } of cases) {
    const decided = DECIDED[id];
    if (decided === undefined) continue;
    const { check, differs, shownBy = [] } = decided;
    const remark = differs === undefined ? '' : ' (decided otherwise)';
    const isPending = PENDING.has(id);
    it(`${id} ${format}: ${name}${remark}${isPending ? ' (pending)' : ''}`, () => {
      if (isPending) assert.throws(() => check(input), `${id} is decided: it is pending no more`);
      else check(input);
    }).timeout(10_000);

    for (const shown of shownBy) {
      it(`${id} is shown in the real editor: ${shown}`, () => {
        const [file = '', title = ''] = shown.split(/: (.*)/s);
        const suite = readFileSync(join(INTEGRATION, file), 'utf8');
        assert.ok(suite.includes(title), `${file} has no test "${title}"`);
      });
    }
  }
});
