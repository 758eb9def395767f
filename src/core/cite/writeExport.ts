import type { Steps } from '../steps';
import type { CitedPaper } from './citedPaper';
import type { ExportOptions, ExportRow } from './exportFormats';

/** The whole text of a file of papers, paper by paper; `''` for none. */
export function* writeExport(
  { frame: [open, between, close], entry }: ExportRow,
  papers: readonly CitedPaper[],
  options: ExportOptions,
): Steps<string> {
  const entries: string[] = [];
  for (const paper of papers) {
    entries.push(entry(paper, options, entries.length + 1));
    yield;
  }
  return entries.length === 0 ? '' : `${open}${entries.join(between)}${close}`;
}
