import type { Field, PaperFacts, PartialDate } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { clampLabel } from './paperLabel';

/** What a paper's field says, as short plain text on one line; undefined where it is not known. */
export function factText(paper: PaperFacts, field: Field): string | undefined {
  const text = TEXTS[field](paper);
  return text === undefined || text === '' ? undefined : clampLabel(text);
}

const TEXTS = {
  title: ({ title }) => title && plainTex(title),
  authors: ({ authors, authorsTruncated }) => {
    const names = authors.map(({ name }) => name).join(', ');
    return authorsTruncated && names !== '' ? `${names} et al.` : names;
  },
  affiliations: ({ affiliations }) => affiliations.join(', '),
  date: ({ date }) => date && dateText(date),
  categories: ({ categories }) => categories.join(', '),
  abstract: ({ abstract }) => abstract && plainTex(abstract),
  ids: ({ ids }) => Object.values(ids).join(', '),
  links: ({ links }) => links.map(({ url }) => url).join(', '),
  venue: ({ venue }) => venue,
  journalReference: ({ journalReference }) => journalReference,
  comments: ({ comments }) => comments,
  metrics: ({ metrics }) => metrics && JSON.stringify(metrics).replace(/["{}]/g, ''),
  language: ({ language }) => language,
} satisfies Record<Field, (paper: PaperFacts) => string | undefined>;

/** ISO 8601 as far as it is known; a question mark follows an inferred year. */
function dateText({ year, month, day, yearInferred }: PartialDate): string {
  const parts = [year === undefined ? '????' : String(year), month, day].filter(
    (part) => part !== undefined,
  );
  const text = parts.map((part) => String(part).padStart(2, '0')).join('-');
  return yearInferred === true ? `${text}?` : text;
}
