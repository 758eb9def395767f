import type { Uri } from 'vscode';
import type { Dump } from '../core/dump/dump';

/** A file of the workspace that holds listing pages. */
export interface ReadDumpFile {
  readonly kind: 'dump';
  readonly uri: Uri;
  readonly dump: Dump;
  /** Set when the file is not UTF-8: the encoding that it was read in. */
  readonly guessedEncoding?: string;
}

/** A candidate file that could not be read, with the reason in a sentence. */
export interface UnreadableFile {
  readonly kind: 'unreadable';
  readonly uri: Uri;
  readonly reason: string;
}

export type DumpFile = ReadDumpFile | UnreadableFile;
