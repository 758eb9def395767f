import type { Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import type { Entry } from '../../entry';
import { rangeOf } from '../../format';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { endsMidSentence } from '../../sentenceFeatures';
import { authorParts } from './authorParts';
import { dateOfId } from './dateOfId';
import { idParts } from './idParts';
import { statedAs } from './labelledFields';
import { isHeading, readListingHead } from './listingHead';
import { findListingRecords, type ListingParts, partListing } from './listingRecords';
import { readCategories } from './readCategories';
import { recordFormat } from './recordFormat';

/**
 * A listing of arXiv's web site (new, recent, or of a month), as it is copied:
 *
 * ```
 * Showing new listings for Monday, 1 January 2024
 *
 * [1] arXiv:2401.00001 [pdf, html, other]
 * Title: A title
 * Ada Writer, Bo Chen                        ← no label in today's pages
 * Comments: 9 pages
 * Subjects: Machine Learning (cs.LG); Combinatorics (math.CO)
 *
 * The abstract, on the page of new papers.
 * ```
 *
 * The day in the heading is that of the announcement: it dates the page. Of a paper only the month
 * is known, by its id.
 */
export const arxivListing = recordFormat({
  id: 'arxiv-listing',
  label: 'arXiv listing',
  findRecords: findListingRecords,
  isHead: isHeading,
  readFacts: readListingHead,
  readRecord,
});

function readRecord(lines: readonly Line[], last: boolean): Entry | undefined {
  const parts = partListing(lines);
  if (parts === undefined) return undefined;
  const { id, fields } = parts;
  const subjects = statedAs(fields, 'Subjects');
  const date = dateOfId(id.value);
  return makeEntry(rangeOf(lines), {
    ...titleAndAuthors(parts),
    date: date && { value: date, lines: id.lines },
    categories: subjects && { value: readCategories(subjects.value), lines: subjects.lines },
    comments: statedAs(fields, 'Comments'),
    journalReference: statedAs(fields, 'Journal-ref'),
    ...idParts(id, statedAs(fields, 'DOI')),
    ...abstractOf(parts, last),
  });
}

/** Authors without a label stand in the last lines above the next one; the others are title. */
function titleAndAuthors({ fields, unlabelled }: ListingParts): EntryParts {
  const title = statedAs(fields, 'Title');
  const labelled = statedAs(fields, 'Authors', 'Author');
  if (title === undefined || unlabelled.length === 0) return { title, ...authorParts(labelled) };
  const start = labelled === undefined ? startOfAuthors(unlabelled) : unlabelled.length;
  const names = stated(unlabelled.slice(start));
  const more = stated(unlabelled.slice(0, start));
  return {
    title: more === undefined ? title : joined(title, more),
    ...authorParts(labelled ?? names),
  };
}

/** Names that are wrapped end with the comma between two of them. */
function startOfAuthors(lines: readonly Line[]): number {
  let start = lines.length - 1;
  while (start > 0 && lines[start - 1]?.text.trimEnd().endsWith(',')) start--;
  return start;
}

function joined(title: Stated<string>, more: Stated<string>): Stated<string> {
  return { value: `${title.value} ${more.value}`, lines: [title.lines[0], more.lines[1]] };
}

function stated(lines: readonly Line[]): Stated<string> | undefined {
  return lines.length === 0 ? undefined : { value: blockText(lines), lines: rangeOf(lines) };
}

function abstractOf(
  { abstract }: ListingParts,
  last: boolean,
): Pick<EntryParts, 'abstract' | 'abstractTruncated'> {
  const text = stated(abstract);
  return { abstract: text, abstractTruncated: last && endsMidSentence(text?.value ?? '.') };
}
