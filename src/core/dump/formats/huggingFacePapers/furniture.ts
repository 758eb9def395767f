import type { Line } from '../../../text/lines';
import { readDate } from '../../readDate';

/** Whole lines that the site prints around its papers, as a reader's copy holds them. */
const INVITATION = /^Get trending papers in your email inbox(?: once a day)?!$/;
const BYLINE = /^by\s?AK and the research community$/;
const SUBMITTED_BY = /^(?:Subscribe)?Submitted by$/;
const OTHER = [
  /^new$/i,
  /^Subscribe$/,
  /^(?:Daily|Trending) Papers$/,
  /^·$/,
  /^\d{1,6}$/,
  /^·? ?\d+ authors?$/,
  /^GitHub [\d.,]+k?$/i,
];

/** Lines that stand on top of every such page and on few others. */
export function isSiteAnchor(line: Line): boolean {
  const text = line.text.trim();
  return INVITATION.test(text) || BYLINE.test(text);
}

/** The line above the name of whoever submitted a paper. */
export function isSubmittedBy(line: Line): boolean {
  return SUBMITTED_BY.test(line.text.trim());
}

/** Whether a line belongs to the site and not to a paper. */
export function isFurniture(line: Line): boolean {
  const text = line.text.trim();
  if (text.length > 60) return false;
  return isSiteAnchor(line) || isSubmittedBy(line) || OTHER.some((pattern) => pattern.test(text));
}

/** Whether a line is nothing but a date: the date of the page, never of a paper. */
export function isPageDate(line: Line): boolean {
  return line.text.length < 30 && readDate(line.text.trim()) !== undefined;
}
