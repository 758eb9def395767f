import * as vscode from 'vscode';
import { Owned } from '../lib/owned';

/** What the watcher has to know and to tell. */
export interface DiskWatch {
  /** Which files of a folder are watched. */
  patternOf(folder: vscode.Uri): string;
  /** Something may have changed. */
  hint(): void;
  /** Whether that was told already: in a storm of events most need not be looked into. */
  isHinted(): boolean;
  /** Whether files are known, or may soon be, at or below a place. */
  knowsBelow(uri: vscode.Uri): boolean;
}

/** Watches some files of every folder, and the folders that they are in. */
export class DiskWatcher implements vscode.Disposable {
  readonly #watch: DiskWatch;
  #owned = new Owned();

  constructor(watch: DiskWatch) {
    this.#watch = watch;
  }

  /** Begins anew, with the folders and settings as they are now. */
  start(): void {
    this.#owned.dispose();
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      this.#watchFiles(folder);
      this.#watchFolders(folder);
    }
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #watchFiles(folder: vscode.WorkspaceFolder): void {
    const pattern = new vscode.RelativePattern(folder, this.#watch.patternOf(folder.uri));
    const watcher = this.#owned.own(vscode.workspace.createFileSystemWatcher(pattern));
    const hint = (): void => this.#watch.hint();
    this.#owned.own(watcher.onDidCreate(hint));
    this.#owned.own(watcher.onDidChange(hint));
    this.#owned.own(watcher.onDidDelete(hint));
  }

  /** A folder that comes or goes takes its files along without an event for each of them. */
  #watchFolders(folder: vscode.WorkspaceFolder): void {
    const everything = new vscode.RelativePattern(folder, '**');
    const watcher = this.#owned.own(vscode.workspace.createFileSystemWatcher(everything));
    this.#owned.own(watcher.onDidCreate((uri) => this.#hintIfFolder(uri)));
    this.#owned.own(
      // A folder whose place another takes at once is told as one that changed.
      watcher.onDidChange((uri) => {
        if (this.#watch.knowsBelow(uri)) void this.#hintIfFolder(uri);
      }),
    );
    this.#owned.own(
      watcher.onDidDelete((uri) => {
        if (this.#watch.isHinted() || this.#watch.knowsBelow(uri)) this.#watch.hint();
      }),
    );
  }

  async #hintIfFolder(uri: vscode.Uri): Promise<void> {
    if (this.#watch.isHinted()) {
      this.#watch.hint();
      return;
    }
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if ((type & vscode.FileType.Directory) !== 0) this.#watch.hint();
    } catch {
      // Gone again: there is nothing to look at.
    }
  }
}
