import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { isBlank, type Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import type { DumpProblem, Leftover, Page } from '../../dump';
import type { Entry } from '../../entry';
import { type DumpFormat, type PageReading, rangeOf } from '../../format';
import { makeEntry } from '../../makeEntry';
import { piecesOf } from '../../pieces';
import { STRANGERS, UNSURE_BOUNDARIES } from '../../problemText';
import { type Segment, segmentBlocks } from '../../segment';
import { endsMidSentence } from '../../sentenceFeatures';
import { findPages } from './findPages';
import { isFurniture, isPageDate, isSiteAnchor, isSubmittedBy, pageDateOf } from './furniture';
import { type SiteLines, tellSiteLines, type Upvotes, upvotesOf } from './siteLines';

/** A list of papers on Hugging Face: titles and abstracts, without authors, dates or ids. */
export const huggingFacePapers: DumpFormat = {
  id: 'hf-papers',
  label: 'Hugging Face papers',
  findPages,
  readPage,
};

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const above = headOf(lines);
  const head = above.filter((line) => !isBlank(line));
  const page = readHead(head);
  const site = yield* tellSiteLines(lines.slice(above.length), head.at(-1));
  const { blocks, flowing } = yield* piecesOf(site.content);
  const segments = yield* segmentBlocks(blocks, flowing);
  const { entries, explained, strays } = yield* readSegments(segments, site);
  const problems: DumpProblem[] = [];
  const line = lines.find((one) => !isBlank(one))?.number ?? 0;
  if (page === undefined) problems.push({ kind: 'headDiffers', line });
  if (entries.length === 0 && site.furniture.some(isSubmittedBy))
    problems.push({ kind: 'titlesLost', line });
  const furniture = new Set(site.furniture.map(({ number }) => number));
  const leftovers = lines
    .slice(above.length)
    .filter(({ number }) => (furniture.has(number) && !explained.has(number)) || strays.has(number))
    .map(({ number, text }): Leftover => ({ line: number, text }));
  return { ...(page !== undefined && { page }), entries, leftovers, problems };
}

/** The lines above the papers; none where nothing there is of the site alone. */
function headOf(lines: readonly Line[]): readonly Line[] {
  const head = lines.slice(0, endOfHead(lines));
  return head.some(isSiteAnchor) ? head : [];
}

/** The head ends with the date of the page, or with the last line of the site's own. */
function endOfHead(lines: readonly Line[]): number {
  let end = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || isBlank(line)) continue;
    if (isPageDate(line)) return at + 1;
    if (!isFurniture(line) || (isSubmittedBy(line) && !isSiteAnchor(line))) break;
    end = at + 1;
    if (isSubmittedBy(line)) break;
  }
  return end;
}

function readHead(head: readonly Line[]): Page | undefined {
  const last = head.at(-1);
  if (last === undefined) return undefined;
  const date = pageDateOf(last);
  return { lines: rangeOf(head), ...(date !== undefined && { date }) };
}

interface Entries {
  readonly entries: readonly Entry[];
  /** The numbers of the site's lines that entries explain. */
  readonly explained: ReadonlySet<number>;
  /** The numbers of lines that show nothing once they are cleaned. */
  readonly strays: ReadonlySet<number>;
}

function* readSegments(segments: readonly Segment[], site: SiteLines): Steps<Entries> {
  const votes = upvotesOf(site.furniture, segments.map(boundsOf));
  const entries: Entry[] = [];
  const explained = new Set<number>();
  const strays = new Set<number>();
  for (const [at, segment] of segments.entries()) {
    if (at % 16 === 15) yield;
    const own = votes.get(segment.title[0]?.[0]?.number ?? 0);
    const entry = entryOf(segment, { site, votes: own, isLast: at === segments.length - 1 });
    if (entry.title !== undefined || entry.abstract !== undefined) {
      entries.push(entry);
      if (own !== undefined) explained.add(own.line.number);
    } else {
      for (const { number } of [...segment.title, ...segment.abstract].flat()) strays.add(number);
    }
  }
  return { entries, explained, strays };
}

function boundsOf({ abstract, title }: Segment) {
  const [first = 0, last = 0] = rangeOf([...title, ...abstract].flat());
  const titleLine = title[0]?.[0]?.number;
  return { first, last, ...(titleLine !== undefined && { title: titleLine }) };
}

interface Surroundings {
  readonly site: SiteLines;
  readonly votes: Upvotes | undefined;
  readonly isLast: boolean;
}

function entryOf(segment: Segment, { isLast, site, votes }: Surroundings): Entry {
  const title = segment.title.flat();
  const abstract = segment.abstract.flat();
  const text = blockText(abstract);
  const link = site.links.get(title[0]?.number ?? 0);
  const used = [...title, ...abstract, ...(votes === undefined ? [] : [votes.line])];
  const doubtful = doubtOf(segment);
  return makeEntry(rangeOf(used.sort((a, b) => a.number - b.number)), {
    ...(title.length > 0 && { title: { value: blockText(title), lines: rangeOf(title) } }),
    ...(abstract.length > 0 && { abstract: { value: text, lines: rangeOf(abstract) } }),
    abstractTruncated: isLast && abstract.length > 0 && endsMidSentence(cleanText(text)),
    ...(link !== undefined && {
      ids: { value: { arxiv: link.arxiv }, lines: rangeOf(title) },
    }),
    ...(link?.url !== undefined && {
      links: { value: [{ kind: 'paper' as const, url: link.url }], lines: rangeOf(title) },
    }),
    ...(votes !== undefined && {
      metrics: { value: { upvotes: votes.value }, lines: rangeOf([votes.line]) },
    }),
    ...(doubtful !== undefined && { doubtful }),
  });
}

function doubtOf({ doubt }: Segment): string | undefined {
  if (doubt === undefined) return undefined;
  return doubt === 'strangers' ? STRANGERS : UNSURE_BOUNDARIES;
}
