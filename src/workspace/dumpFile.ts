import type { Uri } from 'vscode';
import type { Dump } from '../core/dump/dump';

/** How a file was when it was read: by this it is known whether it has changed since. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** The last modification, in milliseconds since 1970. */
  readonly mtime: number;
  /** What tells its content apart; absent when it was not read, being too large. */
  readonly hash?: string;
  /** The version of the hints that it was read with. */
  readonly hints?: string;
  /** What the setting `files.encoding` said, where the reading depends on it. */
  readonly encoding?: string;
}

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
