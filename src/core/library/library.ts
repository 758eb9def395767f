import type { Paper } from './paper';

/** All papers of the workspace: an immutable snapshot. */
export interface Library {
  readonly papers: readonly Paper[];
  readonly byId: ReadonlyMap<string, Paper>;
}

/** The library of a workspace without dumps. */
export const EMPTY_LIBRARY: Library = { papers: [], byId: new Map() };
