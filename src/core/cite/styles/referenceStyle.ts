import type { CitedPaper } from '../citedPaper';

/** A piece of styled text. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/** How references look in one style; what they say comes from the paper alone. */
export interface ReferenceStyle {
  readonly label: string;
  /** The entry of a list of references. */
  entry(paper: CitedPaper): readonly Run[];
  /** What stands between the brackets in running text, for one paper. */
  inText(paper: CitedPaper): readonly Run[];
  /** What surrounds and parts the papers of one group in running text. */
  readonly group: { readonly open: string; readonly between: string; readonly close: string };
}
