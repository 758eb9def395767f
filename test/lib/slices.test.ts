import assert from 'node:assert/strict';
import { Owned } from '../../src/lib/owned';
import { Slices } from '../../src/lib/slices';

/** Steps that each keep the processor for some milliseconds. */
function* steps(count: number, milliseconds: number): Generator<undefined, string, undefined> {
  for (let at = 0; at < count; at++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

const SLICE_MS = 8;

describe('Work in slices', () => {
  it('gives the result of its last step', async () => {
    assert.equal(await new Slices().run(steps(3, 0), { isCancellationRequested: false }), 'done');
  });

  it('lets others run in between', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 1);
    await new Slices().run(steps(6, SLICE_MS), { isCancellationRequested: false });
    clearInterval(others);
    assert.ok(turns >= 2, `others had ${turns} turns`);
  });

  it('gives each turn of the event loop to one of several works', async () => {
    const slices = new Slices();
    const perTurn: number[] = [];
    let running = true;
    let inThisTurn = 0;
    const countTurns = (): void => {
      if (inThisTurn > 0) perTurn.push(inThisTurn);
      inThisTurn = 0;
      if (running) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    function* counted(): Generator<undefined, void, undefined> {
      for (let at = 0; at < 3; at++) {
        inThisTurn++;
        yield* steps(1, SLICE_MS);
      }
    }
    const works = [1, 2, 3, 4].map(() => slices.run(counted(), { isCancellationRequested: false }));
    await Promise.all(works);
    running = false;
    assert.ok(perTurn.length >= 10, perTurn.join());
    assert.equal(Math.max(...perTurn), 1);
  });

  it('gives nothing once it is cancelled', async () => {
    const cancellation = { isCancellationRequested: false };
    const result = new Slices().run(steps(6, SLICE_MS), cancellation);
    cancellation.isCancellationRequested = true;
    assert.equal(await result, undefined);
  });

  it('fails as its steps fail, and goes on with other work', async () => {
    const slices = new Slices();
    const failing = { next: () => assert.fail('broken') };
    const uncancelled = { isCancellationRequested: false };
    await assert.rejects(slices.run(failing, uncancelled), /broken/);
    assert.equal(await slices.run(steps(1, 0), uncancelled), 'done');
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
