import type { Line } from '../../../text/lines';
import type { Entry, PartialDate } from '../../entry';
import { rangeOf } from '../../format';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { readAnyDate } from '../../readAnyDate';
import { endsMidSentence } from '../../sentenceFeatures';
import { partAbstractPage } from './abstractParts';
import { findAbstractPages } from './abstractRecords';
import { authorParts } from './authorParts';
import { idParts } from './idParts';
import { readCategories } from './readCategories';
import { recordFormat } from './recordFormat';

/**
 * The page of one paper at arXiv, as it is copied, clipped as Markdown or flattened:
 *
 * ```
 * Computer Science > Machine Learning
 * arXiv:2401.00001 (cs)
 * [Submitted on 1 Jan 2024 (v1), last revised 3 Mar 2024 (this version, v2)]
 * Title:A Title
 * Authors:Ada Writer, Bo Chen
 * View PDFAbstract:The abstract.
 * Comments:  9 pages
 * Subjects:  Machine Learning (cs.LG)
 * Cite as:   arXiv:2401.00001 [cs.LG]
 *            (or arXiv:2401.00001v2 [cs.LG] for this version)
 * Submission history
 * From: Ada Writer [view email]
 * [v1] Mon, 1 Jan 2024 18:00:00 UTC (12 KB)
 * ```
 */
export const arxivAbstract = recordFormat({
  id: 'arxiv-abstract',
  label: 'arXiv abstract page',
  findRecords: findAbstractPages,
  isHead: () => false,
  readFacts: () => ({}),
  readRecord,
});

function readRecord(lines: readonly Line[], last: boolean): Entry | undefined {
  const { abstract, authors, date, id, table, title } = partAbstractPage(lines);
  const subjects = table.get('Subjects');
  const doi = table.get('Related DOI');
  const isCut = last && table.size === 0 && endsMidSentence(abstract?.value ?? '.');
  return makeEntry(rangeOf(lines), {
    title,
    ...authorParts(authors),
    date: dateParts(date),
    categories: subjects && { value: readCategories(subjects.value), lines: subjects.lines },
    comments: table.get('Comments'),
    journalReference: table.get('Journal reference'),
    ...(id !== undefined && idParts(id, doi)),
    abstract,
    abstractTruncated: isCut,
  });
}

function dateParts(printed: Stated<string> | undefined): EntryParts['date'] {
  const value: PartialDate | undefined = readAnyDate(printed?.value ?? '');
  return printed && value && { value, lines: printed.lines };
}
