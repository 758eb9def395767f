import { findLinks, type Link } from '../../../text/findLinks';
import type { PaperIds } from '../../entry';
import type { Stated } from '../../makeEntry';
import { arxivIdInNote, arxivIdInVenue, doiOf, idsInUrl, idsOfDoi } from '../../paperIds';
import { fieldsOf, linesOf, type TaggedField, type TaggedRecord, textOf } from './taggedRecord';

/** No paper has more addresses, nor fields that may hold an identifier. */
const MOST_FIELDS = 256;
/** In characters; what is longer holds no identifier alone. */
const LONGEST_VALUE = 1000;
const PMC = /^PMC\d+$/i;

/** The addresses of a paper in some fields: what they lead to is the paper, unless they say more. */
export function linksIn(fields: readonly TaggedField[]): Stated<readonly Link[]> | undefined {
  const found = fields.slice(0, MOST_FIELDS).map((field) => ({
    field,
    links: field.texts.flatMap((text) => findLinks(text.slice(0, LONGEST_VALUE))),
  }));
  const stating = found.filter(({ links }) => links.length > 0);
  if (stating.length === 0) return undefined;
  const links = stating.flatMap(({ links: own }) => own);
  return {
    value: links.map((link) => (link.kind === 'project' ? { ...link, kind: 'paper' } : link)),
    lines: linesOf(stating.map(({ field }) => field.lines)),
  };
}

/** How the values of certain tags tell identifiers. */
export type IdRule = readonly [tags: readonly string[], idsIn: (value: string) => PaperIds];

/** The identifiers that a record states; where two rules find the same kind, the first one tells. */
export function idsByRules(
  record: TaggedRecord,
  rules: readonly IdRule[],
): Stated<PaperIds> | undefined {
  let ids: PaperIds = {};
  const stating: TaggedField[] = [];
  for (const [tags, idsIn] of rules) {
    for (const field of fieldsOf(record, tags).slice(0, MOST_FIELDS)) {
      const more = idsIn(textOf(field));
      if (Object.keys(more).every((name) => name in ids)) continue;
      ids = { ...more, ...ids };
      stating.push(field);
    }
  }
  return stating.length === 0
    ? undefined
    : { value: ids, lines: linesOf(stating.map(({ lines }) => lines)) };
}

/** The identifiers in the addresses of a value. */
export function idsInAddresses(value: string): PaperIds {
  return Object.assign(
    {},
    ...findLinks(value)
      .map(({ url }) => idsInUrl(url))
      .reverse(),
  );
}

/** The DOI in a value; where arXiv gave it, the id that it spells out too. */
export function doiIn(value: string): PaperIds {
  const doi = doiOf(value.slice(0, LONGEST_VALUE));
  return doi === undefined ? {} : idsOfDoi(doi);
}

/** `arXiv:2101.00001` anywhere in the name of a journal. */
export function arxivInVenue(venue: string): PaperIds {
  const arxiv = arxivIdInVenue(venue.slice(0, LONGEST_VALUE));
  return arxiv === undefined ? {} : { arxiv };
}

/** `arXiv:2101.00001` in a remark or number that states it of its own paper. */
export function arxivInNote(note: string): PaperIds {
  const arxiv = arxivIdInNote(note.slice(0, LONGEST_VALUE));
  return arxiv === undefined ? {} : { arxiv };
}

/** A value that is a number of PubMed Central. */
export function pmcidOf(value: string): PaperIds {
  return PMC.test(value) ? { pmcid: value.toUpperCase() } : {};
}
