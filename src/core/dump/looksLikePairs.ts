import { finish, type Steps } from '../steps';
import { type Line, splitLines } from '../text/lines';
import { blockText } from './blocks';
import { paragraphsOf } from './formats/pairs/pairs';
import { HEAD_LENGTH } from './readDump';
import { readsLikeAbstract } from './sentenceFeatures';
import { stemsOf } from './stems';
import { titleShare } from './titleMatch';

/** Pairs from which on it is worth asking. */
const FEWEST_PAIRS = 3;
/** Of all paragraphs, those in pairs: documents have headings over paragraphs, and much else. */
const SMALLEST_SHARE = 0.6;
const COHERENT = 0.4;
/** In characters: what is longer or shorter is no title, or no abstract. */
const LONGEST_TITLE = 300;
const SHORTEST_ABSTRACT = 150;
/** Marks of headings, of code and of lists, and sentences. */
const NO_TITLE = /^[^\p{L}\p{N}"“$(]|[`<>|{}=]|[:.;,]$/u;
const PARAGRAPHS_PER_STEP = 8;

/**
 * Whether a text, or its head, may be titles and abstracts without a head of the page: three or
 * more of something like a title above something like an abstract that speaks of the same, and
 * little else. That is a reason to offer the reading, never to do it: courses look like this too.
 */
export function offersPairs(text: string): boolean {
  return finish(looksLikePairs(splitLines(text.slice(0, HEAD_LENGTH))));
}

/** The same of lines, in steps. */
export function* looksLikePairs(lines: readonly Line[]): Steps<boolean> {
  const paragraphs = yield* paragraphsOf(lines);
  let found = 0;
  let title: string | undefined;
  for (const [at, block] of paragraphs.entries()) {
    if (at % PARAGRAPHS_PER_STEP === PARAGRAPHS_PER_STEP - 1) yield;
    const text = blockText(block);
    const isAbstract = readsLikeAbstract(text);
    if (isAbstract && title !== undefined && isPair(title, text)) found++;
    title = isAbstract || text.length > LONGEST_TITLE ? undefined : text;
  }
  return found >= FEWEST_PAIRS && found * 2 >= paragraphs.length * SMALLEST_SHARE;
}

function isPair(title: string, abstract: string): boolean {
  if (abstract.length < SHORTEST_ABSTRACT || !title.includes(' ') || NO_TITLE.test(title))
    return false;
  return (titleShare(stemsOf(title), stemsOf(abstract)) ?? 0) >= COHERENT;
}
