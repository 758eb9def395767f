import {
  type HayagrivaBlock,
  hayagrivaBlocks,
} from '../../../bibliography/hayagriva/hayagrivaBlocks';
import { readHayagrivaItem } from '../../../bibliography/hayagriva/hayagrivaItem';
import { hayagrivaParts } from '../../../bibliography/hayagriva/hayagrivaParts';
import type { Steps } from '../../../steps';
import type { Line, LineRange } from '../../../text/lines';
import type { DumpProblem } from '../../dump';
import type { Entry } from '../../entry';
import {
  type DumpContext,
  type DumpFormat,
  type PageReading,
  type PageSpan,
  rangeOf,
} from '../../format';
import { linesOutside } from '../../linesOutside';
import { type EntryParts, makeEntry, type Stated } from '../../makeEntry';

/**
 * A bibliography of Typst. Much YAML looks like it, so that no text is taken for this: only the
 * name of a file says that it is.
 */
export const hayagriva: DumpFormat = {
  id: 'hayagriva',
  label: 'Hayagriva',
  findPages,
  readPage,
};

const LONGEST_FOUND = 60;

// biome-ignore lint/correctness/useYield: nothing is looked for.
function* findPages(): Steps<PageSpan[]> {
  return [];
}

function* readPage(lines: readonly Line[], { readYaml }: DumpContext): Steps<PageReading> {
  const entries: Entry[] = [];
  const problems: DumpProblem[] = [];
  for (const block of yield* hayagrivaBlocks(lines)) {
    yield;
    const own = lines.slice(block.start, block.end);
    const text = own.map((line) => line.text).join('\n');
    const { item, brokenAt } = readHayagrivaItem(text, readYaml ?? (() => ({})));
    const broken = brokenAt === undefined ? undefined : own[brokenAt - 1];
    if (broken !== undefined) {
      const found = broken.text.trim().slice(0, LONGEST_FOUND);
      problems.push({ kind: 'brokenRecord', line: broken.number, text: found });
    }
    const entry = item && makeEntry(rangeOf(own), inFile(hayagrivaParts(item), block, lines));
    if (entry !== undefined && saysSomething(entry)) entries.push(entry);
  }
  return { entries, leftovers: yield* linesOutside(entries, lines), problems };
}

function saysSomething({ title, abstract, ids }: Entry): boolean {
  return title !== undefined || abstract !== undefined || Object.keys(ids).length > 0;
}

/** Lines within an entry as lines of the file. */
function inFile(parts: EntryParts, { start }: HayagrivaBlock, lines: readonly Line[]): EntryParts {
  const numberOf = (line: number): number => lines[start + line - 1]?.number ?? line;
  const moved = ({ value, lines: own }: Stated<unknown>): Stated<unknown> => {
    const range: LineRange = [numberOf(own[0]), numberOf(own[1])];
    return { value, lines: range };
  };
  const all = Object.entries(parts).map(([name, part]: [string, unknown]) => [
    name,
    isStated(part) ? moved(part) : part,
  ]);
  return Object.fromEntries(all);
}

function isStated(part: unknown): part is Stated<unknown> {
  return typeof part === 'object' && part !== null && 'lines' in part && 'value' in part;
}
