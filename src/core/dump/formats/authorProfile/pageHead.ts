import { categoryCandidates } from '../../../library/categories';
import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import type { Leftover, Page } from '../../dump';
import { LINES_PER_STEP, previousLine, rangeOf } from '../../format';
import { readDate } from '../../readDate';
import { readNames } from '../../readNames';

/** Counts are printed glued to their label: "h-index71", "25papers", "2,542citations". */
const METRICS = [
  { name: 'hIndex', pattern: /^h-index([\d.,]+[KM]?)$/i },
  { name: 'papers', pattern: /^([\d.,]+[KM]?)papers?$/ },
  { name: 'citations', pattern: /^([\d.,]+[KM]?)citations?$/ },
  { name: 'noveltyPercent', pattern: /^Novelty([\d.]+)%$/ },
  { name: 'aiScore', pattern: /^AI Score([\d.]+)$/ },
] as const;
const DECLARED_COUNT = /^([\d,]+) Papers?$/;

/** How many lines may part the owner, the category and the first metric. */
const HEAD_REACH = 4;
const LONGEST_METRIC = 60;
const LONGEST_OWNER = 200;

type MetricName = (typeof METRICS)[number]['name'];

/** Whether a line is one of the glued counts at the top of a profile. */
export function isMetric(line: Line): boolean {
  const text = line.text.trim();
  return text.length <= LONGEST_METRIC && METRICS.some(({ pattern }) => pattern.test(text));
}

/** A label and a number, whatever their words: what a count is when the site renames it. */
const COUNT =
  /^(?:\p{L}[\p{L} -]{0,30}:? ?\d[\d.,]*[KM]?%?|\d[\d.,]*[KM]?%? ?\p{L}[\p{L} -]{0,30})$/u;
const MOST_COUNTS = 8;

function isCount(line: Line | undefined): boolean {
  const text = line?.text.trim() ?? '';
  if (text.length > LONGEST_METRIC || !/\d/.test(text)) return false;
  return COUNT.test(text) && readDate(text) === undefined;
}

/**
 * The index at which the head around a metric line begins: the owner's name stands two non-blank
 * lines above it, over the category; counts of other labels may stand in between.
 *
 * ```
 * Marc Finzi      ← owner
 *
 * LG              ← category
 * h-index71       ← first metric line
 * ```
 */
export function headStart(lines: readonly Line[], metric: number): number {
  const { top } = countsAbove(lines, metric);
  const category = previousLine(lines, top, HEAD_REACH);
  if (category === undefined || !isCategory(lines[category])) {
    const owner = ownerAt(lines, top);
    return owner === top ? metric : owner;
  }
  return ownerAt(lines, category);
}

/**
 * Where the head above the first record begins when none of its counts is labelled as we know it:
 * at an owner over a category over several counts. Undefined for anything else.
 */
export function unusualHeadStart(lines: readonly Line[], record: number): number | undefined {
  const { top, found } = countsAbove(lines, record);
  const category = previousLine(lines, top, HEAD_REACH);
  if (found < 2 || category === undefined || !isCategory(lines[category])) return undefined;
  const owner = ownerAt(lines, category);
  return owner === category ? undefined : owner;
}

function countsAbove(lines: readonly Line[], below: number): { top: number; found: number } {
  let top = below;
  let found = 0;
  for (; found < MOST_COUNTS; found++) {
    const above = previousLine(lines, top, HEAD_REACH);
    if (above === undefined || !isCount(lines[above])) break;
    top = above;
  }
  return { top, found };
}

function ownerAt(lines: readonly Line[], below: number): number {
  const owner = previousLine(lines, below, HEAD_REACH);
  const line = owner === undefined ? undefined : lines[owner];
  return owner !== undefined && line !== undefined && isOwner(line) ? owner : below;
}

function isCategory(line: Line | undefined): boolean {
  return line !== undefined && categoryCandidates(line.text.trim()).length > 0;
}

function isOwner(line: Line): boolean {
  return line.text.length <= LONGEST_OWNER && readNames(line.text)?.names.length === 1;
}

/** What the head of a profile says, and the lines of it that it does not explain. */
export interface HeadReading {
  readonly page?: Page;
  readonly leftovers: readonly Leftover[];
  /** Where the owner is named. */
  readonly ownerLine?: LineRange;
  /** The line of the declared count, for the report when it is wrong. */
  readonly countLine?: number;
  /** A line at which the head is not as the site printed it when this was written. */
  readonly differsAt?: number;
}

/** Reads the lines above the first paper of a profile. */
export function* readHead(lines: readonly Line[]): Steps<HeadReading> {
  const metrics: Partial<Record<MetricName, number>> = {};
  const approximate: string[] = [];
  const explained: Line[] = [];
  const leftovers: Leftover[] = [];
  let owner: string | undefined;
  let ownerLine: LineRange | undefined;
  let category: string | undefined;
  let declaredCount: number | undefined;
  let countLine: number | undefined;
  let differsAt: number | undefined;
  for (const [at, line] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (isBlank(line)) continue;
    const text = line.text.trim();
    const metric = metricOf(text);
    const declared = DECLARED_COUNT.exec(text)?.[1];
    if (metric !== undefined) {
      metrics[metric.name] = metric.value;
      if (metric.rounded) approximate.push(metric.name);
    } else if (declared !== undefined) {
      declaredCount = Number(declared.replaceAll(',', ''));
      countLine = line.number;
    } else if (category === undefined && isCategory(line)) category = text;
    else if (owner === undefined && category === undefined && isOwner(line)) {
      owner = cleanText(text);
      ownerLine = [line.number, line.number];
    } else {
      leftovers.push({ line: line.number, text: line.text });
      if (explained.length > 0 && isCount(line)) differsAt ??= line.number;
      continue;
    }
    explained.push(line);
  }
  if (explained.length === 0) return { leftovers };
  if (declaredCount === undefined && Object.keys(metrics).length > 0) {
    differsAt ??= explained.at(-1)?.number;
  }
  const page: Page = {
    lines: rangeOf(explained),
    ...(owner !== undefined && { owner }),
    ...(category !== undefined && { category }),
    ...metrics,
    ...(declaredCount !== undefined && { declaredCount }),
    ...(approximate.length > 0 && { approximate }),
  };
  return {
    page,
    leftovers,
    ...(ownerLine !== undefined && { ownerLine }),
    ...(countLine !== undefined && { countLine }),
    ...(differsAt !== undefined && { differsAt }),
  };
}

function metricOf(text: string): { name: MetricName; value: number; rounded: boolean } | undefined {
  for (const { name, pattern } of METRICS) {
    const printed = pattern.exec(text)?.[1];
    if (printed === undefined) continue;
    const factor = printed.endsWith('K') ? 1_000 : printed.endsWith('M') ? 1_000_000 : 1;
    const value = Number(printed.replace(/[KM]$/, '').replaceAll(',', '')) * factor;
    if (Number.isFinite(value)) return { name, value: Math.round(value), rounded: factor > 1 };
  }
  return undefined;
}
