import { reading, wakingUpByItself, wakingUpForItsView } from './suites/activation';
import { authors } from './suites/authors';
import { bibliographies } from './suites/bibliographies';
import { bibliographyWriting } from './suites/bibliographyWriting';
import { changingDisk } from './suites/changingDisk';
import { citationArrivals } from './suites/citationArrivals';
import { citationEditor } from './suites/citationEditor';
import { citationProblems } from './suites/citationProblems';
import { citedEntries } from './suites/citedEntries';
import { citedHere } from './suites/citedHere';
import { commands } from './suites/commands';
import { completing } from './suites/completing';
import { decisions } from './suites/decisions';
import { dumpChanges } from './suites/dumpChanges';
import { dumpEditor } from './suites/dumpEditor';
import { encodings } from './suites/encodings';
import { exporting } from './suites/exporting';
import { hintedReading } from './suites/hintedReading';
import { insertion } from './suites/insertion';
import { keptBibliographies } from './suites/keptBibliographies';
import { keptLibrary } from './suites/keptLibrary';
import { keyPatterns } from './suites/keyPatterns';
import { libraryTree } from './suites/libraryTree';
import { referenceStyles } from './suites/referenceStyles';
import { relating } from './suites/relating';
import { searching } from './suites/searching';
import { treeFilter } from './suites/treeFilter';
import { whichBibliography } from './suites/whichBibliography';
import { withoutDumps } from './suites/withoutDumps';

/** On which workspace, in which host, the suites run. */
export type SuiteName = 'sample' | 'noDumps' | 'web' | 'electron';

/** The suites for it; the web worker runs the same as Node, but for how it wakes up. */
export function suites(name: SuiteName): readonly (() => void)[] {
  if (name === 'noDumps') return [withoutDumps];
  const waking = name === 'web' ? wakingUpForItsView : wakingUpByItself;
  const disk = [dumpChanges, encodings, keptLibrary, hintedReading, changingDisk];
  return [
    waking,
    reading,
    commands,
    libraryTree,
    treeFilter,
    authors,
    searching,
    relating,
    insertion,
    exporting,
    referenceStyles,
    dumpEditor,
    citationEditor,
    decisions,
    bibliographies,
    completing,
    keptBibliographies,
    bibliographyWriting,
    whichBibliography,
    citedEntries,
    citationArrivals,
    keyPatterns,
    citedHere,
    citationProblems,
    ...disk,
  ];
}
