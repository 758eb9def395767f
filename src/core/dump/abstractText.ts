import { cleanText } from '../text/cleanText';
import { isBlank, type Line } from '../text/lines';
import { endsMidSentence } from './sentenceFeatures';

/** "1) …", "(ii) …", "- …": an item of a list, which keeps its line. */
const LIST_ITEM = /^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[-–—•*‣▪])\s+\S/;
/** Line ends within what the editor shows as one line. */
const SOFT_LINE_END = /[\u2028\u2029\v\f]/;

/**
 * The lines of an abstract as a text whose paragraphs and list items stand on lines of their own;
 * other lines were parted by a wrap and are joined.
 */
export function abstractText(lines: readonly Line[]): string {
  const paragraphs: string[][] = [];
  let ended = true;
  let before: Line | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const apart = before !== undefined && line.number > before.number + 1;
    for (const [at, piece] of line.text.split(SOFT_LINE_END).entries()) {
      const last = paragraphs.at(-1);
      const begins = at > 0 || LIST_ITEM.test(piece) || (apart && ended);
      if (last === undefined || begins) paragraphs.push([piece]);
      else last.push(piece);
    }
    ended = !endsMidSentence(line.text);
    before = line;
  }
  return paragraphs
    .map((pieces) => cleanText(pieces.join(' ')))
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}
