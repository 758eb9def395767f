import type { Steps } from '../../../steps';
import { findLinks, type Link } from '../../../text/findLinks';
import type { Line, LineRange } from '../../../text/lines';
import { plainMarkdown } from '../../../text/plainMarkdown';
import type { Entry } from '../../entry';
import { idsOfLinks, linksOfMarkdown } from '../../linksOfMarkdown';
import { makeEntry, type Stated } from '../../makeEntry';
import { isPaperAddress } from '../../paperAddress';
import { readAroundTitle } from './aroundTitle';
import type { Item } from './items';
import { type ItemTitle, isGenericName, titleOfItem } from './titleOfItem';

/** An item that is a paper. */
export interface PaperItem {
  readonly item: Item;
  readonly title: ItemTitle;
  /** The addresses of this paper, and those of them that lead to it. */
  readonly links: readonly Link[];
  readonly papers: readonly Link[];
}

const ITEMS_PER_STEP = 8;
const LONGEST_ITEM = 4000;
const MOST_CHILDREN = 6;
/** Boxes to tick, pictures and numbers before the text. */
const DECORATION =
  /^(?:\[[ xX]\] |!\[[^\]]{0,100}\]\([^)]{0,500}\) ?|(?:\p{Extended_Pictographic}|\ufe0f)+ ?)/u;

/**
 * Finds the items of a list that are papers, and counts those that might be. An item without a
 * link takes the items below it that are no papers themselves: some lists print authors and links
 * there.
 */
export function* papersAmong(
  items: readonly Item[],
): Steps<{ readonly papers: readonly PaperItem[]; readonly candidates: number }> {
  const papers: PaperItem[] = [];
  let candidates = 0;
  let glanced = 0;
  yield; // lists may be many and short
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (++glanced % ITEMS_PER_STEP === 0) yield;
    const children = childrenOf(items, at);
    const own = paperOf(item);
    const nested = children.some((child) => paperOf(child) !== undefined);
    const paper = own ?? (nested ? undefined : paperOfFamily(item, children));
    if (paper !== undefined) papers.push(paper);
    // What stands around nested papers is their heading, not an item beside them.
    if (paper !== undefined || children.length === 0) candidates++;
    if (paper !== undefined && !nested) at += children.length;
  }
  return { papers, candidates };
}

function childrenOf(items: readonly Item[], at: number): readonly Item[] {
  const indent = items[at]?.indent ?? 0;
  let end = at + 1;
  while ((items[end]?.indent ?? -1) > indent && end - at <= MOST_CHILDREN) end++;
  return (items[end]?.indent ?? -1) > indent ? [] : items.slice(at + 1, end);
}

function paperOfFamily(item: Item, children: readonly Item[]): PaperItem | undefined {
  const last = children.at(-1);
  if (last === undefined) return undefined;
  const text = [item.text, ...children.map((child) => child.text)].join('\n');
  return paperOf({ ...item, to: last.to, text });
}

function paperOf(item: Item): PaperItem | undefined {
  if (item.text.length > LONGEST_ITEM || !/https?:/i.test(item.text)) return undefined;
  const text = item.text.replace(DECORATION, '');
  const { links: marked, text: plain } = plainMarkdown(text);
  const title = titleOfItem(text, marked, isPaperAddress);
  if (title === undefined) return undefined;
  // Another paper that the item speaks of is not this one.
  const own = marked.filter(
    (link) => link === title.link || isGenericName(link.text) || !isPaperAddress(link.url),
  );
  const links = [...linksOfMarkdown(own), ...(marked.length === 0 ? findLinks(plain) : [])];
  const papers = links.filter(({ url }) => isPaperAddress(url));
  return papers.length === 0 ? undefined : { item, title, links, papers };
}

/** Reads an item, with what stands around its title. */
export function entryOfItem(
  { item, title, links, papers }: PaperItem,
  lines: readonly Line[],
): Entry {
  const { names, venue, date } = readAroundTitle(title.before, title.after);
  const range: LineRange = [lines[item.from]?.number ?? 0, lines[item.to]?.number ?? 0];
  const state = <Value>(value: Value | undefined): Stated<Value> | undefined =>
    value === undefined ? undefined : { value, lines: range };
  return makeEntry(range, {
    title: state(title.title),
    authors: state(names?.authors),
    authorsTruncated: names?.truncated ?? false,
    date: state(date),
    ids: state(idsOfLinks(papers)),
    venue: state(venue),
    links: state(links),
  });
}
