import { findLinks } from '../../../text/findLinks';
import { isBlank, type Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import type { Entry, PartialDate } from '../../entry';
import { rangeOf } from '../../format';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { readAnyDate } from '../../readAnyDate';
import { endsMidSentence } from '../../sentenceFeatures';
import { authorParts } from './authorParts';
import { dateOfId } from './dateOfId';
import { idParts } from './idParts';
import { type LabelledField, statedAs } from './labelledFields';
import { type MailParts, partMail } from './mailHeader';
import { findMailRecords, idOfLine } from './mailRecords';
import { categoryOfId, readCategories } from './readCategories';
import { type HeadFacts, recordFormat } from './recordFormat';

/**
 * The e-mail in which arXiv announces papers, its monthly listings and its `.abs` files:
 *
 * ```
 * \\
 * arXiv:2401.00001
 * Date: Mon, 1 Jan 2024 18:00:00 GMT   (12kb)
 *
 * Title: A title that goes on
 *   in the next line
 * Authors: Ada Writer and Bo Chen (Univ. of X)
 * Categories: cs.LG stat.ML
 * \\
 *   The abstract.
 * \\ ( https://arxiv.org/abs/2401.00001 ,  12kb)
 * ```
 */
export const arxivMail = recordFormat({
  id: 'arxiv-mail',
  label: 'arXiv announcement',
  findRecords: findMailRecords,
  isHead,
  readFacts,
  readRecord,
});

const HEAD =
  /^(?:(?:From|To|Reply-To|Date|Subject): |Send any comments regarding|Archives at |To unsubscribe, |received from |Submissions to:)/;
const SUBJECT = /^Subject: .*(?:daily|received|mailing)/;
const DATE = /^Date: (?:[A-Z][a-z]{2}, ?)? {0,2}(\d{1,2} [A-Z][a-z]{2}) (\d{2}|\d{4})\b/;

function isHead(text: string): boolean {
  return HEAD.test(text);
}

/** The date of the mail stands beside its subject. */
function readFacts(lines: readonly Line[]): HeadFacts {
  const subject = lines.findIndex(({ text }) => SUBJECT.test(text));
  if (subject < 0) return {};
  for (const { text } of lines.slice(Math.max(0, subject - 5), subject + 5)) {
    const [, day, year] = DATE.exec(text) ?? [];
    const date = readAnyDate(`${day} ${year?.length === 2 ? fullYear(year) : year}`);
    if (date !== undefined) return { date };
  }
  return {};
}

/** arXiv has sent mails since 1991. */
function fullYear(year: string): string {
  return Number(year) >= 91 ? `19${year}` : `20${year}`;
}

function readRecord(lines: readonly Line[], last: boolean): Entry | undefined {
  const at = lines.findIndex(({ text }) => idOfLine(text) !== undefined);
  const line = lines[at];
  const value = idOfLine(line?.text ?? '');
  if (line === undefined || value === undefined) return undefined;
  const id = { value, lines: rangeOf([line]) };
  const parts = partMail(lines.slice(at + 1));
  return makeEntry(rangeOf(lines), {
    title: statedAs(parts.fields, 'Title'),
    ...authorParts(statedAs(parts.fields, 'Authors', 'Author')),
    date: dateOf(parts.fields, id),
    categories: categoriesOf(parts.fields, id),
    comments: statedAs(parts.fields, 'Comments'),
    journalReference: statedAs(parts.fields, 'Journal-ref'),
    ...idParts(id, statedAs(parts.fields, 'DOI')),
    ...abstractOf(parts, last),
    links: linksOf(parts.footer),
  });
}

/** The first date is that of the first version; "replaced with revised version" tells none of it. */
function dateOf(
  fields: readonly LabelledField[],
  id: Stated<string>,
): Stated<PartialDate> | undefined {
  const stated = statedAs(fields, 'Date');
  const printed = /^(?:[A-Z][a-z]{2}, {1,2})?(\d{1,2} [A-Z][a-z]{2} \d{4})\b/.exec(
    stated?.value ?? '',
  );
  const date = printed?.[1] === undefined ? undefined : readAnyDate(printed[1]);
  if (stated !== undefined && date !== undefined) return { value: date, lines: stated.lines };
  const month = dateOfId(id.value);
  return month && { value: month, lines: id.lines };
}

function categoriesOf(
  fields: readonly LabelledField[],
  id: Stated<string>,
): Stated<readonly string[]> | undefined {
  const stated = statedAs(fields, 'Categories') ?? statedAs(fields, 'Subj-class');
  const archive = categoryOfId(id.value);
  const named = stated === undefined ? [] : readCategories(stated.value);
  if (named.length > 0 && stated !== undefined) return { value: named, lines: stated.lines };
  return archive === undefined ? undefined : { value: [archive], lines: id.lines };
}

function abstractOf(
  { abstract, isClosed }: MailParts,
  last: boolean,
): Pick<EntryParts, 'abstract' | 'abstractTruncated'> {
  const written = abstract.filter((line) => !isBlank(line));
  if (written.length === 0) return {};
  const value = blockText(written);
  return {
    abstract: { value, lines: rangeOf(written) },
    abstractTruncated: last && !isClosed && endsMidSentence(value),
  };
}

function linksOf(footer: Line | undefined): EntryParts['links'] {
  if (footer === undefined) return undefined;
  return { value: findLinks(footer.text), lines: rangeOf([footer]) };
}
