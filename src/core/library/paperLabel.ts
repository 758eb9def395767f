import type { PaperFacts } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { familyName, personNameOf } from './personName';

const LONGEST_LABEL = 300;
const WORDS_OF_ABSTRACT = 10;

/** What to call a paper on one line of plain text. */
export interface PaperLabel {
  readonly text: string;
  /** No source gives a title: the text is the beginning of the abstract. */
  readonly untitled: boolean;
}

/** The title without TeX, or the first words of the abstract; at most 300 characters. */
export function paperLabel({ title, abstract }: PaperFacts): PaperLabel {
  if (title !== undefined) return { text: clampLabel(plainTex(title)), untitled: false };
  const words = plainTex(abstract ?? '').split(/\s+/);
  const start = words.slice(0, WORDS_OF_ABSTRACT).join(' ');
  const text = words.length > WORDS_OF_ABSTRACT ? `${start}…` : start;
  return { text: clampLabel(text), untitled: true };
}

/** The authors as short as one can cite them: "Lotfi", "Sam & Kolter", "Lotfi et al."; `''` if none. */
export function shortAuthors({ authors, authorsTruncated }: PaperFacts): string {
  const placed = authors.filter(({ position }) => position === undefined);
  const [first, second] = placed.map((author) => familyName(personNameOf(author)));
  if (first === undefined) return '';
  if (second === undefined) return authorsTruncated ? `${first} et al.` : first;
  return placed.length === 2 && !authorsTruncated ? `${first} & ${second}` : `${first} et al.`;
}

/** A label of at most 300 characters. */
export function clampLabel(text: string): string {
  if (text.length <= LONGEST_LABEL) return text;
  const cut = text.slice(0, LONGEST_LABEL - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
