import { makeEntry } from '../dump/makeEntry';
import type { Steps } from '../steps';
import { type LineRange, splitLinesInSteps } from '../text/lines';
import type { Bibliography, BibliographyProblem, BibliographyRecord } from './bibliography';
import { lineStarts } from './bibtex/lineFinder';
import { hayagrivaBlocks } from './hayagriva/hayagrivaBlocks';
import { readHayagrivaItem } from './hayagriva/hayagrivaItem';
import { hayagrivaParts } from './hayagriva/hayagrivaParts';
import type { ReadYaml } from './hayagriva/yaml';
import { placeOfLines, recordOfEntry } from './recordOfEntry';

const LONGEST_FOUND = 60;

/** Reads Hayagriva, Typst's own format: entry by entry, so that a broken one hides no other. */
export function* readHayagriva(text: string, readYaml: ReadYaml): Steps<Bibliography> {
  const lines = yield* splitLinesInSteps(text);
  const starts = yield* lineStarts(text);
  const records: BibliographyRecord[] = [];
  const problems: BibliographyProblem[] = [];
  for (const { start, end } of yield* hayagrivaBlocks(lines)) {
    yield;
    const own = lines.slice(start, end).map((line) => line.text);
    const { item, brokenAt } = readHayagrivaItem(own.join('\n'), readYaml);
    if (brokenAt !== undefined) {
      const found = (own[brokenAt - 1] ?? '').trim().slice(0, LONGEST_FOUND);
      problems.push({ line: start + brokenAt, found });
    }
    if (item === undefined) continue;
    const range: LineRange = [start + 1, end];
    const entry = makeEntry(range, hayagrivaParts(item));
    records.push(recordOfEntry(entry, item.key, placeOfLines(text, starts, range)));
  }
  return { records, problems };
}
