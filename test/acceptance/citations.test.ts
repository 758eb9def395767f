import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { biblatexEntry } from '../../src/core/cite/biblatex';
import { bibtexEntry } from '../../src/core/cite/bibtex';
import { baseKey } from '../../src/core/cite/citationKey';
import type { CitedPaper } from '../../src/core/cite/citedPaper';
import { cslJson } from '../../src/core/cite/cslJson';
import { hayagrivaEntry } from '../../src/core/cite/hayagriva';
import { formatInText, formatReference } from '../../src/core/cite/reference';
import { risRecord } from '../../src/core/cite/ris';

/** The cases are kept beside the repository, not in it. */
const FILE = resolve(process.env.PAPERTREE_SHARED ?? resolve('../shared'), 'cases/citations.json');

interface Case {
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
  readonly expect: Readonly<Record<Exclude<Compared, 'csl'>, string>> & {
    /** An item of CSL-JSON. */
    readonly csl: object;
  };
}

type Compared = 'key' | 'bibtex' | 'biblatex' | 'csl' | 'ris' | 'hayagriva' | 'apa' | 'apaInText';

const WRITERS: Readonly<Record<Compared, (paper: CitedPaper) => string>> = {
  key: baseKey,
  bibtex: bibtexEntry,
  biblatex: biblatexEntry,
  csl: (paper) => cslJson([paper]),
  ris: risRecord,
  hayagriva: hayagrivaEntry,
  apa: (paper) => formatReference(paper, 'apa', 'text'),
  apaInText: (paper) => formatInText([paper], 'apa', 'text'),
};

/** Cases that we write otherwise, each with its reason; they must still differ. */
const EXCEPTIONS: Readonly<Record<Compared, Readonly<Record<string, string>>>> = {
  key: {},
  bibtex: {},
  biblatex: {},
  csl: {},
  ris: {},
  hayagriva: {},
  apa: {},
  apaInText: {},
};

describe('Acceptance: the citations of the shared cases', () => {
  if (!existsSync(FILE)) {
    it('are there to be compared', () => {
      assert.notEqual(process.env.PAPERTREE_ACCEPTANCE, 'required', `${FILE} is missing`);
      console.log(`      not compared: ${FILE} is not there`);
    });
    return;
  }

  const cases = casesOf(JSON.parse(readFileSync(FILE, 'utf8')));
  it('are 72', () => assert.equal(cases.length, 72));

  for (const what of Object.keys(WRITERS) as Compared[]) {
    it(`agree in ${what}, but for the listed exceptions`, () => {
      const differing = cases.filter((each) => written(what, each) !== expected(what, each));
      const unexpected = differing.filter(({ id }) => !(id in EXCEPTIONS[what]));
      assert.deepEqual(
        unexpected.map((each) => `${each.id} ${written(what, each)}`),
        unexpected.map((each) => `${each.id} ${expected(what, each)}`),
      );
      assert.deepEqual(
        differing.map(({ id }) => id),
        Object.keys(EXCEPTIONS[what]),
      );
    });
  }
});

function casesOf(document: { readonly cases: readonly Case[] }): readonly Case[] {
  return document.cases;
}

function written(what: Compared, { record, expect }: Case): string {
  return WRITERS[what](paperOf(record, expect.key));
}

function expected(what: Compared, { expect }: Case): string {
  return what === 'csl' ? `${JSON.stringify([expect.csl], undefined, 2)}\n` : expect[what];
}

/** The record as the reader of a dump would hand it over. */
function paperOf(record: Case['record'], key: string): CitedPaper {
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
