import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CitedPaper } from '../../src/core/cite/citedPaper';

/** The cases are kept beside the repository, not in it. */
export const CITATION_CASES = resolve(
  process.env.PAPERTREE_SHARED ?? resolve('../shared'),
  'cases/citations.json',
);

/** The forms that are plain text. */
export type ExpectedText =
  | 'key'
  | 'bibtex'
  | 'biblatex'
  | 'ris'
  | 'hayagriva'
  | 'apa'
  | 'apaInText'
  | 'ieee'
  | 'ieeeInText';

/** A record with what is expected of it in every form. */
export interface CitationCase {
  readonly id: string;
  readonly note: string;
  readonly record: {
    readonly title?: string;
    readonly abstract?: string;
    readonly authors?: readonly string[];
    readonly authorsTruncated?: boolean;
    readonly category?: string;
    readonly year?: number;
    readonly month?: number;
    readonly day?: number;
    readonly yearInferred?: true;
    readonly arxivId?: string;
    readonly doi?: string;
    readonly url?: string;
  };
  readonly expect: Readonly<Record<ExpectedText, string>> & {
    /** An item of CSL-JSON. */
    readonly csl: object;
  };
}

/** The cases, if they are there. */
export function citationCases(): readonly CitationCase[] | undefined {
  return existsSync(CITATION_CASES)
    ? casesOf(JSON.parse(readFileSync(CITATION_CASES, 'utf8')))
    : undefined;
}

function casesOf(document: { readonly cases: readonly CitationCase[] }): readonly CitationCase[] {
  return document.cases;
}

/** The record as the reader of a dump would hand it over. */
export function paperOf({ record, expect: { key } }: CitationCase): CitedPaper {
  const { title, abstract, year, month, day, yearInferred, arxivId, doi, url } = record;
  return {
    key,
    authors: (record.authors ?? []).map((name) => ({ name })),
    authorsTruncated: record.authorsTruncated ?? false,
    affiliations: [],
    categories: record.category === undefined ? [] : [record.category],
    links: [],
    ids: stated({ arxiv: arxivId, doi }),
    date: stated({ year, month, day, yearInferred }),
    ...stated({ title, abstract, url }),
  };
}

type Stated<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** A record without its absent fields. */
function stated<T extends object>(fields: T): Stated<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Stated<T>;
}
