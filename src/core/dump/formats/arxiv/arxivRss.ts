import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import { readAnyDate } from '../../readAnyDate';
import { findAnnouncedItems, readAnnouncedItem } from './announcedItems';
import { elementsOf } from './feedElements';
import { findFeedItems, readFeedItem } from './feedItems';
import { passageOf } from './passage';
import { type HeadFacts, type RecordSpan, recordFormat } from './recordFormat';

/** A feed of arXiv: its XML, or its items as feed readers and scripts save them. */
export const arxivRss = recordFormat({
  id: 'arxiv-rss',
  label: 'arXiv feed',
  findRecords,
  isHead,
  readFacts,
  readRecord: (lines, last) => readFeedItem(lines) ?? readAnnouncedItem(lines, last),
});

const HEAD =
  /^<(?:\?xml|rss|feed|rdf:|\/?channel|title|link|description|docs|language|lastBuildDate|managingEditor|pubDate|skipDays|\/skipDays|day>|atom:|id>|updated>|opensearch:|generator|author|image|\/image|url>|dc:|syn:)/;
const LONGEST_HEAD = 60;

function* findRecords(lines: readonly Line[]): Steps<RecordSpan[]> {
  const items = yield* findFeedItems(lines);
  const announced = yield* findAnnouncedItems(lines);
  const isInItem = ({ start, end }: RecordSpan): boolean =>
    items.some((item) => item.start < end && start < item.end);
  const others = items.length === 0 ? announced : announced.filter((one) => !isInItem(one));
  return [...items, ...others].sort((a, b) => a.start - b.start);
}

function isHead(text: string): boolean {
  return text.startsWith('<') && HEAD.test(text);
}

/** The day of the announcement is that of the feed. */
function readFacts(lines: readonly Line[]): HeadFacts {
  const head = passageOf(lines.slice(0, LONGEST_HEAD));
  for (const name of ['pubDate', 'lastBuildDate', 'updated', 'dc:date']) {
    const date = readAnyDate(elementsOf(head, name)[0]?.value ?? '');
    if (date !== undefined) return { date };
  }
  return {};
}
