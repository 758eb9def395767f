import type { Link } from '../text/findLinks';
import type { LineRange } from '../text/lines';

/** A person or group as a dump names it. */
export interface Author {
  readonly name: string;
  /** The source says that the name has no parts, though it reads as if it had: a group's. */
  readonly literal?: true;
  readonly affiliations?: readonly string[];
  /** `unknown`: known to be an author, but the dump hides at which place of the list. */
  readonly position?: 'unknown';
}

/** A calendar date as far as it is known. Months and days count from 1. */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The year was not printed; it follows from other dates of the page. */
  readonly yearInferred?: true;
}

/** Identifiers that a dump states, each in the form of its own registry. */
export interface PaperIds {
  /** `2103.00112`, `2103.00112v2` where the version is printed, or `hep-th/9710065`. */
  readonly arxiv?: string;
  /** `10.1000/xyz`, without a resolver and in lower case. */
  readonly doi?: string;
  /** PubMed: digits. */
  readonly pmid?: string;
  /** PubMed Central: `PMC123`. */
  readonly pmcid?: string;
  /** The forum id of OpenReview. */
  readonly openreview?: string;
  /** ACL Anthology: `P17-1001`, `2020.acl-main.1`. */
  readonly acl?: string;
}

/** Counts that a listing page prints of a paper, as they were when it was saved. */
export interface Metrics {
  readonly citations?: number;
  readonly upvotes?: number;
}

/** The fields of a paper that a dump can tell, and that fusing chooses among. */
export type Field =
  | 'title'
  | 'authors'
  | 'affiliations'
  | 'date'
  | 'categories'
  | 'abstract'
  | 'ids'
  | 'links'
  | 'venue'
  | 'journalReference'
  | 'comments'
  | 'metrics'
  | 'language';

/** The facts about one paper, whoever tells them. Absent means not stated, never empty. */
export interface PaperFacts {
  readonly title?: string;
  readonly authors: readonly Author[];
  /** The source cut the list ("et al."): there are more authors than `authors` names. */
  readonly authorsTruncated: boolean;
  readonly affiliations: readonly string[];
  readonly date?: PartialDate;
  /** Full arXiv ids such as `cs.LG`; a code that several archives share stays as printed. */
  readonly categories: readonly string[];
  /** Those of `categories` whose archive is not printed but follows from the rest of the page. */
  readonly categoriesInferred?: readonly string[];
  readonly abstract?: string;
  /** The dump ends within the abstract. */
  readonly abstractTruncated?: true;
  readonly ids: PaperIds;
  readonly links: readonly Link[];
  /** The conference, journal or book that the paper appeared in, as printed. */
  readonly venue?: string;
  /** Where in the journal: volume, number, pages, year, as printed ("Phys. Rev. D 76, 013009"). */
  readonly journalReference?: string;
  /** What the authors remark ("15 pages, 3 figures"). */
  readonly comments?: string;
  readonly metrics?: Metrics;
  /** The language of the paper, as printed. */
  readonly language?: string;
  /** Why the parts of this record may not belong together, in a sentence. */
  readonly doubtful?: string;
}

/** What one dump says of one paper, with the lines where it says so. */
export interface Entry extends PaperFacts {
  /**
   * No other entry has them. Only BibTeX and JSON print several records on one line (minified
   * JSON): there, entries share that line.
   */
  readonly lines: LineRange;
  /** What the source itself calls the record: in a bibliography, the key that it is cited by. */
  readonly key?: string;
  /**
   * The lines that state each field. Links are found in the abstract. `owner`: the line of the
   * page's head that names the author whose `position` is unknown; it is not among `lines`.
   */
  readonly fieldLines: Readonly<Partial<Record<Field | 'owner', LineRange>>>;
}
