import type { Dump } from '../../core/dump/dump';
import type { Library } from '../../core/library/library';
import type { FileState } from '../dumpFile';

/** A candidate file that was read, and what was found in it. */
export interface CachedFile {
  readonly uri: string;
  readonly state: FileState;
  /** Undefined: no dump. */
  readonly dump?: Dump;
  readonly guessedEncoding?: string;
}

/** What a workspace held when it was last looked at. */
export interface CachedLibrary {
  readonly files: readonly CachedFile[];
  readonly library: Library;
}
