import type { Statement } from '../../core/library/statements';
import type { LineRange } from '../../core/text/lines';

/** The words that a view of a paper is built with, in the user's language. */
export interface ViewWords {
  /** A passage of a dump: "finzi.txt, line 13" or "finzi.txt, lines 13–17". */
  readonly place: (file: string, lines: LineRange) => string;
  /** Counts as they were when the page was saved. */
  readonly citations: (count: number) => string;
  readonly upvotes: (count: number) => string;
  /** An identifier that another work states, too. */
  readonly alsoOf: (titles: string) => string;
  readonly fields: Readonly<Record<Statement['field'], string>>;
}
