import fc from 'fast-check';
import { assignKeys } from '../../src/core/cite/citationKey';
import type { CitedPaper } from '../../src/core/cite/citedPaper';
import {
  EXPORT_FORMATS,
  type ExportFormatId,
  USUAL_OPTIONS,
} from '../../src/core/cite/exportFormats';
import type { TexCharacters } from '../../src/core/cite/texFlavour';
import { realPapers } from '../acceptance/realPapers';
import { describeShared } from '../acceptance/sharedData';
import { hostilePaper, worstPapers } from '../core/cite/hostileRecords';

/** Hostile records beside the worst ones (TRUST.md, S7). */
const HOSTILE = { numRuns: 500, seed: 7 };

/** Calls for the papers of the real dumps, and for the hostile ones, as a suite each. */
export function describeRecords(suite: (papers: () => readonly CitedPaper[]) => void): void {
  describeShared('of the papers of the real dumps', () => suite(once(realPapers)));
  describe('of hostile records', () => suite(once(hostileRecords)));
}

/** A file of papers. */
export function exported(
  format: ExportFormatId,
  papers: readonly CitedPaper[],
  characters: TexCharacters = 'auto',
): string {
  return EXPORT_FORMATS[format].write(papers, { ...USUAL_OPTIONS, characters });
}

/** 500 records of hostile texts, and one for each text that breaks out of some format. */
export function hostileRecords(): readonly CitedPaper[] {
  const papers = [...worstPapers(), ...fc.sample(hostilePaper, HOSTILE)];
  const keys = assignKeys(papers);
  return papers.map((paper, at) => ({ ...paper, key: keys[at] ?? '' }));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
