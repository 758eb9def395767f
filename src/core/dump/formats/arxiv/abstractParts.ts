import type { Line } from '../../../text/lines';
import type { Stated } from '../../makeEntry';
import { arxivIdOf } from '../../paperIds';
import { type Passage, passageOf, statedBetween } from './passage';
import { withoutLinks } from './withoutLinks';

/** The labels of an abstract page; on flattened copies they stand in the middle of a line. */
const TABLE_LABELS =
  /(?:^|\s|\|)(Comments|Subjects|MSC classes|ACM classes|Report number|Cite as|Journal reference|Related DOI):/g;
const ENDS_OF_TITLE = ['Authors:', 'View a PDF of', 'View PDF', 'Download PDF', 'Abstract:'];
const ENDS_OF_AUTHORS = ENDS_OF_TITLE.slice(1);
const HISTORY = 'Submission history';
const NOTES = ['Focus to learn more', 'arXiv-issued DOI', HISTORY];
/** The address of the paper under its DOI at arXiv, which follows "Cite as". */
const OWN_DOI = /\s(?:https:\/\/doi\.org\/10\.48550|Focus to learn)/;
const SUBMITTED = /[[(]Submitted on (\d{1,2} [A-Z][a-z]{2} \d{4})\b/;
const HISTORY_LINE = /^(?:From: |\[v\d{1,3}\])/;
const ARXIV = /arXiv:([\w.\-/]{6,40})/g;

/** The parts of an abstract page. */
export interface AbstractParts {
  readonly id?: Stated<string> | undefined;
  readonly date?: Stated<string> | undefined;
  readonly title?: Stated<string> | undefined;
  readonly authors?: Stated<string> | undefined;
  readonly abstract?: Stated<string> | undefined;
  /** By the labels of the table below the abstract. */
  readonly table: ReadonlyMap<string, Stated<string>>;
  /** The number of the last line that is of the paper. */
  readonly end: number;
}

/** Takes an abstract page apart, from the line of its id or of "[Submitted on" on. */
export function partAbstractPage(lines: readonly Line[]): AbstractParts {
  const passage = passageOf(lines.map((line) => ({ ...line, text: plain(line.text) })));
  const { text } = passage;
  const title = after(text, 'Title:', SUBMITTED.exec(text)?.index ?? 0);
  const endOfTitle = firstOf(text, ENDS_OF_TITLE, title);
  const authors = text.startsWith('Authors:', endOfTitle) ? endOfTitle + 8 : endOfTitle;
  const endOfAuthors = firstOf(text, ENDS_OF_AUTHORS, authors);
  const abstract = after(text, 'Abstract:', authors);
  const { table, start } = tableOf(passage, abstract);
  const parts = {
    id: idOf(passage, table.get('Cite as')),
    date: dateOf(passage),
    title: statedBetween(passage, title, underlineOf(text, title, endOfTitle)),
    authors: statedBetween(passage, authors, endOfAuthors),
    abstract: statedBetween(passage, abstract, start),
  };
  const stated = [...Object.values(parts), ...table.values(), historyOf(passage, abstract)];
  return { ...parts, table, end: Math.max(...stated.map((part) => part?.lines[1] ?? 0)) };
}

/** Without links and without the signs of Markdown that stand before a line or around an id. */
function plain(text: string): string {
  const bare = withoutLinks(text).replaceAll('**', '');
  if (bare.startsWith('|')) return /^[-:| ]+$/.test(bare) ? '' : bare.replaceAll('|', ' ');
  return bare.replace(/^[>#* ]{1,8}/, '');
}

function after(text: string, label: string, from: number): number {
  const at = text.indexOf(label, from);
  return at < 0 ? text.length : at + label.length;
}

function firstOf(text: string, ends: readonly string[], from: number): number {
  const places = ends.map((end) => text.indexOf(end, from)).filter((place) => place >= 0);
  return Math.min(text.length, ...places);
}

/** Markdown may underline the title. */
function underlineOf(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\n[=-]{3,}\n/);
  return at < 0 ? to : from + at;
}

function dateOf(passage: Passage): Stated<string> | undefined {
  const match = SUBMITTED.exec(passage.text);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  return statedBetween(passage, end - (match[1]?.length ?? 0), end);
}

/** The id with the version of the page, else that without. */
function idOf(passage: Passage, cite: Stated<string> | undefined): Stated<string> | undefined {
  const cited = [...(cite?.value ?? '').matchAll(ARXIV)].flatMap(
    (match) => arxivIdOf(match[1] ?? '') ?? [],
  );
  const value = cited.find((id) => /v\d+$/.test(id)) ?? cited[0];
  if (cite !== undefined && value !== undefined) return { value, lines: cite.lines };
  for (const match of passage.text.matchAll(ARXIV)) {
    const id = arxivIdOf(match[1] ?? '');
    const place = statedBetween(passage, match.index, match.index + match[0].length);
    if (id !== undefined && place !== undefined) return { value: id, lines: place.lines };
  }
  return undefined;
}

/** The table below the abstract, and where it begins. */
function tableOf(
  passage: Passage,
  from: number,
): { table: ReadonlyMap<string, Stated<string>>; start: number } {
  const { text } = passage;
  const stop = firstOf(text, [HISTORY], from);
  const labels = [...text.slice(from, stop).matchAll(TABLE_LABELS)];
  const table = new Map<string, Stated<string>>();
  for (const [at, label] of labels.entries()) {
    const start = from + label.index + label[0].length;
    const next = labels[at + 1];
    const end = next === undefined ? endOfTable(text, start, stop) : from + next.index;
    const name = label[1] ?? '';
    const own = name === 'Cite as' ? text.slice(start, end).search(OWN_DOI) : -1;
    const value = statedBetween(passage, start, own < 0 ? end : start + own);
    if (value !== undefined && !table.has(name)) table.set(name, value);
  }
  const first = labels[0];
  return {
    table,
    start: first === undefined ? paragraphEnd(text, from, stop) : from + first.index,
  };
}

function endOfTable(text: string, from: number, stop: number): number {
  return Math.min(stop, paragraphEnd(text, from, stop), firstOf(text, NOTES, from));
}

function paragraphEnd(text: string, from: number, stop: number): number {
  const first = text.slice(from, stop).search(/\S/);
  const blank = first < 0 ? -1 : text.indexOf('\n\n', from + first);
  return blank < 0 ? stop : Math.min(blank, stop);
}

/** "Submission history From: … [v1] Mon, 1 Jan 2024 … (12 KB)" up to the last version. */
function historyOf(passage: Passage, from: number): Stated<string> | undefined {
  const start = passage.text.indexOf(HISTORY, from);
  if (start < 0) return undefined;
  const first = passage.text.indexOf('\n', start);
  let end = first;
  let isOpen = false;
  for (const line of passage.text.slice(first + 1).split('\n')) {
    const text = line.trim();
    if (!isOpen && text !== '' && !HISTORY_LINE.test(text)) break;
    isOpen = text === '' ? isOpen : /^\[v\d{1,3}\]$/.test(text);
    end += line.length + 1;
  }
  return statedBetween(passage, start, end);
}
