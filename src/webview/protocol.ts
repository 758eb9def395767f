/**
 * Everything that the extension and the abstract page say to each other.
 *
 * The page answers with positions in lists that the host sent, never with an address or a path:
 * whatever text of a paper may do to the page, it cannot make the host open something new.
 */
import {
  anyOf,
  type Check,
  type Checks,
  flag,
  listOf,
  name,
  oneOf,
  position,
  record,
  shownText,
} from './checks';

/** Most characters of an abstract that the page shows. */
export const MAX_ABSTRACT = 20_000;
/** Most authors, links and sources each that the page lists. */
export const MAX_ITEMS = 5_000;

/** Most related papers that the page lists. */
export const MAX_RELATED = 6;

const MAX_TEXT = 1_000;
const MAX_NAME = 1_000;
const MAX_SEGMENTS = 10_000;

/** A stretch of text: words, a formula, or a link by its place in `AbstractView.links`. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly index: number };

/** An author as the page shows them. */
export interface AuthorView {
  readonly name: string;
  /** An author for certain, but the dump hides at which place of the list. */
  readonly positionUnknown: boolean;
  readonly affiliations?: string;
}

/** A date in the user's language, and what to know about its year. */
export interface DateView {
  readonly text: string;
  readonly year: 'given' | 'inferred' | 'missing';
}

/** A category by its id, with its full name where there is one. */
export interface CategoryView {
  readonly id: string;
  readonly fullName?: string;
  /** The archive was not printed; it follows from the rest of the page. */
  readonly inferred: boolean;
}

/** A link; its place in the list is what the page sends back. */
export interface LinkView {
  readonly kind: 'paper' | 'code' | 'data' | 'project';
  readonly text: string;
}

/** A passage of a dump; its place in the list is what the page sends back. */
export interface PlaceView {
  /** The field that was taken from there; absent for a whole entry. */
  readonly fact?: string;
  readonly place: string;
}

/** A fact beside those of the head, with the name of its field. */
export interface DetailView {
  readonly name: string;
  readonly text: string;
}

/** A field of which the sources say different things. */
export interface ConflictView {
  readonly name: string;
  readonly statements: readonly {
    readonly text: string;
    /** The place in `AbstractView.places` where it is said. */
    readonly index: number;
  }[];
  /** What else is to be known of it, in a sentence. */
  readonly note?: string;
}

/** A paper about the same; its place in the list is what the page sends back. */
export interface RelatedView {
  readonly title: string;
  /** Short authors and year, where they are known. */
  readonly byline?: string;
  /** The words that the papers share, in a phrase. */
  readonly inCommon?: string;
}

/** One paper, ready to be shown: plain data, nothing left to compute. */
export interface AbstractView {
  readonly paperId: string;
  readonly citationKey: string;
  /** Without a title: the first words of the abstract. */
  readonly title: readonly Segment[];
  readonly titleGiven: boolean;
  readonly authors: readonly AuthorView[];
  readonly authorsTruncated: boolean;
  readonly affiliations: readonly string[];
  readonly date?: DateView;
  readonly categories: readonly CategoryView[];
  readonly abstract: readonly (readonly Segment[])[];
  /** The abstract is longer than `MAX_ABSTRACT`. */
  readonly abstractCut: boolean;
  /** The dump itself ends within the abstract. */
  readonly abstractTruncated: boolean;
  /** Where it was published, its identifiers, remarks and counts. */
  readonly details: readonly DetailView[];
  readonly conflicts: readonly ConflictView[];
  readonly links: readonly LinkView[];
  /** First one for each known field, then one for each entry. */
  readonly places: readonly PlaceView[];
  /** Why the parts of this record may not belong together. */
  readonly doubtful?: string;
}

/** The words of the page itself, which the host sends in the user's language. */
export const LABEL_NAMES = [
  'abstract',
  'abstractCut',
  'abstractMissing',
  'abstractTruncated',
  'actions',
  'affiliations',
  'archiveInferred',
  'authors',
  'authorsMissing',
  'authorsMore',
  'categories',
  'categoriesMissing',
  'citationKey',
  'conflicts',
  'copyBibtex',
  'copyKey',
  'copyReference',
  'dateMissing',
  'details',
  'doubtful',
  'entries',
  'facts',
  'insertCitation',
  'linkCode',
  'linkData',
  'linkPaper',
  'linkProject',
  'links',
  'positionUnknown',
  'related',
  'showAllAuthors',
  'sources',
  'untitled',
  'yearInferred',
  'yearMissing',
] as const;

/** The words of the page itself, by name. */
export type Labels = Readonly<Record<(typeof LABEL_NAMES)[number], string>>;

/** What can be copied from the page. */
export type CopyWhat = 'bibtex' | 'reference' | 'key';

/** From the extension to the page. */
export type ToPage =
  | { readonly kind: 'show'; readonly view: AbstractView; readonly labels: Labels }
  /** There is nothing to show, and why. */
  | { readonly kind: 'missing'; readonly text: string }
  /** The answer to `askRelated`; empty where nothing is related. */
  | { readonly kind: 'related'; readonly paperId: string; readonly papers: readonly RelatedView[] }
  /** The answer to a `copy` or `insert`, to be read aloud. */
  | { readonly kind: 'confirm'; readonly paperId: string; readonly text: string };

