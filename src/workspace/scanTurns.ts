import * as vscode from 'vscode';

/** A burst of events ends when there was none for so long, or when it has lasted too long. */
const BURST_MS = 150;
const LONGEST_BURST_MS = 2_000;

interface Turn {
  readonly cancel: vscode.CancellationTokenSource;
  readonly done: Promise<void>;
}

/**
 * Decides when the workspace is looked through: once for each burst of events, and never twice at
 * a time. An event does not end a scan, or many of them would let none come to its end.
 */
export class ScanTurns implements vscode.Disposable {
  readonly #scan: (token: vscode.CancellationToken) => Promise<void>;
  readonly #started: (done: Promise<void>) => void;
  #turn: Turn | undefined;
  #isOver = true;
  #isHinted = false;
  #burst: { readonly timer: ReturnType<typeof setTimeout>; readonly began: number } | undefined;

  constructor(
    scan: (token: vscode.CancellationToken) => Promise<void>,
    started: (done: Promise<void>) => void,
  ) {
    this.#scan = scan;
    this.#started = started;
  }

  /** Whether a scan is to come, which will see whatever is on the disk by now. */
  get isDue(): boolean {
    return this.#burst !== undefined;
  }

  /** Whether a scan is under way, which may have seen already what is gone by now. */
  get isUnderWay(): boolean {
    return !this.#isOver;
  }

  /** Something may have changed: scans when the burst is over. */
  hint(): void {
    const began = this.#burst?.began ?? Date.now();
    if (this.#burst !== undefined && Date.now() - began > LONGEST_BURST_MS) return;
    clearTimeout(this.#burst?.timer);
    this.#burst = { began, timer: setTimeout(() => this.#burstIsOver(), BURST_MS) };
  }

  /** Scans at once; a scan that is under way gives way to this one. */
  now(): Promise<void> {
    this.#turn?.cancel.cancel();
    const cancel = new vscode.CancellationTokenSource();
    this.#isOver = false;
    this.#isHinted = false;
    const done = this.#scan(cancel.token).finally(() => this.#ended(cancel));
    this.#turn = { cancel, done };
    this.#started(done);
    return done;
  }

  /** Ends when no scan is under way, and none is to come. */
  async whenIdle(): Promise<void> {
    for (let turn = this.#turn; turn !== undefined; turn = this.#turn) {
      await turn.done;
      if (turn === this.#turn && this.#burst === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, BURST_MS));
    }
  }

  dispose(): void {
    clearTimeout(this.#burst?.timer);
    this.#turn?.cancel.cancel();
  }

  #burstIsOver(): void {
    this.#burst = undefined;
    if (this.#isOver) void this.now();
    else this.#isHinted = true;
  }

  #ended(cancel: vscode.CancellationTokenSource): void {
    cancel.dispose();
    if (this.#turn?.cancel !== cancel) return;
    this.#isOver = true;
    if (this.#isHinted) this.hint();
    this.#isHinted = false;
  }
}
