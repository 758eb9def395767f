import type { DecisionFiles } from './decisionFiles';
import type { FileHints, ReadingHints } from './readingHints';

/** What the decisions files of the workspace say of how dumps are to be read. */
export function decidedHints(decisions: DecisionFiles): ReadingHints {
  return {
    whenKnown: () => decisions.whenRead(),
    onDidChange: decisions.onDidChange,
    hintsFor(uri): FileHints | undefined {
      const { marks, readAs } = decisions.hintsFor(uri);
      if (marks === undefined && readAs === undefined) return undefined;
      return {
        version: JSON.stringify([readAs ?? null, ...(marks ?? [])]),
        ...(marks !== undefined && { marks }),
        ...(readAs !== undefined && { readAs }),
      };
    },
  };
}
