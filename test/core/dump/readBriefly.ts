import assert from 'node:assert/strict';
import type { Dump, Leftover } from '../../../src/core/dump/dump';
import type { Entry } from '../../../src/core/dump/entry';
import type { DumpContext } from '../../../src/core/dump/format';
import { problemText } from '../../../src/core/dump/problemText';
import { readDump } from '../../../src/core/dump/readDump';

/** An entry without what it leaves empty and without the lines of its fields. */
export type BriefEntry = Readonly<Record<string, unknown>>;

/** A dump in as few words as it can be compared in. */
export interface BriefDump {
  readonly pages: readonly object[];
  readonly entries: readonly BriefEntry[];
  readonly leftovers: readonly string[];
  readonly problems: readonly string[];
}

/** Reads a text that must be a dump. */
export function readWell(text: string, context: DumpContext = {}): Dump {
  const dump = readDump(text, context);
  assert.ok(dump !== undefined, 'the text was not taken for a dump');
  return dump;
}

/** All entries of a text that must be a dump. */
export function readEntries(text: string, context: DumpContext = {}): Entry[] {
  return readWell(text, context).sections.flatMap(({ entries }) => entries);
}

/** Reads a text that must be a dump, leaving out of each entry what is empty. */
export function readBriefly(text: string, context: DumpContext = {}): BriefDump {
  const { sections, leftovers, problems } = readWell(text, context);
  return {
    pages: sections.map(({ format, page }) => ({ format, ...page })),
    entries: sections.flatMap(({ entries }) => entries.map(brief)),
    leftovers: leftovers.map(numbered),
    problems: problems.map((problem) => `${problem.line}: ${problemText(problem)}`),
  };
}

/** Only the entries, briefly. */
export function briefEntries(text: string, context: DumpContext = {}): readonly BriefEntry[] {
  return readBriefly(text, context).entries;
}

function brief({ fieldLines: _, authors, authorsTruncated, ...rest }: Entry): BriefEntry {
  const names = authors.map(({ name, position }) => (position ? `${name} (hidden)` : name));
  const fields = { ...rest, authors: names, authorsTruncated };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === false) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function numbered({ line, text }: Leftover): string {
  return `${line}: ${text}`;
}
