import type { BibtexBlock, BibtexField } from '../bibtex/bibtexFile';
import { beginsLine } from '../bibtex/source';

/** `asGiven`: in lower case, or as whoever names it writes it (`archivePrefix`). */
export type LetterCase = 'asGiven' | 'upper' | 'capital';

/** How a `.bib` file is laid out. */
export interface BibtexStyle {
  readonly lineEnd: string;
  readonly indent: string;
  /** What stands between the name of a field and its `=`, and after that. */
  readonly around: readonly [before: string, after: string];
  /** How far the `=` stand from where names begin, where they stand below each other. */
  readonly column: number | undefined;
  readonly delimiters: 'braces' | 'quotes';
  readonly trailingComma: boolean;
  readonly typeCase: LetterCase;
  readonly fieldCase: LetterCase;
  /** Between two entries. */
  readonly blankLines: number;
}

/** Where a file does not tell. */
export const PLAIN_STYLE: BibtexStyle = {
  lineEnd: '\n',
  indent: '  ',
  around: [' ', ' '],
  column: undefined,
  delimiters: 'braces',
  trailingComma: true,
  typeCase: 'asGiven',
  fieldCase: 'asGiven',
  blankLines: 1,
};

const MOST_ENTRIES = 50;
/** So much of the end of a text, in characters, shows its line ends. */
const TAIL = 65_536;
const MOST_BLANK_LINES = 3;
/** Fewer fields that stand below each other may do so by chance. */
const FEWEST_ALIGNED = 3;

/**
 * Learns the layout from the last fifty entries that are whole. Each has one vote, and of two
 * layouts with as many votes the one that comes first wins; what no entry shows is as in `plain`.
 */
export function learnStyle(
  text: string,
  blocks: readonly BibtexBlock[],
  plain: BibtexStyle = PLAIN_STYLE,
): BibtexStyle {
  const live = blocks.filter((block) => block.commentedOut === undefined);
  const entries = live.filter((block) => block.kind === 'entry' && isTelling(block));
  const last = entries.slice(-MOST_ENTRIES);
  const votes = <Value>(of: (entry: BibtexBlock) => Value | undefined): Value | undefined =>
    mostCommon(last.map(of));
  const column = votes((entry) => columnOf(text, entry));
  const [before, after] = [0, 1].map((side) =>
    votes(({ fields }) => gapsOf(text, fields[0])?.[side]),
  );
  return {
    lineEnd: lineEndOf(text) ?? plain.lineEnd,
    indent: votes((entry) => indentOf(text, entry)) ?? plain.indent,
    around: [before ?? plain.around[0], after ?? plain.around[1]],
    column: column === undefined ? plain.column : column === 'none' ? undefined : column,
    delimiters: votes(delimitersOf) ?? plain.delimiters,
    trailingComma: votes((entry) => hasTrailingComma(text, entry)) ?? plain.trailingComma,
    typeCase: votes(({ type }) => caseOf(type)) ?? plain.typeCase,
    fieldCase: votes(({ fields }) => fields[0] && caseOf(fields[0].name)) ?? plain.fieldCase,
    blankLines: blankLinesOf(text, live) ?? plain.blankLines,
  };
}

/** Past the comma after `from`, where blanks and remarks are all that stand before it. */
export function afterComma(text: string, from: number): number | undefined {
  BEFORE_COMMA.lastIndex = from;
  const end = BEFORE_COMMA.exec(text) === null ? from : BEFORE_COMMA.lastIndex;
  return text[end] === ',' ? end + 1 : undefined;
}

const BEFORE_COMMA = /(?:\s|%[^\r\n]*(?:[\r\n]|$))*/y;

function isTelling({ fault, fields }: BibtexBlock): boolean {
  return fault === undefined && fields.length > 0;
}

function indentOf(text: string, { fields }: BibtexBlock): string | undefined {
  const own = fields.find(({ start }) => beginsLine(text, start));
  return own && text.slice(lineStart(text, own.start), own.start);
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n]/.test(text[start - 1] ?? '')) start--;
  return start;
}

/** What stands around the `=` of a field; more than a blank before it is there to align. */
function gapsOf(
  text: string,
  field: BibtexField | undefined,
): readonly [string, string] | undefined {
  if (field === undefined) return undefined;
  const { start, name, value } = field;
  const [before = '', after = ''] = text.slice(start + name.length, value.start).split('=', 2);
  const oneLine = (gap: string): string => (/[\r\n]/.test(gap) ? ' ' : gap);
  return [before.length > 1 ? ' ' : oneLine(before), oneLine(after)];
}

/** `none`: the signs of the entry do not stand below each other. */
function columnOf(text: string, { fields }: BibtexBlock): number | 'none' | undefined {
  const own = fields.filter(({ start }) => beginsLine(text, start));
  if (own.length < FEWEST_ALIGNED) return undefined;
  const columns = new Set(own.map((field) => text.indexOf('=', field.start) - field.start));
  const lengths = new Set(own.map(({ name }) => name.length));
  if (lengths.size === 1) return undefined;
  const [column = 0] = columns;
  return columns.size === 1 ? column : 'none';
}

function delimitersOf({ fields }: BibtexBlock): BibtexStyle['delimiters'] | undefined {
  for (const { value } of fields) {
    const [part, further] = value.parts;
    if (part === undefined || part.kind === 'bare' || further !== undefined) continue;
    return part.kind === 'quoted' ? 'quotes' : 'braces';
  }
  return undefined;
}

function hasTrailingComma(text: string, { fields }: BibtexBlock): boolean | undefined {
  const last = fields.at(-1);
  return last && afterComma(text, last.end) !== undefined;
}

function caseOf(name: string): LetterCase {
  if (name === name.toUpperCase() && name !== name.toLowerCase()) return 'upper';
  return /^[A-Z]/.test(name) ? 'capital' : 'asGiven';
}

function lineEndOf(text: string): string | undefined {
  return mostCommon(text.slice(-TAIL).match(/\r\n|\n|\r/g) ?? []);
}

/** Between blocks that only blanks part. */
function blankLinesOf(text: string, blocks: readonly BibtexBlock[]): number | undefined {
  const last = blocks.slice(-MOST_ENTRIES);
  return mostCommon(
    last.map(({ kind, start }, at) => {
      const before = last[at - 1];
      const gap = before === undefined ? 'none' : text.slice(before.end, start);
      if (kind !== 'entry' || gap.trim() !== '') return undefined;
      return Math.min(MOST_BLANK_LINES, Math.max(0, countLineEnds(gap) - 1));
    }),
  );
}

/** How many lines end in a text. */
export function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function mostCommon<Value>(values: readonly (Value | undefined)[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: Value | undefined;
  for (const [value, count] of counts) {
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
