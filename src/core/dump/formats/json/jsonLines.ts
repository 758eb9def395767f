import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { categoryName } from '../../../library/categories';
import type { Author, PaperIds, PartialDate } from '../../entry';
import type { EntryParts, Stated } from '../../makeEntry';
import { arxivIdOf, doiOf, idsInUrl } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { readNames } from '../../readNames';
import { isRestOfNames } from '../../restOfNames';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { jsonFormat } from './jsonFormat';
import { itemsAt, type JsonPath, type JsonRecord, type Node, textAt, textOf } from './jsonRecord';
import { linksAt, statedNumber, together } from './jsonValues';

/**
 * Records of papers under plain names, one to a line or in a list: Kaggle's arXiv snapshot, and
 * what daily arXiv readers save.
 */
export const jsonLines = jsonFormat({ id: 'json-lines', label: 'JSON lines', fits, read });

const TITLE: JsonPath = ['title'];
const ABSTRACTS: readonly JsonPath[] = [['abstract'], ['summary']];
const AUTHORS: readonly JsonPath[] = [['authors_parsed'], ['authors'], ['author']];
const ID_NAMES = 'arxiv_id arxivId id paper_id entry_id url link abs_url arxiv_url pdf_url'.split(
  ' ',
);
const DATE_NAMES = 'published publication_date published_date submitted created date year'.split(
  ' ',
);
const ADDRESS = /(?:^|_)(?:url|link|code|repo|github|homepage|pdf)s?$/i;
const MOST_ADDRESSES = 64;
const FEWEST_NAME_CHARACTERS = 4;

/** A title and authors with an abstract or an identifier; without authors it takes both. */
function fits(record: JsonRecord): boolean {
  if ((record.text(TITLE)?.value.length ?? 0) < FEWEST_NAME_CHARACTERS) return false;
  const hasAbstract = readsLikeAbstract(record.text(...ABSTRACTS)?.value ?? '');
  const { arxiv, doi } = ids(record)?.value ?? {};
  const hasId = (arxiv ?? doi) !== undefined;
  return authors(record) !== undefined ? hasAbstract || hasId : hasAbstract && hasId;
}

function read(record: JsonRecord): EntryParts {
  const abstract = record.text(...ABSTRACTS);
  const cut = abstract === undefined ? record.cutText(...ABSTRACTS) : undefined;
  const names = authors(record);
  return {
    title: record.text(TITLE),
    authors: names && { ...names, value: names.value.names },
    authorsTruncated: names?.value.truncated ?? false,
    date: date(record),
    categories: categories(record),
    abstract: abstract ?? cut,
    abstractTruncated: cut !== undefined,
    ids: ids(record),
    venue: record.text(['venue'], ['journal'], ['conference'], ['booktitle']),
    journalReference: record.text(['journal-ref'], ['journal_ref']),
    comments: record.text(['comments'], ['comment']),
    metrics:
      statedNumber(record, 'citations', ['citation_count'], ['citationCount'], ['citations']) ??
      statedNumber(record, 'upvotes', ['upvotes']),
    language: record.text(['language'], ['lang']),
    links: linksAt(record, record.valuesNamed(ADDRESS, MOST_ADDRESSES)),
  };
}

interface Names {
  readonly names: readonly Author[];
  readonly truncated: boolean;
}

function authors(record: JsonRecord): Stated<Names> | undefined {
  for (const path of AUTHORS) {
    const found = together(record, [path], ([node]) => node && namesOf(node));
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesOf(node: Node): Names | undefined {
  if (node.type === 'string') {
    const list = readNames(latexToUnicode(textOf(node) ?? ''));
    return list && { names: list.names.map((name) => ({ name })), truncated: list.truncated };
  }
  const names = itemsAt(node).flatMap(author);
  const known = names.filter(({ name }) => !isRestOfNames(name));
  return known.length === 0 ? undefined : { names: known, truncated: known.length < names.length };
}

/** `"Ada Writer"`, `{"name": …}`, or Kaggle's `["Writer", "Ada", "Jr."]`. */
function author(node: Node): Author[] {
  const [family, given, suffix] = itemsAt(node).map((part) => textOf(part));
  const parsed = [family, suffix, given].filter((part) => part !== undefined).join(', ');
  const named = textAt(node, 'name') ?? textAt(node, 'full_name') ?? textAt(node, 'author');
  const name = latexToUnicode(textOf(node) ?? named ?? parsed);
  const place = textAt(node, 'affiliation') ?? textAt(node, 'institution');
  const places = itemsAt(node, 'affiliations').flatMap((one) => textOf(one) ?? []);
  const affiliations = place === undefined ? places : [place];
  return name === '' ? [] : [{ name, affiliations }];
}

/** The day of the first version, else of publication, else of the last change. */
function date(record: JsonRecord): Stated<PartialDate> | undefined {
  const paths: JsonPath[] = [['versions', 0, 'created'], ...DATE_NAMES.map((name) => [name])];
  for (const path of [...paths, ['update_date'], ['updated']]) {
    const found = together(record, [path], ([node]) => readAnyDate(textOf(node) ?? ''));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "cs.LG stat.ML", or a list of such; what is no category of arXiv is none. */
function categories(record: JsonRecord): Stated<readonly string[]> | undefined {
  const paths = [['primary_category'], ['categories'], ['category']];
  return together(record, paths, (nodes) =>
    nodes
      .flatMap((node) => textOf(node) ?? itemsAt(node).flatMap((item) => textOf(item) ?? []))
      .flatMap((text) => text.split(/[\s,;]/))
      .filter((code) => categoryName(code) !== undefined),
  );
}

function ids(record: JsonRecord): Stated<PaperIds> | undefined {
  const paths: JsonPath[] = [['doi'], ...ID_NAMES.map((name) => [name])];
  const there = paths.filter((path) => idsAt(record, path) !== undefined);
  return together(record, there, () =>
    Object.assign({}, ...there.toReversed().map((path) => idsAt(record, path))),
  );
}

function idsAt(record: JsonRecord, path: JsonPath): PaperIds | undefined {
  const text = textOf(record.node(path));
  if (text === undefined) return undefined;
  const doi = path[0] === 'doi' ? doiOf(text) : undefined;
  const arxiv = path[0] === 'doi' ? undefined : arxivIdOf(text);
  const own = { ...(arxiv !== undefined && { arxiv }), ...(doi !== undefined && { doi }) };
  const found = { ...idsInUrl(text), ...own };
  return Object.keys(found).length > 0 ? found : undefined;
}
