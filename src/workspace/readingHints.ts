import * as vscode from 'vscode';
import type { FormatId } from '../core/dump/dump';
import type { LineMark } from '../core/dump/lineMark';

/** What the user said of a file that was read wrongly. */
export interface FileHints {
  /** Differs whenever the others do. */
  readonly version: string;
  /** What certain lines are, by `lineIdentity` of their text. */
  readonly marks?: ReadonlyMap<string, LineMark>;
  /** The whole file is one page of this format, whatever its head looks like. */
  readonly readAs?: FormatId;
}

/** Tells what the user said of files. */
export interface ReadingHints {
  /** Ends when it is known what was said; no file is read before. */
  whenKnown(): Promise<void>;
  /** Undefined where nothing was said. */
  hintsFor(uri: vscode.Uri): FileHints | undefined;
  /** Hints changed; only files whose version differs are read again. */
  readonly onDidChange: vscode.Event<unknown>;
}

/** Where nobody has said anything, and nobody will. */
export const NO_HINTS: ReadingHints = {
  whenKnown: async () => {},
  hintsFor: () => undefined,
  onDidChange: () => new vscode.Disposable(() => {}),
};
