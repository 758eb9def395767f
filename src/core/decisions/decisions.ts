import type { FormatId } from '../dump/dump';
import type { LineMark } from '../dump/lineMark';

/** The file beside the dumps that keeps what the user decided by hand. */
export const DECISIONS_FILE = '.papertree.json';

/** The version of that file's layout: `media/papertree.schema.json` describes it. */
export const DECISIONS_VERSION = 1;

/** What the user said of one dump. */
export interface DumpDecisions {
  /** The whole file is one page of this format. */
  readonly readAs?: FormatId;
  /** What certain lines are, by `lineIdentity` of their text. */
  readonly marks: ReadonlyMap<string, LineMark>;
}

/** What the user decided by hand in one folder of the workspace. */
export interface Decisions {
  /** By path from the folder, with forward slashes. */
  readonly dumps: ReadonlyMap<string, DumpDecisions>;
  readonly authors: {
    /** Spellings of one person each. */
    readonly same: readonly (readonly string[])[];
    /** Names of different persons, whatever joins them. */
    readonly different: readonly (readonly [string, string])[];
  };
}

/** The decisions of a folder where nothing was decided. */
export const NO_DECISIONS: Decisions = {
  dumps: new Map(),
  authors: { same: [], different: [] },
};
