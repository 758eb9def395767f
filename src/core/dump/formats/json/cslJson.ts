import { literalAuthor, withParticle } from '../../../library/personName';
import type { Author, PaperIds, PartialDate } from '../../entry';
import { journalReference } from '../../journalReference';
import type { EntryParts } from '../../makeEntry';
import { arxivIdOf, doiOf, idsInUrl, idsOfDoi } from '../../paperIds';
import { readStatedDate } from '../../readStatedDate';
import { isRestOfNames } from '../../restOfNames';
import { jsonFormat } from './jsonFormat';
import { itemsAt, type JsonPath, type JsonRecord, type Node, textAt, textOf } from './jsonRecord';
import { linksOf, together } from './jsonValues';

/** CSL-JSON, as Zotero, pandoc and Crossref write it. */
export const cslJson = jsonFormat({
  id: 'csl-json',
  label: 'CSL-JSON',
  fits,
  read: readCslItem,
});

/** Those of the types of CSL 1.0.2 that papers have, and Crossref's own words for them. */
const TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper book chapter dataset document ' +
    'entry manuscript paper-conference periodical post post-weblog report review software speech ' +
    'standard thesis webpage journal-article proceedings-article book-chapter posted-content ' +
    'monograph edited-book'
  ).split(' '),
);

/** The last one is where our own export says what was inferred. */
const DATE: readonly JsonPath[] = [['issued'], ['issued', 'circa'], ['custom', 'unverified']];
const PLACES: readonly JsonPath[] = [
  ['volume'],
  ['issue'],
  ['page'],
  ['issued', 'date-parts', 0, 0],
];

function fits(record: JsonRecord): boolean {
  const type = record.text(['type'])?.value;
  if (
    type === undefined ||
    !TYPES.has(type) ||
    record.text(['title'], ['title', 0]) === undefined
  ) {
    return false;
  }
  const [author] = record.items(['author']);
  const named = textAt(author, 'family') ?? textAt(author, 'literal');
  const dated = record.node(['issued', 'date-parts']) ?? record.node(['issued', 'raw']);
  return named !== undefined || dated?.type === 'array' || record.text(['DOI']) !== undefined;
}

/** What an item of CSL-JSON says. */
export function readCslItem(record: JsonRecord): EntryParts {
  return {
    key: record.text(['id'])?.value,
    title: record.text(['title'], ['title', 0]),
    authors: together(record, [['author']], ([list]) =>
      itemsAt(list)
        .filter((item) => !isOthers(item))
        .flatMap(author),
    ),
    authorsTruncated: record.items(['author']).some(isOthers),
    date: together(record, DATE, ([issued, circa, unverified]) => {
      const value = issued && date(issued);
      const isUnsure = isTrue(circa) || itemsAt(unverified).some((item) => textOf(item) === 'year');
      return value?.year !== undefined && isUnsure ? { ...value, yearInferred: true } : value;
    }),
    abstract: record.text(['abstract']),
    ids: together(
      record,
      ['DOI', 'PMID', 'PMCID', 'URL', 'number'].map((name) => [name]),
      readIds,
    ),
    venue: record.text(['container-title'], ['container-title', 0]),
    journalReference: together(
      record,
      [['container-title'], ['container-title', 0], ...PLACES],
      (nodes) => {
        const [journal, first, volume, issue, pages, year] = nodes.map(textOf);
        return journalReference({ journal: journal ?? first, volume, issue, pages, year });
      },
    ),
    language: record.text(['language']),
    links: linksOf(record, ['URL']),
  };
}

/** What this project and Zotero write for "et al.". */
function isOthers(item: Node): boolean {
  return isRestOfNames(textAt(item, 'literal') ?? '');
}

/** "van der Maaten, Laurens": the parts are known, so that no one has to guess them again. */
function author(item: Node): Author[] {
  const family = withParticle(textAt(item, 'non-dropping-particle'), textAt(item, 'family'));
  const given = [textAt(item, 'given'), textAt(item, 'dropping-particle')];
  const parts = [family, textAt(item, 'suffix'), joined(given)];
  const whole = textAt(item, 'literal') ?? textAt(item, 'name');
  const name = parts.filter(Boolean).join(', ');
  const places = itemsAt(item, 'affiliation').flatMap((place) => textAt(place, 'name') ?? []);
  if ((whole ?? name) === '') return [];
  // A family name alone is no given name and a family name.
  const isLiteral = whole !== undefined || name === family;
  return [{ ...(isLiteral ? literalAuthor(whole ?? name) : { name }), affiliations: places }];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

/** `date-parts` with numbers or digits, else a date in words; of a range its beginning. */
function date(issued: Node): PartialDate | undefined {
  const [first] = itemsAt(issued, 'date-parts');
  const parts = itemsAt(first).flatMap((part) => textOf(part) ?? []);
  const words = textAt(issued, 'raw') ?? textAt(issued, 'literal') ?? textOf(issued);
  return readStatedDate(parts.length > 0 ? parts.join('-') : ((words ?? '').split('/')[0] ?? ''));
}

/** `true`, `1` and `"yes"`: the schema allows a boolean, a number and a text. */
function isTrue(node: Node | undefined): boolean {
  const value: unknown = node?.value;
  return Boolean(value) && value !== '0' && value !== 'false';
}

function readIds([doi, pmid, pmcid, url, number]: readonly (Node | undefined)[]): PaperIds {
  const own = doiOf(textOf(doi) ?? '');
  const inUrl = { ...idsInUrl(textOf(url) ?? ''), ...(own !== undefined && idsOfDoi(own)) };
  const arxiv = /^arxiv:/i.test(textOf(number) ?? '') ? arxivIdOf(textOf(number) ?? '') : undefined;
  const pubmed = /^\d{1,9}$/.exec(textOf(pmid) ?? '')?.[0];
  const central = /^PMC\d+$/i.exec(textOf(pmcid) ?? '')?.[0].toUpperCase();
  return {
    ...inUrl,
    ...(arxiv !== undefined && { arxiv }),
    ...(pubmed !== undefined && { pmid: pubmed }),
    ...(central !== undefined && { pmcid: central }),
  };
}
