import { type MatchedWord, mergeSpans, type Span } from './highlight';

/** A stretch of an abstract with its matches, on one line. */
export interface Snippet {
  readonly text: string;
  readonly matches: readonly Span[];
}

/** What a quick pick shows on one line of detail, with room to spare. */
const LONGEST = 200;
/** Words before the first match, so that it is read in context. */
const LEAD = 60;
const SENTENCE_END = /[.!?]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}])|[。！？]/gu;

/**
 * The sentence of an abstract that holds the rarest words of the query, cut around its matches
 * where it is long.
 */
export function bestSentence(
  abstract: string,
  matched: readonly MatchedWord[],
  rarity: readonly number[],
): Snippet | undefined {
  let best: readonly MatchedWord[] = [];
  let sentence: Span = [0, 0];
  let most = 0;
  for (const span of sentences(abstract)) {
    const inside = matched.filter((match) => match.span[0] >= span[0] && match.span[1] <= span[1]);
    const words = new Set(inside.flatMap((match) => match.words));
    const weight = [...words].reduce((sum, word) => sum + (rarity[word] ?? 0) + 0.01, 0);
    if (weight > most) [best, sentence, most] = [inside, span, weight];
  }
  return best.length === 0 ? undefined : cutAround(abstract, sentence, mergeSpans(best));
}

function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    spans.push([start, end]);
    start = match.index + match[0].length;
  }
  spans.push([start, text.length]);
  return spans;
}

function cutAround(text: string, [start, end]: Span, matches: readonly Span[]): Snippet {
  const first = matches[0]?.[0] ?? start;
  const from =
    end - start > LONGEST && first - start > LEAD ? blankAfter(text, first - LEAD, first) : start;
  const to = end - from > LONGEST ? blankBefore(text, from + LONGEST, from) : end;
  const before = from > start ? '…' : '';
  const shift = before.length - from;
  return {
    text: `${before}${text.slice(from, to).trimEnd().replaceAll('\n', ' ')}${to < end ? '…' : ''}`,
    matches: matches
      .filter((match) => match[1] <= to)
      .map((match) => [match[0] + shift, match[1] + shift]),
  };
}

/** The start of the first word after a place; `limit` where there is no blank before it. */
function blankAfter(text: string, at: number, limit: number): number {
  const blank = text.indexOf(' ', at);
  return blank === -1 || blank >= limit ? limit : blank + 1;
}

function blankBefore(text: string, at: number, limit: number): number {
  const blank = text.lastIndexOf(' ', at);
  return blank > limit ? blank : wholeCharacter(text, at);
}

/** Never between the halves of a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