/** From the page to the extension. */
export type ToHost =
  | { readonly kind: 'ready' }
  /** Sent when a paper is shown, so that the page never waits for what is looked for. */
  | { readonly kind: 'askRelated'; readonly paperId: string }
  | { readonly kind: 'openRelated'; readonly paperId: string; readonly index: number }
  | { readonly kind: 'copy'; readonly paperId: string; readonly what: CopyWhat }
  | { readonly kind: 'insert'; readonly paperId: string }
  | { readonly kind: 'showAuthor'; readonly paperId: string; readonly name: string }
  | { readonly kind: 'showCategory'; readonly paperId: string; readonly category: string }
  | { readonly kind: 'openLink'; readonly paperId: string; readonly index: number }
  | { readonly kind: 'openSource'; readonly paperId: string; readonly index: number };

/** What the page keeps for itself across a reload. */
export interface PageState {
  readonly paperId: string;
  /** How far one had read, in CSS pixels. */
  readonly scroll: number;
}

type Of<Union extends { kind: string }, Kind extends Union['kind']> = Extract<
  Union,
  { kind: Kind }
>;

const text = shownText(MAX_TEXT);
const paperId = name(MAX_NAME);
const index = position(2 * MAX_ITEMS);

const segment = anyOf<Segment>(
  record<Of<Segment, 'text'>>({ kind: oneOf('text'), text: shownText(MAX_ABSTRACT) }),
  record<Of<Segment, 'math'>>({
    kind: oneOf('math'),
    tex: shownText(MAX_ABSTRACT),
    display: flag,
  }),
  record<Of<Segment, 'link'>>({ kind: oneOf('link'), text: shownText(MAX_ABSTRACT), index }),
);
const segments = listOf(segment, MAX_SEGMENTS);

const author = record<AuthorView>({
  name: text,
  positionUnknown: flag,
  affiliations: { optional: text },
});

const date = record<DateView>({ text, year: oneOf('given', 'inferred', 'missing') });

const category = record<CategoryView>({
  id: text,
  fullName: { optional: text },
  inferred: flag,
});

const link = record<LinkView>({
  kind: oneOf('paper', 'code', 'data', 'project'),
  text: shownText(MAX_ABSTRACT),
});

const conflict = record<ConflictView>({
  name: text,
  statements: listOf(record<ConflictView['statements'][number]>({ text, index }), MAX_ITEMS),
  note: { optional: text },
});

const view = record<AbstractView>({
  paperId,
  citationKey: text,
  title: segments,
  titleGiven: flag,
  authors: listOf(author, MAX_ITEMS),
  authorsTruncated: flag,
  affiliations: listOf(text, MAX_ITEMS),
  date: { optional: date },
  categories: listOf(category, MAX_ITEMS),
  abstract: listOf(segments, MAX_SEGMENTS),
  abstractCut: flag,
  abstractTruncated: flag,
  details: listOf(record<DetailView>({ name: text, text }), MAX_ITEMS),
  conflicts: listOf(conflict, MAX_ITEMS),
  links: listOf(link, MAX_ITEMS),
  places: listOf(record<PlaceView>({ fact: { optional: text }, place: text }), MAX_ITEMS),
  doubtful: { optional: text },
});

const related = record<RelatedView>({
  title: text,
  byline: { optional: text },
  inCommon: { optional: text },
});

const labels = record<Labels>(
  Object.fromEntries(LABEL_NAMES.map((label) => [label, text])) as Checks<Labels>,
);

const toPage = anyOf<ToPage>(
  record<Of<ToPage, 'show'>>({ kind: oneOf('show'), view, labels }),
  record<Of<ToPage, 'missing'>>({ kind: oneOf('missing'), text }),
  record<Of<ToPage, 'related'>>({
    kind: oneOf('related'),
    paperId,
    papers: listOf(related, MAX_RELATED),
  }),
  record<Of<ToPage, 'confirm'>>({ kind: oneOf('confirm'), paperId, text }),
);

const toHost = anyOf<ToHost>(
  record<Of<ToHost, 'ready'>>({ kind: oneOf('ready') }),
  record<Of<ToHost, 'askRelated'>>({ kind: oneOf('askRelated'), paperId }),
  record<Of<ToHost, 'openRelated'>>({ kind: oneOf('openRelated'), paperId, index }),
  record<Of<ToHost, 'copy'>>({
    kind: oneOf('copy'),
    paperId,
    what: oneOf('bibtex', 'reference', 'key'),
  }),
  record<Of<ToHost, 'insert'>>({ kind: oneOf('insert'), paperId }),
  record<Of<ToHost, 'showAuthor'>>({ kind: oneOf('showAuthor'), paperId, name: name(MAX_NAME) }),
  record<Of<ToHost, 'showCategory'>>({
    kind: oneOf('showCategory'),
    paperId,
    category: name(MAX_NAME),
  }),
  record<Of<ToHost, 'openLink'>>({ kind: oneOf('openLink'), paperId, index }),
  record<Of<ToHost, 'openSource'>>({ kind: oneOf('openSource'), paperId, index }),
);

const scroll: Check<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;

/** Reads a message of the extension; `undefined` for anything that is not one. */
export const parseToPage: Check<ToPage> = toPage;

/** Reads a message of the page; `undefined` for anything that is not one. */
export const parseToHost: Check<ToHost> = toHost;

/** Reads what the page had kept; `undefined` for anything that is not that. */
export const parsePageState: Check<PageState> = record<PageState>({ paperId, scroll });
