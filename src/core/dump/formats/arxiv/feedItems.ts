import type { Steps } from '../../../steps';
import { findLinks } from '../../../text/findLinks';
import type { Line } from '../../../text/lines';
import type { Entry } from '../../entry';
import { LINES_PER_STEP, previousLine, rangeOf } from '../../format';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';
import { arxivIdOf, idsInUrl } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { authorParts } from './authorParts';
import { dateOfId } from './dateOfId';
import { attributesOf, elementsOf } from './feedElements';
import { idParts } from './idParts';
import { type Passage, passageOf } from './passage';
import { isCategoryId } from './readCategories';
import type { RecordSpan } from './recordFormat';

const OPENING = /<(?:item|entry)(?:\s[^<>]{0,400})?>/g;
const CLOSING = /<\/(?:item|entry)>/;
const ROOT = /^<(?:\?xml|rss|feed|rdf:RDF)\b/;
/** In lines: no feed prints a longer item. */
const LONGEST_ITEM = 200;
/** Without the root of a feed above them it takes several items. */
const FEWEST_ITEMS = 2;
/** "(arXiv:2401.00001v1 [cs.LG] UPDATED)" behind a title. */
const TITLE_TAIL = /^\(arXiv:(\S{6,40})(?: \[([\w.-]{2,20})\])?(?: [A-Z ]{2,40})?\)$/;
const ANNOUNCED = /^arXiv:(\S{6,40})\s{1,4}Announce Type:[^:]{1,60}Abstract:/;

/** Every item of the XML of a feed that is of a paper. */
export function* findFeedItems(lines: readonly Line[]): Steps<RecordSpan[]> {
  const records: RecordSpan[] = [];
  let hasRoot = false;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!text.includes('<')) continue;
    hasRoot ||= ROOT.test(text.trimStart()) && !isQuoted(lines, at);
    if (at < (records.at(-1)?.end ?? 0) || text.match(OPENING)?.length !== 1) continue;
    const end = endOf(lines, at);
    if (end !== undefined && isOfPaper(lines.slice(at, end))) records.push({ start: at, end });
  }
  return hasRoot || records.length >= FEWEST_ITEMS ? records : [];
}

/** A feed within a fence is an example in a text about feeds. */
function isQuoted(lines: readonly Line[], at: number): boolean {
  const above = previousLine(lines, at, 2);
  return above !== undefined && /^\s{0,8}(?:```|~~~)/.test(lines[above]?.text.slice(0, 20) ?? '');
}

function endOf(lines: readonly Line[], start: number): number | undefined {
  for (let at = start; at < Math.min(lines.length, start + LONGEST_ITEM); at++) {
    const text = lines[at]?.text ?? '';
    if (at > start && text.includes('<') && text.match(OPENING) !== null) return at;
    if (CLOSING.test(text)) return at + 1;
  }
  return undefined;
}

function isOfPaper(lines: readonly Line[]): boolean {
  const has = (sign: string): boolean => lines.some(({ text }) => text.includes(sign));
  return has('<title') && (has('arxiv.org/abs/') || has('arXiv.org:'));
}

/** Reads one `<item>` of RSS or `<entry>` of Atom. */
export function readFeedItem(lines: readonly Line[]): Entry | undefined {
  const passage = passageOf(lines);
  const id = idOf(passage);
  if (id === undefined) return undefined;
  const title = elementsOf(passage, 'title')[0];
  const summary = ['description', 'summary'].flatMap((name) => elementsOf(passage, name))[0];
  return makeEntry(rangeOf(lines), {
    title: title && { ...title, value: tailOf(title.value).title },
    ...authorParts(namesOf(passage)),
    date: dateOf(passage, id),
    categories: categoriesOf(passage, title),
    comments: elementsOf(passage, 'arxiv:comment')[0],
    journalReference: ['arxiv:journal_ref', 'arxiv:journal_reference'].flatMap((name) =>
      elementsOf(passage, name),
    )[0],
    ...idParts(id, ['arxiv:doi', 'arxiv:DOI'].flatMap((name) => elementsOf(passage, name))[0]),
    links: linksOf(passage),
    abstract: summary && { ...summary, value: summary.value.replace(ANNOUNCED, '') },
  });
}

/** The id with its version, where any of the places that print it has one. */
function idOf(passage: Passage): Stated<string> | undefined {
  const places = ['description', 'summary', 'guid', 'id', 'link', 'title'];
  const ids = places.flatMap((name) =>
    elementsOf(passage, name).flatMap(({ value, lines }) => {
      const printed =
        ANNOUNCED.exec(value)?.[1] ??
        tailOf(value).id ??
        /^oai:arXiv\.org:(\S{6,40})$/.exec(value)?.[1];
      const own = printed === undefined ? idsInUrl(value).arxiv : arxivIdOf(printed);
      return own === undefined ? [] : [{ value: own, lines }];
    }),
  );
  return ids.find(({ value }) => /v\d+$/.test(value)) ?? ids[0];
}

interface Tail {
  readonly title: string;
  readonly id?: string | undefined;
  readonly category?: string | undefined;
}

/** Parts a title from the id that older feeds print behind it. */
function tailOf(text: string): Tail {
  const start = text.lastIndexOf('(arXiv:');
  const match = start < 0 ? null : TITLE_TAIL.exec(text.slice(start));
  if (match === null) return { title: text };
  const title = text.slice(0, start).trimEnd();
  return {
    title: title.endsWith('.') ? title.slice(0, -1) : title,
    id: match[1],
    category: match[2],
  };
}

function namesOf(passage: Passage): Stated<string> | undefined {
  const names = [...elementsOf(passage, 'dc:creator'), ...elementsOf(passage, 'name')];
  const [first] = names;
  if (first === undefined) return undefined;
  const last = names.at(-1) ?? first;
  return {
    value: names.map(({ value }) => value).join(', '),
    lines: [first.lines[0], last.lines[1]],
  };
}

/**
 * The API prints when the first version was published. The daily feed prints the day of the
 * announcement instead, which is none of the paper's: there only the month of the id is known.
 */
function dateOf(passage: Passage, id: Stated<string>): EntryParts['date'] {
  const isDaily = /Announce Type:|announce_type/.test(passage.text);
  const published = isDaily ? undefined : elementsOf(passage, 'published')[0];
  const date = readAnyDate(published?.value ?? '');
  if (published !== undefined && date !== undefined) return { value: date, lines: published.lines };
  const month = dateOfId(id.value);
  return month && { value: month, lines: id.lines };
}

/** The primary category first; classes of other systems stand among them and are left out. */
function categoriesOf(
  passage: Passage,
  title: Stated<string> | undefined,
): EntryParts['categories'] {
  const tail = tailOf(title?.value ?? '').category;
  const found = [
    ...attributesOf(passage, 'arxiv:primary_category', 'term'),
    ...(title !== undefined && tail !== undefined ? [{ value: tail, lines: title.lines }] : []),
    ...attributesOf(passage, 'category', 'term'),
    ...elementsOf(passage, 'category'),
  ].filter(({ value }) => isCategoryId(value));
  const lines = found.flatMap((one) => one.lines);
  if (found.length === 0) return undefined;
  return {
    value: found.map(({ value }) => value),
    lines: [Math.min(...lines), Math.max(...lines)],
  };
}

function linksOf(passage: Passage): EntryParts['links'] {
  const stated = [...elementsOf(passage, 'link'), ...elementsOf(passage, 'id')].find(
    ({ value }) => idsInUrl(value).arxiv !== undefined,
  );
  return stated && { value: findLinks(stated.value), lines: stated.lines };
}
