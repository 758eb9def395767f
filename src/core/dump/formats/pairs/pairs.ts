import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import type { Line } from '../../../text/lines';
import { type Block, blocksOf, blockText, unwrap, wrapWidth } from '../../blocks';
import type { Entry } from '../../entry';
import {
  type DumpFormat,
  LINES_PER_STEP,
  type PageReading,
  type PageSpan,
  rangeOf,
} from '../../format';
import { linesOutside } from '../../linesOutside';
import { makeEntry } from '../../makeEntry';
import { STRANGERS, UNSURE_BOUNDARIES } from '../../problemText';
import { type Segment, segmentBlocks } from '../../segment';
import { endsMidSentence } from '../../sentenceFeatures';

/**
 * Titles and abstracts without any head. Courses and questions with answers look the same, so that
 * no text is taken for this: only a user can say that it is.
 */
export const pairs: DumpFormat = {
  id: 'pairs',
  label: 'Title and abstract pairs',
  findPages,
  readPage,
};

const SEGMENTS_PER_STEP = 16;

// biome-ignore lint/correctness/useYield: nothing is looked for.
function* findPages(): Steps<PageSpan[]> {
  return [];
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const segments = yield* segmentBlocks(yield* paragraphsOf(lines));
  const entries: Entry[] = [];
  for (const [at, segment] of segments.entries()) {
    if (at % SEGMENTS_PER_STEP === SEGMENTS_PER_STEP - 1) yield;
    const entry = entryOf(segment, at === segments.length - 1);
    // Lines of characters that show nothing once they are cleaned.
    if (entry.title === undefined && entry.abstract === undefined) continue;
    entries.push(entry);
  }
  return { entries, leftovers: yield* linesOutside(entries, lines), problems: [] };
}

/** One block for each line, or for each paragraph of a hard-wrapped text. */
export function* paragraphsOf(lines: readonly Line[]): Steps<Block[]> {
  const width = yield* wrapWidth(lines);
  const paragraphs: Block[] = [];
  for (const [at, block] of (yield* blocksOf(lines)).entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const parts = width === undefined ? block.map((line) => [line]) : unwrap(block, width);
    for (const part of parts) paragraphs.push(part);
  }
  return paragraphs;
}

function entryOf({ title, abstract, doubt }: Segment, isLast: boolean): Entry {
  const titleLines = title.flat();
  const abstractLines = abstract.flat();
  const text = cleanText(blockText(abstractLines));
  return makeEntry(rangeOf([...titleLines, ...abstractLines]), {
    title: { value: blockText(titleLines), lines: rangeOf(titleLines) },
    abstract: { value: text, lines: rangeOf(abstractLines) },
    abstractTruncated: isLast && text !== '' && endsMidSentence(text),
    ...(doubt !== undefined && { doubtful: doubt === 'strangers' ? STRANGERS : UNSURE_BOUNDARIES }),
  });
}
