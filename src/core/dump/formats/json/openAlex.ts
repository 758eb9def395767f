import type { Author, PaperIds } from '../../entry';
import { journalReference } from '../../journalReference';
import type { EntryParts, Stated } from '../../makeEntry';
import { arxivIdOf, doiOf, idsInUrl } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { jsonFormat } from './jsonFormat';
import { itemsAt, type JsonRecord, type Node, textAt, textOf } from './jsonRecord';
import { linksOf, statedNumber, together } from './jsonValues';

/** Works of OpenAlex: one, or the `results` of a query. */
export const openAlex = jsonFormat({ id: 'openalex', label: 'OpenAlex', fits, read });

const WORK = /^https:\/\/openalex\.org\/W\d+$/;

function fits(record: JsonRecord): boolean {
  const title = record.text(['title'], ['display_name']);
  return WORK.test(record.text(['id'])?.value ?? '') && title !== undefined;
}

function read(record: JsonRecord): EntryParts {
  return {
    title: record.text(['title'], ['display_name']),
    authors: together(record, [['authorships']], ([list]) => itemsAt(list).flatMap(author)),
    affiliations: together(record, [['authorships']], ([list]) =>
      itemsAt(list)
        .flatMap(author)
        .flatMap((one) => one.affiliations ?? []),
    ),
    authorsTruncated: record.node(['is_authors_truncated'])?.value === true,
    date: together(record, [['publication_date'], ['publication_year']], (_, texts) =>
      texts.map((text) => readAnyDate(text)).find((date) => date !== undefined),
    ),
    abstract: abstract(record),
    ids: together(
      record,
      [['doi'], ['ids'], ['primary_location', 'landing_page_url']],
      ([doi, ids, page]) => readIds(doi, ids, page),
    ),
    venue: record.text(['primary_location', 'source', 'display_name']),
    journalReference: referenceOf(record),
    metrics: statedNumber(record, 'citations', ['cited_by_count']),
    language: record.text(['language']),
    links: linksOf(
      record,
      ['primary_location', 'landing_page_url'],
      ['primary_location', 'pdf_url'],
      ['open_access', 'oa_url'],
    ),
  };
}

function author(node: Node): Author[] {
  const name = textAt(node, 'author', 'display_name') ?? textAt(node, 'raw_author_name');
  const places = itemsAt(node, 'institutions');
  const affiliations = places.flatMap((place) => textAt(place, 'display_name') ?? []);
  return name === undefined ? [] : [{ name, affiliations }];
}

function readIds(doi: Node | undefined, ids: Node | undefined, page: Node | undefined): PaperIds {
  const addresses = [textOf(page), textAt(ids, 'pmid'), textAt(ids, 'pmcid')];
  const own = doiOf(textOf(doi) ?? textAt(ids, 'doi') ?? '');
  const found = [...addresses, own && `https://doi.org/${own}`].map((url) => idsInUrl(url ?? ''));
  const arxiv = arxivIdOf(found.find((one) => one.arxiv !== undefined)?.arxiv ?? '');
  return { ...Object.assign({}, ...found), ...(arxiv !== undefined && { arxiv }) };
}

function referenceOf(record: JsonRecord): Stated<string> | undefined {
  const source = ['primary_location', 'source', 'display_name'];
  const places = ['volume', 'issue', 'first_page', 'last_page'].map((name) => ['biblio', name]);
  return together(record, [source, ...places, ['publication_year']], (nodes) => {
    const [journal, volume, issue, from, to, year] = nodes.map(textOf);
    const pages = [from, to].filter(Boolean).join('–');
    return journalReference({ journal, volume, issue, pages, year });
  });
}

/** No abstract has more words: places beyond it are no places. */
const MOST_WORDS = 20_000;

/** `{"We": [0, 9], "show": [1]}`: the words back in their order. */
function abstract(record: JsonRecord): Stated<string> | undefined {
  const path = ['abstract_inverted_index'];
  return together(record, [path], ([index]) => {
    const words: string[] = [];
    for (const property of index?.children ?? []) {
      const [word, places] = property.children ?? [];
      for (const place of places?.children ?? []) {
        const at: unknown = place.value;
        const isPlace = typeof at === 'number' && Number.isInteger(at);
        if (isPlace && at >= 0 && at < MOST_WORDS) words[at] = textOf(word) ?? '';
      }
    }
    const text = words.filter((word) => word !== undefined).join(' ');
    return text === '' ? undefined : text;
  });
}
