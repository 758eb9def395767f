import { ris } from '../dump/formats/tagged/ris';
import type { Steps } from '../steps';
import { splitLinesInSteps } from '../text/lines';
import type { Bibliography, BibliographyProblem } from './bibliography';
import { lineStarts } from './bibtex/lineFinder';
import { placeOfLines, recordOfEntry } from './recordOfEntry';

/** Reads RIS as a dump is read. A record without an `ID` cannot be cited, and is none. */
export function* readRis(text: string): Steps<Bibliography> {
  const lines = yield* splitLinesInSteps(text);
  const starts = yield* lineStarts(text);
  const { entries, problems } = yield* ris.readPage(lines, {});
  return {
    records: entries.flatMap((entry) =>
      entry.key === undefined
        ? []
        : [recordOfEntry(entry, entry.key, placeOfLines(text, starts, entry.lines))],
    ),
    problems: problems.flatMap((problem): BibliographyProblem[] =>
      'text' in problem ? [{ line: problem.line, found: problem.text }] : [],
    ),
  };
}
