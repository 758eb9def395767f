import type { Line } from '../../../text/lines';
import type { PartialDate } from '../../entry';
import { DATE_PATTERN, readDate } from '../../readDate';

/** Whole lines that the site prints around its papers, as a reader's copy holds them. */
const INVITATION =
  /^(?:new ?)?Get trending papers in your email inbox(?: once a day)?! ?(?:Subscribe)?(?:Submitted by)?$/;
const BYLINE = new RegExp(`^by ?AK and the research community ?(${DATE_PATTERN})?$`);
const SUBMITTED_BY = /(?:^|^Subscribe|!Subscribe)Submitted by$/;
const AUTHORS = /^· ?\d{1,5} authors?$/;
const AUTHOR_COUNT = /^\d{1,5} authors?$/;
const STARS = /^GitHub [\d.,]+k?$/i;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/;
const COUNT = /^\d{1,6}$/;
const OTHER = [
  /^new$/i,
  /^Subscribe$/,
  /^(?:Daily|Trending) Papers$/,
  /^·$/,
  COUNT,
  AUTHORS,
  AUTHOR_COUNT,
  STARS,
  PICTURE,
];
const LONGEST = 100;

/** Lines that stand on top of every such page and on few others. */
export function isSiteAnchor({ text }: Line): boolean {
  if (text.length > LONGEST || !(text.includes('trending papers') || text.includes('community')))
    return false;
  const line = text.trim();
  return INVITATION.test(line) || BYLINE.test(line);
}

/** The line above the name of whoever submitted a paper. */
export function isSubmittedBy({ text }: Line): boolean {
  return text.length <= LONGEST && text.includes('Submitted by') && SUBMITTED_BY.test(text.trim());
}

/** Whether a line belongs to the site and not to a paper. */
export function isFurniture(line: Line): boolean {
  if (line.text.length > LONGEST || line.mark !== undefined) return false;
  const text = line.text.trim();
  return isSiteAnchor(line) || isSubmittedBy(line) || OTHER.some((pattern) => pattern.test(text));
}

/** A number alone: of votes or of comments. */
export function countOf({ text }: Line): number | undefined {
  const line = text.trim();
  return COUNT.test(line) ? Number(line) : undefined;
}

/**
 * A line that the site prints with a paper and hardly anybody else does: who submitted it, how
 * many authors it has, the stars of its code; or a line of its head in other words.
 */
export function isSiteLine(line: Line): boolean {
  const { text } = line;
  if (text.length > LONGEST) return false;
  if (isSubmittedBy(line)) return true;
  if (text.includes(' author') && isAuthorCount(text.trim())) return true;
  if (text.includes('GitHub ') && STARS.test(text.trim())) return true;
  return /^(?:get\b.*\btrending papers|by ?AK\b.*\bcommunity)/i.test(text.trim());
}

function isAuthorCount(text: string): boolean {
  return AUTHORS.test(text) || AUTHOR_COUNT.test(text);
}

/** Whether a line is nothing but a date: the date of the page, never of a paper. */
export function isPageDate(line: Line): boolean {
  return line.text.length < 30 && readDate(line.text.trim()) !== undefined;
}

/** The date that a line of the head prints, alone or glued to the line before it. */
export function pageDateOf({ text }: Line): PartialDate | undefined {
  const line = text.trim();
  return readDate(BYLINE.exec(line)?.[1] ?? line);
}
