import type { Dump, FormatId, Section } from '../../src/core/dump/dump';
import type { Entry } from '../../src/core/dump/entry';
import type { DumpContext } from '../../src/core/dump/format';
import { readDump } from '../../src/core/dump/readDump';
import { isBlank, type LineRange, splitLines } from '../../src/core/text/lines';

/** The laws of reading that a text breaks, each in a few words. */
export function brokenLaws(text: string, context: DumpContext): string[] {
  let dump: Dump | undefined;
  try {
    dump = readDump(text, context);
  } catch (error) {
    return [`throws: ${String(error)}`];
  }
  if (dump === undefined) return [];
  return [
    ...lostLines(text, dump),
    ...dump.sections.flatMap((page) => page.entries.flatMap(faults)),
  ];
}

function lostLines(text: string, { sections, leftovers }: Dump): string[] {
  const written = splitLines(text).filter((line) => !isBlank(line));
  const heads = sections.flatMap(({ page }) => (page === undefined ? [] : numbers(page.lines)));
  const entries = sections.flatMap((page) => page.entries.flatMap(({ lines }) => numbers(lines)));
  const left = leftovers.map(({ line }) => line);
  const known = new Set([...heads, ...entries, ...left]);
  const lost = written.filter(({ number }) => !known.has(number)).map(({ number }) => number);
  return [
    ...(lost.length > 0 ? [`lost lines ${lost.join()}`] : []),
    ...(new Set(left).size < left.length ? ['a line is left over twice'] : []),
    ...(sharesLines(sections.flatMap(entriesApart)) ? ['entries share a line'] : []),
  ];
}

/** In these formats several records may stand on one line; elsewhere a line speaks of one paper. */
const SEVERAL_ON_A_LINE: ReadonlySet<FormatId> = new Set<FormatId>([
  'bibtex',
  'csl-json',
  'json-lines',
  'openalex',
  'inspire',
]);

function entriesApart({ entries, format }: Section): readonly Entry[] {
  return SEVERAL_ON_A_LINE.has(format) ? [] : entries;
}

function sharesLines(entries: readonly Entry[]): boolean {
  const seen = new Set<number>();
  return entries.some(({ lines }) => {
    const shared = numbers(lines).some((line) => seen.has(line));
    for (const line of numbers(lines)) seen.add(line);
    return shared;
  });
}

function faults(entry: Entry): string[] {
  const { abstract, affiliations, authors, comments, fieldLines, lines, title, venue } = entry;
  const texts = [
    title,
    abstract,
    venue,
    comments,
    ...affiliations,
    ...authors.map(({ name }) => name),
  ];
  const { owner: _, ...own } = fieldLines;
  const outside = Object.entries(own).filter(
    ([, [first, last]]) => first < lines[0] || last > lines[1] || first > last,
  );
  const isBare =
    title === undefined && abstract === undefined && Object.keys(entry.ids).length === 0;
  return [
    ...(texts.includes('') ? ['an empty field'] : []),
    ...outside.map(([field]) => `${field} stands outside of its entry`),
    ...(isBare ? [`an entry of nothing at line ${lines[0]}`] : []),
  ];
}

function numbers([first, last]: LineRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
