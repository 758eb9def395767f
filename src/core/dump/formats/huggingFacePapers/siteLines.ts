import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LINES_PER_STEP } from '../../format';
import { countOf, isFurniture, isSubmittedBy } from './furniture';
import { type LinkedTitle, linkedTitleOf } from './linkedTitle';

/** The lines of a page below its head, told apart. */
export interface SiteLines {
  /** Titles and abstracts; the other lines are blanked. Linked titles are without their markup. */
  readonly content: readonly Line[];
  /** Lines of the site between the papers, and the names of submitters. */
  readonly furniture: readonly Line[];
  /** By line number. */
  readonly links: ReadonlyMap<number, LinkedTitle>;
}

/**
 * Tells what the site prints around its papers from titles and abstracts.
 *
 * @param above the last line of the head
 */
export function* tellSiteLines(lines: readonly Line[], above?: Line): Steps<SiteLines> {
  const furniture: Line[] = [];
  const content: Line[] = [];
  const links = new Map<number, LinkedTitle>();
  let isUser = above !== undefined && isSubmittedBy(above);
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    const { number } = line;
    const link = linkedTitleOf(line);
    if (isBlank(line)) content.push(line);
    else if (link !== undefined) {
      links.set(number, link);
      content.push({ number, text: link.title, mark: 'title' });
    } else if (line.mark === undefined && (isUser || isFurniture(line))) {
      furniture.push(line);
      content.push({ number, text: '' });
    } else content.push(line);
    if (!isBlank(line)) isUser = isSubmittedBy(line);
  }
  return { content, furniture, links };
}

/** A number of votes, and the line that prints it. */
export interface Upvotes {
  readonly value: number;
  readonly line: Line;
}

/**
 * The votes of papers, by the line number of their titles: the number right above a title where
 * the page begins with one, or right below an abstract where none stands above. Any other number
 * may be one of comments.
 */
export function upvotesOf(
  furniture: readonly Line[],
  papers: readonly { readonly title?: number; readonly first: number; readonly last: number }[],
): ReadonlyMap<number, Upvotes> {
  const found = new Map<number, Upvotes>();
  const firstTitle = papers[0]?.first ?? 0;
  const isAbove = furniture.some((line) => line.number < firstTitle && countOf(line) !== undefined);
  let next = 0;
  for (const [at, { first, last, title }] of papers.entries()) {
    const from = isAbove ? (papers[at - 1]?.last ?? 0) : last;
    const to = isAbove ? first : (papers[at + 1]?.first ?? Number.POSITIVE_INFINITY);
    while ((furniture[next]?.number ?? to) < from) next++;
    const own: Line[] = [];
    for (let place = next; (furniture[place]?.number ?? to) < to; place++) {
      const line = furniture[place];
      if (line !== undefined) own.push(line);
    }
    const numbers = own.filter((line) => countOf(line) !== undefined);
    const line = isAbove ? lastBefore(own, numbers) : firstAfter(own, numbers);
    const value = line && countOf(line);
    if (title !== undefined && line !== undefined && value !== undefined)
      found.set(title, { value, line });
  }
  return found;
}

/** The number that nothing but itself parts from the title below. */
function lastBefore(own: readonly Line[], numbers: readonly Line[]): Line | undefined {
  return numbers.length > 0 && own.at(-1) === numbers.at(-1) ? numbers.at(-1) : undefined;
}

/** The first number, unless the next paper's submitter stands before it. */
function firstAfter(own: readonly Line[], numbers: readonly Line[]): Line | undefined {
  const [first] = numbers;
  const submission = own.find(isSubmittedBy);
  const isOwn = submission === undefined || (first?.number ?? 0) < submission.number;
  return isOwn ? first : undefined;
}
