import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import { LONGEST_ABSTRACT } from '../../blocks';
import { LINES_PER_STEP } from '../../format';
import { isUnknownLabel, type LabelKey, readLabel } from './labels';

/** A label with its value, as indexes of lines: from the label's to the last of the value. */
export interface LabelledField {
  readonly key: LabelKey;
  readonly foreign: boolean;
  readonly isMarkdown: boolean;
  readonly from: number;
  readonly to: number;
  /** What stands beside the label; the value goes on in the lines below. */
  readonly value: string;
}

/** Lines without a label: a heading or a paragraph. */
export interface Passage {
  readonly isHeading: boolean;
  readonly from: number;
  readonly to: number;
}

/** What a text is made of, where labels matter: a rule parts records. */
export type Piece =
  | { readonly kind: 'field'; readonly field: LabelledField }
  | { readonly kind: 'passage'; readonly passage: Passage; readonly text: string }
  | { readonly kind: 'rule' };

const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,}[-*_])$/;
const HEADING = /^#{1,6} /;
/** Values that go on in the next line; those of the other labels stand on one. */
const LONG: ReadonlySet<LabelKey> = new Set<LabelKey>(
  'title authors abstract affiliations comments other'.split(' ') as LabelKey[],
);
/** Of a value, hard-wrapped. */
const MOST_LINES = 200;

/** Finds the labels of a text, and what stands between them. */
export function* piecesOf(lines: readonly Line[]): Steps<Piece[]> {
  const pieces: Piece[] = [];
  let next = LINES_PER_STEP;
  for (let at = frontMatterEnd(lines); at < lines.length; ) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    const line = lines[at];
    if (line === undefined || isBlank(line)) {
      at++;
      continue;
    }
    const text = line.text.trim();
    const field = RULE.test(text) ? undefined : fieldAt(lines, at);
    if (field !== undefined) {
      pieces.push({ kind: 'field', field });
      at = field.to + 1;
    } else if (RULE.test(text)) {
      pieces.push({ kind: 'rule' });
      at++;
    } else {
      const passage = passageAt(lines, at);
      pieces.push({ kind: 'passage', passage, text });
      at = passage.to + 1;
    }
  }
  return pieces;
}

/** The properties on top of a Markdown file speak of that file. */
function frontMatterEnd(lines: readonly Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  const end = lines.findIndex(({ text }, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  return end < 0 ? 0 : end + 1;
}

function fieldAt(lines: readonly Line[], at: number): LabelledField | undefined {
  const label = readLabel(lines[at]?.text ?? '');
  if (label === undefined) return undefined;
  let to = at;
  if (label.value === '') {
    const begin = firstShown(lines, at + 1);
    if (begin === undefined || endsValue(lines[begin])) return { ...label, from: at, to };
    to = begin;
  }
  if (LONG.has(label.key)) to = lastLine(lines, to);
  return { ...label, from: at, to };
}

/** The value of a label that stands alone is below it, one blank line away at most. */
function firstShown(lines: readonly Line[], from: number): number | undefined {
  for (let at = from; at < from + 2; at++) {
    const line = lines[at];
    if (line !== undefined && !isBlank(line)) return at;
  }
  return undefined;
}

function endsValue(line: Line | undefined): boolean {
  if (line === undefined || isBlank(line)) return true;
  const text = line.text.trim();
  return (
    HEADING.test(text) ||
    RULE.test(text) ||
    /^[-*+•] |^\|/.test(text) ||
    isUnknownLabel(text) ||
    readLabel(text) !== undefined
  );
}

function passageAt(lines: readonly Line[], from: number): Passage {
  const isHeading = HEADING.test(lines[from]?.text.trim() ?? '');
  return { isHeading, from, to: isHeading ? from : lastLine(lines, from) };
}

/** The last line of a value or a paragraph; none is longer than an abstract. */
function lastLine(lines: readonly Line[], from: number): number {
  let length = lines[from]?.text.length ?? 0;
  let to = from;
  while (to - from < MOST_LINES && !endsValue(lines[to + 1])) {
    length += lines[to + 1]?.text.length ?? 0;
    if (length > LONGEST_ABSTRACT) break;
    to++;
  }
  return to;
}
