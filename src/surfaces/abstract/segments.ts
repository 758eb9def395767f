import { findLinks, type Link } from '../../core/text/findLinks';
import { texPieces } from '../../core/text/texPieces';
import type { Segment } from '../../webview/protocol';

/** Words and formulas of a text; TeX that marks up words is resolved, as in `\emph{learn}`. */
export function formulaSegments(text: string): Segment[] {
  return texPieces(text).map((segment) =>
    segment.kind === 'math'
      ? { kind: 'math', tex: segment.text, display: segment.display === true }
      : { kind: 'text', text: segment.text },
  );
}

/** Where a link stands in the list of all; a link that is not there stays plain text. */
type IndexOf = (link: Link) => number | undefined;

/** Words, formulas and links of a text. Links first: TeX reads `~` and `%` in them as its own. */
export function textSegments(text: string, indexOf: IndexOf): Segment[] {
  const bare = text.replace(/\\url\{([^{}\\]*)\}/g, '$1');
  return linkSegments(bare, indexOf).flatMap((segment) =>
    segment.kind === 'text' ? formulaSegments(segment.text) : [segment],
  );
}

/** An address never holds a blank, so each run between blanks is looked at on its own. */
function linkSegments(text: string, indexOf: IndexOf): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const run of text.matchAll(/\S+/g)) {
    let at = run.index;
    for (const link of findLinks(run[0])) {
      const found = locate(text, link.url, at);
      const index = indexOf(link);
      if (found === undefined || index === undefined) continue;
      if (found.start > from) {
        segments.push({ kind: 'text', text: text.slice(from, found.start) });
      }
      segments.push({ kind: 'link', text: text.slice(found.start, found.end), index });
      at = found.end;
      from = found.end;
    }
  }
  if (from < text.length) segments.push({ kind: 'text', text: text.slice(from) });
  return segments;
}

/** `findLinks` completes an address without a scheme, so the text may hold less than the URL. */
function locate(text: string, url: string, from: number) {
  for (const address of [url, url.replace(/^https:\/\//, '')]) {
    const start = text.indexOf(address, from);
    if (start >= 0) return { start, end: start + address.length };
  }
  return undefined;
}
