import { isBlank, type Line } from '../../../text/lines';
import type { Stated } from '../../makeEntry';
import { arxivIdOf } from '../../paperIds';
import { withoutLinks } from './withoutLinks';

/** "arXiv:2510.07635 [pdf, ps, other] cs.LG": alone, numbered, or with all of the record behind. */
const ANCHOR = /^(?:\d{1,5}\. |[-*] )?arXiv:(\S{6,40})(?=$| )/;
const FORMATS = /^ {0,4}\[(?:pdf|ps|html|other)\b/;
const LONGEST_ANCHOR = 400;

/** The id at the top of a record, and the place behind it in the line without its links. */
export function anchorAt(
  lines: readonly Line[],
  at: number,
): { readonly id: Stated<string>; readonly length: number } | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const text = withoutLinks(line.text.slice(0, LONGEST_ANCHOR)).trimEnd();
  const indent = text.length - text.trimStart().length;
  const match = ANCHOR.exec(text.trimStart());
  const value = arxivIdOf(match?.[1] ?? '');
  if (match === null || value === undefined) return undefined;
  const length = indent + match[0].length;
  const behind = text.slice(length);
  const below = lines.slice(at + 1, at + 3).find((next) => !isBlank(next));
  const formats = behind === '' ? withoutLinks(below?.text.slice(0, LONGEST_ANCHOR) ?? '') : behind;
  if (!FORMATS.test(formats.trim())) return undefined;
  return { id: { value, lines: [line.number, line.number] }, length };
}
