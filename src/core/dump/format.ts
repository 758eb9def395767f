import type { ReadYaml } from '../bibliography/hayagriva/yaml';
import type { Steps } from '../steps';
import { isBlank, type Line, type LineRange } from '../text/lines';
import type { DumpProblem, FormatId, Leftover, Page } from './dump';
import type { Entry } from './entry';
import type { LineMark } from './lineMark';

/** What is known of a dump beside its text. */
export interface DumpContext {
  /** Time of the file's last modification, in milliseconds since 1970. */
  readonly modified?: number;
  /** What the user said certain lines are, by `lineIdentity` of the line's text. */
  readonly marks?: ReadonlyMap<string, LineMark>;
  /** The user said that the whole file is one page of this format. */
  readonly readAs?: FormatId;
  /** Reads the values of a format that is YAML. */
  readonly readYaml?: ReadYaml;
}

/** Where a page of a format stands, as indexes into the lines of a text. */
export interface PageSpan {
  readonly start: number;
  /**
   * One past the last line, where the format tells that by itself: no format further down the
   * table finds a page in between. Elsewhere a page ends where the next one begins.
   */
  readonly end?: number;
}

/** What a format makes of the lines of one page. */
export interface PageReading {
  readonly page?: Page;
  readonly entries: readonly Entry[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly DumpProblem[];
}

/** One kind of listing page: how to find it in a text, and how to read it. */
export interface DumpFormat {
  readonly id: FormatId;
  /** What people call it. */
  readonly label: string;
  /**
   * Whether a line opens a page of this format wherever it stands. Asked of every line of a dump;
   * `findPages` has to confirm it.
   */
  opens?(text: string): boolean;
  /** Where pages of this format stand in `lines`, in order. The text may be the head of a file. */
  findPages(lines: readonly Line[]): Steps<PageSpan[]>;
  /** Reads one page: the lines of its span. */
  readPage(lines: readonly Line[], context: DumpContext): Steps<PageReading>;
}

/** Pages and records pause after so many lines that they only glance at. */
export const LINES_PER_STEP = 512;

/** The index of the nearest line above another that shows something, up to `reach` lines away. */
export function previousLine(
  lines: readonly Line[],
  below: number,
  reach: number,
): number | undefined {
  for (let at = below - 1; at >= Math.max(0, below - reach); at--) {
    const line = lines[at];
    if (line !== undefined && !isBlank(line)) return at;
  }
  return undefined;
}

/** From the first to the last of some lines. */
export function rangeOf(lines: readonly Line[]): LineRange {
  return [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
}
