import type { Paper, SourcedEntry } from '../../core/library/paper';
import { type Statement, statementsOf } from '../../core/library/statements';
import type { LineRange } from '../../core/text/lines';

/** A passage of a dump that says something of a paper. */
export interface Place {
  /** What is taken from there; absent for a whole entry. */
  readonly field?: Statement['field'];
  readonly source: SourcedEntry;
  readonly lines: LineRange;
}

/** Where each known field of a paper comes from, and then every entry that it was fused from. */
export function paperPlaces(paper: Paper): readonly Place[] {
  const entries = paper.entries.map((source) => ({ source, lines: source.entry.lines }));
  return [...statementsOf(paper), ...entries];
}
