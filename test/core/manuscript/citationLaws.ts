import type { Citation } from '../../../src/core/manuscript/citation';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { insertCitation } from '../../../src/core/manuscript/insertCitation';

/** The laws that the citations found in a text break, in words; none if all is well. */
export function brokenFinding(text: string, languageId: string): string[] {
  const broken: string[] = [];
  const around: Citation[] = [];
  let before = 0;
  for (const citation of findCitations(text, languageId)) {
    const { start, end, uses } = citation;
    while ((around.at(-1)?.end ?? end) <= start) around.pop();
    const outer = around.at(-1);
    const isWithin = outer === undefined || (end < outer.end && !isInKey(outer, citation));
    if (start < before || end <= start || end > text.length || !isWithin) {
      broken.push(`${start}–${end} overlaps`);
    }
    around.push(citation);
    before = start;
    let last = start;
    for (const use of uses) {
      if (use.start < last || use.end > end) broken.push(`${use.key} is out of order`);
      // Only Typst has a way to escape within a key.
      const written = text.slice(use.start, use.end);
      if (written !== use.key && written.replace(/\\(.)/g, '$1') !== use.key) {
        broken.push(`${use.key} is not ${written}`);
      }
      last = use.end;
    }
  }
  return broken;
}

/** Whether a citation holds anything of the keys of the one around it. */
function isInKey(outer: Citation, { start, end }: Citation): boolean {
  return outer.uses.some((use) => use.start < end && start < use.end);
}

/** The laws that an insertion breaks: that it only adds, and is found again unless hidden. */
export function brokenInsertion(text: string, offset: number, languageId: string): string[] {
  const keys = ['new1', 'new2'];
  const edit = insertCitation({ text, offset, languageId, keys });
  const broken: string[] = [];
  if (edit.start > edit.end || edit.start < 0 || edit.end > text.length) broken.push('is no edit');
  const kept = text.slice(edit.start, edit.end);
  if (!isWithin(kept, edit.text)) broken.push(`loses ${kept}`);
  if (edit.isHidden === true) return broken;
  const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const expected = [...keysOf(text, languageId), ...keys].sort();
  const found = keysOf(after, languageId).sort();
  if (found.join() !== expected.join()) broken.push(`finds ${found.join()} in ${after}`);
  return broken;
}

/** Whether a text is left when some of another is taken away. */
function isWithin(text: string, other: string): boolean {
  let at = 0;
  for (const character of other) if (text.startsWith(character, at)) at += character.length;
  return at === text.length;
}

function keysOf(text: string, languageId: string): string[] {
  return [...findCitations(text, languageId)].flatMap(({ uses }) => uses.map(({ key }) => key));
}
