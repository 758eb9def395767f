import type { Steps } from '../../../steps';
import { findLinks } from '../../../text/findLinks';
import type { Line, LineRange } from '../../../text/lines';
import { plainMarkdown } from '../../../text/plainMarkdown';
import type { Entry } from '../../entry';
import { idsOfLinks, linksOfMarkdown } from '../../linksOfMarkdown';
import { makeEntry, type Stated } from '../../makeEntry';
import { isPaperAddress, isPaperHost } from '../../paperAddress';
import { readAroundTitle } from './aroundTitle';
import type { Item } from './items';
import { isGenericName, titleOfItem } from './titleOfItem';

/** An item that is a paper. */
export interface ItemReading {
  readonly entry: Entry;
  /** It leads to a place that keeps papers, not just to some PDF. */
  readonly leadsToHost: boolean;
}

const ITEMS_PER_STEP = 8;
const LONGEST_ITEM = 6000;
const MOST_CHILDREN = 6;
/** Boxes to tick, pictures and numbers before the text. */
const DECORATION =
  /^(?:\[[ xX]\] |!\[[^\]]{0,100}\]\([^)]{0,500}\) ?|(?:\p{Extended_Pictographic}|\ufe0f)+ ?)/u;

/**
 * Reads the items of a list that are papers, each with its index. An item without a link takes the
 * items below it that are no papers themselves: some lists print authors and links there.
 */
export function* readItems(
  items: readonly Item[],
  lines: readonly Line[],
): Steps<{ readonly readings: readonly ItemReading[]; readonly items: number }> {
  const readings: ItemReading[] = [];
  let count = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (item === undefined) continue;
    if (at % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
    const children = childrenOf(items, at);
    const own = readItem(item, lines);
    const family = own === undefined ? readFamily(item, children, lines) : undefined;
    const reading = own ?? family;
    if (reading !== undefined) readings.push(reading);
    // What stands around nested entries is their heading, not an item beside them.
    if (reading !== undefined || children.length === 0) count++;
    if (
      family !== undefined ||
      (own !== undefined && !children.some((one) => readItem(one, lines)))
    )
      at += children.length;
  }
  return { readings, items: count };
}

function childrenOf(items: readonly Item[], at: number): readonly Item[] {
  const indent = items[at]?.indent ?? 0;
  let end = at + 1;
  while ((items[end]?.indent ?? -1) > indent && end - at <= MOST_CHILDREN) end++;
  return (items[end]?.indent ?? -1) > indent ? [] : items.slice(at + 1, end);
}

function readFamily(
  item: Item,
  children: readonly Item[],
  lines: readonly Line[],
): ItemReading | undefined {
  const last = children.at(-1);
  if (last === undefined || children.some((child) => readItem(child, lines))) return undefined;
  const text = [item.text, ...children.map((child) => child.text)].join('\n');
  return readItem({ ...item, to: last.to, text }, lines);
}

function readItem(item: Item, lines: readonly Line[]): ItemReading | undefined {
  if (item.text.length > LONGEST_ITEM || !/https?:/i.test(item.text)) return undefined;
  const text = item.text.replace(DECORATION, '');
  const { links: marked, text: plain } = plainMarkdown(text);
  const found = titleOfItem(text, marked, isPaperAddress);
  if (found === undefined) return undefined;
  // Another paper that the item speaks of is not this one.
  const own = marked.filter(
    (link) => link === found.link || isGenericName(link.text) || !isPaperAddress(link.url),
  );
  const links = [...linksOfMarkdown(own), ...(marked.length === 0 ? findLinks(plain) : [])];
  const papers = links.filter(({ url }) => isPaperAddress(url));
  if (papers.length === 0) return undefined;
  const { names, venue, date } = readAroundTitle(found.before, found.after);
  const range: LineRange = [lines[item.from]?.number ?? 0, lines[item.to]?.number ?? 0];
  const state = <Value>(value: Value | undefined): Stated<Value> | undefined =>
    value === undefined ? undefined : { value, lines: range };
  const entry = makeEntry(range, {
    title: state(found.title),
    authors: state(names?.authors),
    authorsTruncated: names?.truncated ?? false,
    date: state(date),
    ids: state(idsOfLinks(papers)),
    venue: state(venue),
    links: state(links),
  });
  return { entry, leadsToHost: papers.some(({ url }) => isPaperHost(url)) };
}
