import { categoryCandidates } from '../../../library/categories';
import type { Steps } from '../../../steps';
import { cleanText } from '../../../text/cleanText';
import { isBlank, type Line, type LineRange } from '../../../text/lines';
import type { Leftover, Page } from '../../dump';
import { LINES_PER_STEP, previousLine, rangeOf } from '../../format';
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

/**
 * The index at which the head around a metric line begins: the owner's name stands two non-blank
 * lines above it, over the category.
 *
 * ```
 * Marc Finzi      ← owner
 *
 * LG              ← category
 * h-index71       ← first metric line
 * ```
 */
export function headStart(lines: readonly Line[], metric: number): number {
  const category = previousLine(lines, metric, HEAD_REACH);
  if (category === undefined || !isCategory(lines[category])) return ownerAt(lines, metric);
  const owner = ownerAt(lines, category);
  return owner === category ? category : owner;
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
      continue;
    }
    explained.push(line);
  }
  if (explained.length === 0) return { leftovers };
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
