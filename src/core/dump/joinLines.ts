import type { Steps } from '../steps';
import type { Line } from '../text/lines';

const LINES_PER_STEP = 4096;

/** Lines as one text again, for formats that do not go by lines. Line ends become LF. */
export function* joinLines(lines: readonly Line[]): Steps<string> {
  let text = '';
  for (let at = 0; at < lines.length; at += LINES_PER_STEP) {
    if (at > 0) yield;
    const some = lines.slice(at, at + LINES_PER_STEP);
    text += `${at > 0 ? '\n' : ''}${some.map((line) => line.text).join('\n')}`;
  }
  return text;
}
