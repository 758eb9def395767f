import { problemText } from '../core/dump/problemText';
import type { Paper } from '../core/library/paper';
import type { DumpAtPath } from './readPaths';

/**
 * A dump as JSON, one object for each listing page in the file. Leftovers and problems go with the
 * page that they stand on; those above the first page go with it.
 */
export function sectionsJson({ file, dump }: DumpAtPath): object[] {
  return dump.sections.map(({ format, page, entries }, at) => {
    const from = at === 0 ? 0 : (dump.sections[at]?.lines[0] ?? 0);
    const to = dump.sections[at + 1]?.lines[0] ?? Number.POSITIVE_INFINITY;
    const own = ({ line }: { readonly line: number }): boolean => line >= from && line < to;
    return {
      file,
      format,
      ...(page !== undefined && { page }),
      entries,
      leftovers: dump.leftovers.filter(own),
      problems: dump.problems
        .filter(own)
        .map((problem) => ({ line: problem.line, message: problemText(problem) })),
    };
  });
}

/** A paper as JSON: its facts, and where each of its entries stands. */
export function paperJson(paper: Paper): object {
  const { entries, provenance, ...facts } = paper;
  const sources = entries.map(({ file, entry }) => ({ file, lines: entry.lines }));
  return { ...facts, entries: sources, provenance };
}
