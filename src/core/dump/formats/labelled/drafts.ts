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

/** The fields of one record, with what stands right above them and may be its title. */
export interface Draft {
  readonly above?: Passage;
  readonly fields: readonly LabelledField[];
}

interface OpenDraft {
  readonly above?: Passage;
  readonly fields: LabelledField[];
}

const RULE = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,}[-*_])$/;
const HEADING = /^#{1,6} /;
/** Values that go on in the next line; those of the other labels stand on one. */
const LONG: ReadonlySet<LabelKey> = new Set<LabelKey>(
  'title authors abstract affiliations comments other'.split(' ') as LabelKey[],
);
/** Labels of a record's own that stand above its title on some pages. */
const LEADING: ReadonlySet<LabelKey> = new Set<LabelKey>(
  'date venue journal doi arxiv link code categories other'.split(' ') as LabelKey[],
);
const REPEATABLE: ReadonlySet<LabelKey> = new Set<LabelKey>(['link', 'code', 'other', 'paper']);
/** The parts of a structured abstract, each a paragraph of its own. */
const ABSTRACT_PART =
  /^\*{0,2}(?:background|introduction|purpose|aims?|objectives?|methods?|materials and methods|results|findings|conclusions?|significance|interpretation)\b\*{0,2} ?[:.]/i;
const MOST_LINES_ABOVE = 3;
/** Of a value, hard-wrapped. */
const MOST_LINES = 200;

/** Finds the labels of a text and groups them into records. */
export function* draftsIn(lines: readonly Line[]): Steps<Draft[]> {
  const drafts: Draft[] = [];
  let draft: OpenDraft | undefined;
  let above: Passage | undefined;
  let next = LINES_PER_STEP;
  for (let at = frontMatterEnd(lines); at < lines.length; ) {
    if (at >= next) {
      yield;
      next = at + LINES_PER_STEP;
    }
    const line = lines[at];
    const text = line?.text.trim() ?? '';
    if (line === undefined || isBlank(line)) {
      at++;
      continue;
    }
    if (RULE.test(text)) {
      draft = undefined;
      above = undefined;
      at++;
      continue;
    }
    const field = fieldAt(lines, at);
    if (field === undefined) {
      above = passageAt(lines, at);
      const last = draft?.fields.at(-1);
      if (last?.key === 'abstract' && !above.isHeading && ABSTRACT_PART.test(text)) {
        draft?.fields.splice(-1, 1, { ...last, to: above.to });
      } else if (above.isHeading) draft = undefined;
      at = above.to + 1;
      continue;
    }
    if (draft === undefined || startsAnew(draft, field, above)) {
      const moved = draft === undefined ? [] : leadingFields(draft, field);
      const own = moved[0] ?? field;
      const title = above !== undefined && own.from - above.to <= 3 ? above : undefined;
      draft = { ...(title !== undefined && { above: title }), fields: moved };
      drafts.push(draft);
    }
    draft.fields.push(field);
    above = undefined;
    at = field.to + 1;
  }
  return drafts;
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

/** A label that the record has already; or a title without a label right above this one. */
function startsAnew(draft: OpenDraft, field: LabelledField, above: Passage | undefined): boolean {
  const { key, foreign } = field;
  const has = draft.fields.some((one) => one.key === key && one.foreign === foreign);
  if (has && !REPEATABLE.has(key)) return true;
  if (above === undefined || above.to - above.from >= MOST_LINES_ABOVE) return false;
  const isWhole = draft.fields.some((one) => one.key === 'authors' || one.key === 'abstract');
  return isWhole && draft.above !== undefined && above.to === field.from - 1;
}

/** Takes the labels right above a title, parted by a blank line from the record before. */
function leadingFields(draft: OpenDraft, title: LabelledField): LabelledField[] {
  if (title.key !== 'title') return [];
  let first = draft.fields.length;
  for (let below = title.from; first > 0; first--) {
    const before = draft.fields[first - 1];
    if (before === undefined || before.to !== below - 1) break;
    if (!LEADING.has(before.key)) return [];
    below = before.from;
  }
  return draft.fields.splice(first);
}
