import assert from 'node:assert/strict';
import type { DumpProblem, Page } from '../../../src/core/dump/dump';
import type { Entry, PartialDate } from '../../../src/core/dump/entry';
import type { DumpContext } from '../../../src/core/dump/format';
import { readDump } from '../../../src/core/dump/readDump';
import { buildLibrary } from '../../../src/core/library/buildLibrary';
import type { Paper } from '../../../src/core/library/paper';
import { cleanText } from '../../../src/core/text/cleanText';
import { type LineRange, splitLines } from '../../../src/core/text/lines';
import { readWell } from '../../core/dump/readBriefly';

/** How one case of the shared table is decided. */
export interface EdgeCase {
  /** Fails where the case is not decided as it should be. */
  readonly check: (input: string) => void;
  /** Why the case is decided otherwise than the table expects. */
  readonly differs?: string;
  /** `file: title` of tests in the real editor that show the rest. */
  readonly shownBy?: readonly string[];
}

/** Some cases by their ids. */
export type EdgeCases = Readonly<Record<string, EdgeCase>>;

/** An entry by the lines that its texts stand on; the texts are those of the lines. */
export interface EntryPlaces {
  readonly title?: number | LineRange;
  readonly abstract?: number | LineRange;
  readonly authors?: readonly string[];
  readonly truncated?: true;
  readonly date?: string;
  readonly categories?: readonly string[];
  readonly cut?: true;
}

/** A dump by the places of its entries. */
export interface DumpPlaces {
  readonly entries: readonly EntryPlaces[];
  readonly leftovers?: readonly number[];
  readonly problems?: readonly DumpProblem['kind'][];
}

/** A text that must be a dump, by places; every title and abstract must be what its lines say. */
export function placesIn(text: string, context: DumpContext = {}): DumpPlaces {
  const { sections, leftovers, problems } = readWell(text, context);
  const entries = sections.flatMap((section) => section.entries);
  for (const entry of entries) assertVerbatim(entry, text);
  return {
    entries: entries.map(placesOf),
    ...(leftovers.length > 0 && { leftovers: leftovers.map(({ line }) => line) }),
    ...(problems.length > 0 && { problems: problems.map(({ kind }) => kind) }),
  };
}

function assertVerbatim({ title, abstract, fieldLines }: Entry, text: string): void {
  const lines = splitLines(text).map((line) => line.text);
  const said = (range: LineRange | undefined): string =>
    cleanText(range === undefined ? '' : lines.slice(range[0] - 1, range[1]).join(' '));
  assert.equal(title ?? '', said(fieldLines.title));
  const own = said(fieldLines.abstract).replace(/^Abstract:\s*/, '');
  assert.equal((abstract ?? '').replaceAll('\n', ' '), own.replace(/(?<=\.)Via$/, ''));
}

function placesOf(entry: Entry): EntryPlaces {
  const { title, abstract } = entry.fieldLines;
  const { authors, categories, date } = entry;
  return {
    ...(title !== undefined && { title: place(title) }),
    ...(abstract !== undefined && { abstract: place(abstract) }),
    ...(authors.length > 0 && {
      authors: authors.map(({ name, position }) => (position ? `${name} (hidden)` : name)),
    }),
    ...(entry.authorsTruncated && { truncated: true as const }),
    ...(date !== undefined && { date: printed(date) }),
    ...(categories.length > 0 && { categories }),
    ...(entry.abstractTruncated && { cut: true as const }),
  };
}

function place([from, to]: LineRange): number | LineRange {
  return from === to ? from : [from, to];
}

function printed({ year, month, day, yearInferred }: PartialDate): string {
  return `${year ?? '?'}-${month}-${day}${yearInferred ? ' (year inferred)' : ''}`;
}

/** The heads of the pages of a text that must be a dump. */
export function pagesIn(text: string): (Page | undefined)[] {
  return readWell(text).sections.map(({ page }) => page);
}

/** The papers of some texts, each the only one of its file. */
export function papersOf(...texts: readonly string[]): readonly Paper[] {
  return buildLibrary(texts.map((text, at) => ({ file: `${at}`, dump: readWell(text) }))).papers;
}

/** Fails where a text is taken for a dump. */
export function isNoDump(text: string, context: DumpContext = {}): void {
  assert.equal(readDump(text, context), undefined);
}
