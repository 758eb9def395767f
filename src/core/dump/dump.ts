import type { LineRange } from '../text/lines';
import type { Entry, PartialDate } from './entry';

/** The listing pages that we read. */
export type FormatId =
  | 'author-profile'
  | 'hf-papers'
  | 'hf-collection'
  | 'catalyzex'
  | 'arxiv-mail'
  | 'arxiv-listing'
  | 'arxiv-search'
  | 'arxiv-abstract'
  | 'arxiv-rss'
  | 'bibtex'
  | 'ris'
  | 'medline'
  | 'pubmed'
  | 'wos'
  | 'refer'
  | 'hayagriva'
  | 'csl-json'
  | 'json-lines'
  | 'openalex'
  | 'inspire'
  | 'labelled'
  | 'markdown-table'
  | 'markdown-list'
  | 'pairs';

/** What the top of a listing page claims of itself. */
export interface Page {
  readonly lines: LineRange;
  /** The person whose profile this is: an author of every paper on it. */
  readonly owner?: string;
  readonly category?: string;
  readonly hIndex?: number;
  readonly papers?: number;
  readonly citations?: number;
  readonly noveltyPercent?: number;
  readonly aiScore?: number;
  /** "25 Papers" over the list itself. */
  readonly declaredCount?: number;
  /** The date of the page, never of a paper on it. */
  readonly date?: PartialDate;
  /** Names of the counts that were printed rounded ("12.5K"). */
  readonly approximate?: readonly string[];
}

/** One listing page within a file. */
export interface Section {
  readonly format: FormatId;
  readonly lines: LineRange;
  readonly page?: Page;
  readonly entries: readonly Entry[];
}

/** A line that no entry and no page head explains. */
export interface Leftover {
  readonly line: number;
  readonly text: string;
}

/** Something about a dump that its reader should know. */
export type DumpProblem = { readonly line: number } & (
  | { readonly kind: 'countDiffers'; readonly declared: number; readonly found: number }
  /** No calendar has the day, or no table of ours the month. */
  | { readonly kind: 'notADay'; readonly text: string }
  | { readonly kind: 'cutOff' }
  /** An entry whose parts may not belong together, and why, in a sentence. */
  | { readonly kind: 'doubtful'; readonly reason: string }
  | { readonly kind: 'titlesLost' }
  /** The head of a page is not as its site printed it when this was written. */
  | { readonly kind: 'headDiffers' }
  /** What divides two records is missing: these lines may be abstracts of several papers. */
  | { readonly kind: 'dividerLost' }
  /** One record of a structured format is broken at `text`. */
  | { readonly kind: 'brokenRecord'; readonly text: string }
  /** A record has lost the line that it begins with: it begins with `text`. */
  | { readonly kind: 'headlessRecord'; readonly text: string }
  /** The record that begins with `text` has nothing to call a paper by. */
  | { readonly kind: 'emptyRecord'; readonly text: string }
  /** Characters were lost before the dump was saved: it holds U+FFFD. */
  | { readonly kind: 'charactersLost' }
);

/** Everything that one file says: every non-blank line of it is in a section or a leftover. */
export interface Dump {
  readonly sections: readonly Section[];
  readonly leftovers: readonly Leftover[];
  readonly problems: readonly DumpProblem[];
}
