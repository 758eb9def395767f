import { cleanText } from '../../../text/cleanText';
import { type MarkdownLink, plainMarkdown } from '../../../text/plainMarkdown';

/** A title within an item, and the Markdown before and after it. */
export interface ItemTitle {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  /** The link that carries it. */
  readonly link?: MarkdownLink;
}

/** Names of links that say what is behind them, not what it is called. */
const GENERIC =
  /^\W*(?:(?:the |full |official |original |project |online )?(?:paper|pdf|arxiv|code|link|project|page|website|web|site|github|slides?|poster|videos?|talk|blog|html|abs|abstract|doi|tweet|bib|bibtex|supp\w*|appendix|demo|data|dataset|model|weights|here|url|openreview|scholar|book|tutorial|colab|review|implementation|repo|source|pytorch|tensorflow|keras|tf|torch|jax|star|stars|license|homepage|home|news|report|tech report|semantic scholar|acl|pmlr|ieee|acm|springer|biorxiv|medrxiv|publication|article|read|download|notes?)s?)\b(?:\W|\b(?:page|link|paper|pdf|code|version|preprint|v?\d+)\b)*$/i;
const ET_AL = /\bet\.? al\b/;
const YEAR_AT_END = /(?:19|20)\d\d\)?$/;
const LONGEST_CITATION = 44;
const SHORTEST = 8;
const LONGEST = 300;

const BOLD = /\*\*([^*]{3,300}(?:\*[^*]{1,100}\*[^*]{0,100})?)\*\*|__([^_]{3,300})__/;
const ITALIC_START = /^\W{0,4}(?:\*([^*]{8,300})\*|_([^_]{8,300})_)/;
const QUOTES = [
  ['"', '"'],
  ['“', '”'],
] as const;

/**
 * Finds the title of an item: the name of a link to the paper, else what is bold, quoted or leads
 * in italics, else all that stands before the first link where it is of one piece.
 */
export function titleOfItem(
  markdown: string,
  links: readonly MarkdownLink[],
  leadsToPaper: (url: string) => boolean,
): ItemTitle | undefined {
  return (
    linkedTitle(markdown, links, leadsToPaper) ??
    markedTitle(markdown, BOLD) ??
    quotedTitle(markdown) ??
    markedTitle(markdown, ITALIC_START) ??
    plainTitle(markdown)
  );
}

/** Whether the name of a link only says what is behind it: "pdf", "[code]", "arXiv v2". */
export function isGenericName(name: string): boolean {
  return GENERIC.test(name);
}

function linkedTitle(
  markdown: string,
  links: readonly MarkdownLink[],
  leadsToPaper: (url: string) => boolean,
): ItemTitle | undefined {
  for (const link of links) {
    const { text, url, from, to } = link;
    const title = readTitle(text);
    if (title === undefined || GENERIC.test(title)) continue;
    // A project's page may carry the title where it leads the item.
    if (!leadsToPaper(url) && !(from < 4 && isLong(title))) continue;
    return { title, before: markdown.slice(0, from), after: markdown.slice(to), link };
  }
  return undefined;
}

function isLong(title: string): boolean {
  return title.split(' ').length >= 4;
}

function markedTitle(markdown: string, mark: RegExp): ItemTitle | undefined {
  const match = mark.exec(markdown);
  const inside = match?.[1] ?? match?.[2];
  if (match === null || inside === undefined) return undefined;
  const title = readTitle(inside);
  const after = markdown.slice(match.index + match[0].length);
  // "**Nickname**: the title" is not the title.
  if (title === undefined || GENERIC.test(title) || /:\s*$/.test(inside) || /^\s?:/.test(after)) {
    return undefined;
  }
  return { title, before: markdown.slice(0, match.index), after };
}

function quotedTitle(markdown: string): ItemTitle | undefined {
  for (const [open, close] of QUOTES) {
    const from = markdown.indexOf(open);
    const to = from < 0 ? -1 : markdown.indexOf(close, from + 1);
    const title = to < 0 ? undefined : readTitle(markdown.slice(from + 1, to));
    if (title === undefined) continue;
    return { title, before: markdown.slice(0, from), after: markdown.slice(to + 1) };
  }
  return undefined;
}

/** "Vaswani et al., 2017" and "ICML 2020" are no titles. */
function isCitation(text: string): boolean {
  if (ET_AL.test(text)) return true;
  if (text.length > LONGEST_CITATION || !YEAR_AT_END.test(text)) return false;
  return /^[\p{L}&. ,'(-]*$/u.test(text.replace(YEAR_AT_END, ''));
}

/** What stands before a year in brackets, or before the first address where it is of one piece. */
function plainTitle(markdown: string): ItemTitle | undefined {
  const at = markdown.search(/\[|\(?<?https?:\/\//);
  if (at < SHORTEST || at > 2 * LONGEST) return undefined;
  const head = markdown.slice(0, at);
  const year = / ?\((?:19|20)\d\d\) ?(?=[,.]|$)/.exec(head);
  const text = head.slice(0, year?.index ?? at).replace(/[\s,:;.–—-]{1,8}$/, '');
  const parting = year === null ? /[,;|:]\s|\.\s|\s[-–—]\s|\n/ : /\.\s|\n/;
  if (parting.test(text) || (year === null && text.split(' ').length < 3)) return undefined;
  const title = readTitle(text);
  return title === undefined
    ? undefined
    : { title, before: '', after: markdown.slice(text.length) };
}

function readTitle(markdown: string): string | undefined {
  const plain = cleanText(plainMarkdown(markdown).text).replace(/^["“]|["”]$/g, '');
  const title = plain
    .replace(/[.,;:]{1,3}$/, '')
    .replace(/["”]$/, '')
    .trim();
  const isTitle =
    title.length >= SHORTEST &&
    title.length <= LONGEST &&
    title.includes(' ') &&
    /\p{L}{3}/u.test(title) &&
    !/https?:\/\//.test(title) &&
    !isCitation(title);
  return isTitle ? title : undefined;
}
