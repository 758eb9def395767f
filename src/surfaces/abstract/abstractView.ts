import type { Author } from '../../core/dump/entry';
import type { Paper } from '../../core/library/paper';
import { nameInOrder } from '../../core/library/personName';
import { cleanText } from '../../core/text/cleanText';
import type { Link } from '../../core/text/findLinks';
import {
  type AbstractView,
  type AuthorView,
  type CategoryView,
  type LinkView,
  MAX_ABSTRACT,
  MAX_ITEMS,
  type PlaceView,
  type Segment,
} from '../../webview/protocol';
import { paperConflicts } from './conflicts';
import { dateView } from './dateView';
import { paperDetails } from './details';
import { paperLinks } from './links';
import { type Place, paperPlaces } from './places';
import { formulaSegments, textSegments } from './segments';
import { firstWords } from './titles';
import type { ViewWords } from './words';

/** What a view needs to know beside the paper. */
export interface ViewContext {
  readonly words: ViewWords;
  /** BCP 47 tag for dates. */
  readonly language: string;
  readonly categoryName: (id: string) => string | undefined;
  /** Why a record is doubtful, in the user's language. */
  readonly wordDoubt: (reason: string) => string;
  /** A dump's name as the user knows it. */
  readonly fileName: (file: string) => string;
}

/** A view together with what its numbers stand for, which never leaves the host. */
export interface AbstractModel {
  readonly view: AbstractView;
  readonly links: readonly Link[];
  readonly places: readonly Place[];
  /** None until the page has asked for them. */
  readonly related: readonly Paper[];
}

/** A paper as the abstract page shows it. Invents nothing: what is not known is left out. */
export function abstractView(paper: Paper, context: ViewContext): AbstractModel {
  const links = paperLinks(paper).slice(0, MAX_ITEMS);
  const places = paperPlaces(paper).slice(0, MAX_ITEMS);
  const date = dateView(paper.date, context.language);
  const view: AbstractView = {
    paperId: paper.id,
    citationKey: paper.key,
    title: formulaSegments(paper.title ?? firstWords(paper)),
    titleGiven: paper.title !== undefined,
    authors: paper.authors.map(authorView),
    authorsTruncated: paper.authorsTruncated,
    affiliations: paper.affiliations,
    categories: paper.categories.map((id) => categoryView(id, paper, context)),
    abstract: paragraphs(paper.abstract ?? '', links),
    abstractCut: (paper.abstract ?? '').length > MAX_ABSTRACT,
    abstractTruncated: paper.abstractTruncated === true,
    details: paperDetails(paper, context.words),
    conflicts: paperConflicts(paper, context.words, places.length),
    links: links.map(linkView),
    places: places.map((place) => placeView(place, context)),
    ...(date !== undefined && { date }),
    ...(paper.doubtful !== undefined && { doubtful: context.wordDoubt(paper.doubtful) }),
  };
  return { view, links, places, related: [] };
}

function authorView(author: Author): AuthorView {
  return {
    name: nameInOrder(author),
    positionUnknown: author.position === 'unknown',
    ...(author.affiliations !== undefined &&
      author.affiliations.length > 0 && { affiliations: author.affiliations.join(', ') }),
  };
}

function categoryView(id: string, paper: Paper, context: ViewContext): CategoryView {
  const fullName = context.categoryName(id);
  return {
    id,
    inferred: paper.categoriesInferred?.includes(id) === true,
    ...(fullName !== undefined && { fullName }),
  };
}

function paragraphs(abstract: string, links: readonly Link[]): Segment[][] {
  const numbers = new Map(links.map((link, index) => [link.url, index]));
  return shortened(abstract)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => textSegments(line, (link) => numbers.get(link.url)));
}

/** Cut after a whole word, so that no formula sign and no surrogate pair is split in two. */
function shortened(abstract: string): string {
  if (abstract.length <= MAX_ABSTRACT) return abstract;
  const blank = abstract.lastIndexOf(' ', MAX_ABSTRACT);
  return abstract.slice(0, blank > 0 ? blank : MAX_ABSTRACT);
}

function linkView({ kind, url }: Link): LinkView {
  return { kind, text: url };
}

function placeView(place: Place, { words, fileName }: ViewContext): PlaceView {
  const text = words.place(cleanText(fileName(place.source.file)), place.lines);
  return place.field === undefined
    ? { place: text }
    : { fact: words.fields[place.field], place: text };
}
