import type { Entry, PaperFacts } from '../core/dump/entry';
import type { Paper } from '../core/library/paper';
import { yearText } from '../core/library/paperDate';
import { paperLabel, shortAuthors } from '../core/library/paperLabel';

/** An entry on one line: where it stands, then what it is. */
export function entryLine(entry: Entry): string {
  return `${entry.lines.join('-')}: ${describe(entry)}`;
}

/** A paper on one line: its key, then what it is. */
export function paperLine(paper: Paper): string {
  return `${paper.key}: ${describe(paper)}`;
}

function describe(facts: PaperFacts): string {
  const { text, untitled } = paperLabel(facts);
  const title = untitled ? `"${text}" (title not given)` : text;
  return [title, shortAuthors(facts), yearText(facts.date)].filter(Boolean).join(' · ');
}
