import { readDump } from '../../src/core/dump/readDump';
import { buildLibrary } from '../../src/core/library/buildLibrary';
import type { Paper } from '../../src/core/library/paper';
import { sharedFiles, sharedText } from './sharedData';

/** The papers of the real dumps, which must be there. */
export function realPapers(): readonly Paper[] {
  const dumps = sharedFiles('dumps').flatMap((file) => {
    const dump = readDump(sharedText(`dumps/${file}`));
    return dump === undefined ? [] : [{ file, dump }];
  });
  return buildLibrary(dumps).papers;
}
