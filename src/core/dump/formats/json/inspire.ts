import type { Author } from '../../entry';
import { journalReference } from '../../journalReference';
import type { EntryParts } from '../../makeEntry';
import { arxivIdOf, doiOf } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { jsonFormat } from './jsonFormat';
import { itemsAt, type JsonPath, type JsonRecord, textAt, textOf } from './jsonRecord';
import { linksOf, statedNumber, together } from './jsonValues';

/** Answers of INSPIRE's API: `hits.hits`, each with `metadata`, or one record. */
export const inspire = jsonFormat({ id: 'inspire', label: 'INSPIRE', fits, read });

const TELLING = ['titles', 'authors', 'abstracts', 'arxiv_eprints', 'citation_count', '$schema'];
/** Of a paper in a journal, in the order that they are read in. */
const PLACES = 'journal_title journal_volume journal_issue artid page_start page_end year'.split(
  ' ',
);

function fits(record: JsonRecord): boolean {
  const known = TELLING.filter((name) => record.node(['metadata', name]) !== undefined);
  const title = record.text(['metadata', 'titles', 0, 'title']);
  const author = record.text(['metadata', 'authors', 0, 'full_name']);
  return (title ?? author) !== undefined && known.length > 1;
}

function read(record: JsonRecord): EntryParts {
  const at = (...path: JsonPath): JsonPath => ['metadata', ...path];
  const info = (name: string): JsonPath => at('publication_info', 0, name);
  return {
    title: record.text(at('titles', 0, 'title')),
    authors:
      together(record, [at('authors')], ([list]) => itemsAt(list).flatMap(author)) ??
      together(record, [at('collaborations')], ([list]) => itemsAt(list).flatMap(collaboration)),
    affiliations: together(record, [at('authors')], ([list]) =>
      itemsAt(list)
        .flatMap(author)
        .flatMap((one) => one.affiliations ?? []),
    ),
    date: together(record, [at('preprint_date'), at('earliest_date'), info('year')], (_, texts) =>
      texts.map((text) => readAnyDate(text)).find((date) => date !== undefined),
    ),
    categories: together(record, [at('arxiv_eprints', 0, 'categories')], ([list]) =>
      itemsAt(list).flatMap((item) => textAt(item) ?? []),
    ),
    abstract: record.text(at('abstracts', 0, 'value')),
    ids: together(
      record,
      [at('arxiv_eprints', 0, 'value'), at('dois', 0, 'value')],
      ([eprint, doi]) => {
        const arxiv = arxivIdOf(textAt(eprint) ?? '');
        const own = doiOf(textAt(doi) ?? '');
        return { ...(arxiv !== undefined && { arxiv }), ...(own !== undefined && { doi: own }) };
      },
    ),
    venue: record.text(info('journal_title')),
    journalReference: together(record, PLACES.map(info), (nodes) => {
      const [journal, volume, issue, article, from, to, year] = nodes.map(textOf);
      const pages = [from ?? article, from && to].filter(Boolean).join('–');
      return journalReference({ journal, volume, issue, pages, year });
    }),
    comments: record.text(at('public_notes', 0, 'value')),
    metrics: statedNumber(record, 'citations', at('citation_count')),
    language: record.text(at('languages', 0)),
    links: linksOf(record, at('urls', 0, 'value')),
  };
}

function author(node: Parameters<typeof textAt>[0]): Author[] {
  const name = textAt(node, 'full_name');
  const affiliations = itemsAt(node, 'affiliations').flatMap((item) => textAt(item, 'value') ?? []);
  return name === undefined ? [] : [{ name, affiliations }];
}

function collaboration(node: Parameters<typeof textAt>[0]): Author[] {
  const name = textAt(node, 'value');
  return name === undefined ? [] : [{ name }];
}
