import assert from 'node:assert/strict';
import { Owned } from '../../src/lib/owned';
import { runInSlices, SLICE_MS } from '../../src/lib/slices';

/** Steps that each keep the processor for some milliseconds. */
function* steps(count: number, milliseconds: number): Generator<undefined, string, undefined> {
  for (let at = 0; at < count; at++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('Work in slices', () => {
  it('gives the result of its last step', async () => {
    assert.equal(await runInSlices(steps(3, 0), { isCancellationRequested: false }), 'done');
  });

  it('lets others run in between', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    await runInSlices(steps(6, SLICE_MS), { isCancellationRequested: false });
    clearInterval(others);
    assert.ok(turns >= 2, `others had ${turns} turns`);
  });

  it('gives nothing once it is cancelled', async () => {
    const cancellation = { isCancellationRequested: false };
    const result = runInSlices(steps(6, SLICE_MS), cancellation);
    cancellation.isCancellationRequested = true;
    assert.equal(await result, undefined);
  });

  it('fails as its steps fail', async () => {
    const failing = { next: () => assert.fail('broken') };
    await assert.rejects(runInSlices(failing, { isCancellationRequested: false }), /broken/);
  });
});

describe('What is owned', () => {
  it('is disposed of once, the last made first', () => {
    const gone: string[] = [];
    const owned = new Owned();
    for (const name of ['one', 'two']) owned.own({ dispose: () => gone.push(name) });
    owned.dispose();
    owned.dispose();
    assert.deepEqual(gone, ['two', 'one']);
  });
});
