import { isBlank, type Line } from '../../../text/lines';
import { previousLine } from '../../format';
import { isNames } from '../../markedBlocks';
import { readDate } from '../../readDate';
import { readsLikeAbstract } from '../../sentenceFeatures';

const ADVERTISEMENT = /^Get our free extension to see links to code for papers anywhere online!/;
const ADVERTISED = [/\bfree\b/i, /\b(?:extension|add-on|plugin)\b/i, /\bcode\b/i];
const LONGEST_ADVERTISEMENT = 600;
const VIA = /^Via$/;
const AFTERWORD = /^(?:Access Paper or Ask Questions|Access Paper|Ask Questions)$/;
const FURNITURE = /^(?:Add code|View Code|Figure \d+ for .*)$/;
/** Glued to the abstract in fuller copies. */
export const ABSTRACT_LABEL = /^Abstract:\s*/;
/** How many lines of a record may stand between its title and its abstract, blank ones too. */
const RECORD_REACH = 40;

/** Whether a line is what the site prints on top of every page. */
export function isAdvertisement({ text }: Line): boolean {
  return ADVERTISEMENT.test(text);
}

/** Whether a line advertises the same in other words. */
export function resemblesAdvertisement({ text }: Line): boolean {
  return text.length < LONGEST_ADVERTISEMENT && ADVERTISED.every((word) => word.test(text));
}

/** Whether a line ends a record. */
export function isVia({ text }: Line): boolean {
  return VIA.test(text.trim());
}

/** Whether a line follows the "Via" of a fuller record. */
export function isAfterword({ text }: Line): boolean {
  return AFTERWORD.test(text.trim());
}

/** Whether a line is of the site within a fuller record. */
export function isFurniture({ text }: Line): boolean {
  return FURNITURE.test(text.trim());
}

/**
 * The index of the first line of the record whose abstract begins at an index: that of its title,
 * where a label or furniture tells that the record is a fuller one; else the abstract itself.
 *
 * ```
 * title
 * Add code
 *
 * Mar 3, 2024
 *
 * Figure 1 for <title>
 *
 * names
 *
 * Abstract:…
 * ```
 */
export function topOfRecord(lines: readonly Line[], abstract: number): number {
  let isTold = ABSTRACT_LABEL.test(lines[abstract]?.text.trim() ?? '');
  let named = false;
  let at = previousLine(lines, abstract, RECORD_REACH);
  for (; at !== undefined; at = previousLine(lines, at, RECORD_REACH)) {
    const line = lines[at];
    if (line === undefined || endsRecord(line) || abstract - at > RECORD_REACH) break;
    const isTelling = isFurniture(line) || readDate(line.text.trim()) !== undefined;
    isTold ||= isTelling;
    if (isTelling) named = true;
    else if (!named && isNames([line])) named = true;
    else return isTold ? topOfBlock(lines, at) : abstract;
  }
  return abstract;
}

function endsRecord(line: Line): boolean {
  if (isVia(line) || isAfterword(line) || isAdvertisement(line)) return true;
  return ABSTRACT_LABEL.test(line.text.trim()) || readsLikeAbstract(line.text);
}

function topOfBlock(lines: readonly Line[], from: number): number {
  let top = from;
  for (let at = from - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || isBlank(line) || endsRecord(line)) break;
    top = at;
  }
  return top;
}
