import { reading, wakingUpByItself, wakingUpForItsView } from './suites/activation';
import { commands } from './suites/commands';
import { dumpChanges } from './suites/dumpChanges';
import { dumpEditor } from './suites/dumpEditor';
import { insertion } from './suites/insertion';
import { libraryTree } from './suites/libraryTree';
import { searching } from './suites/searching';
import { withoutDumps } from './suites/withoutDumps';

/** On which workspace, in which host, the suites run. */
export type SuiteName = 'sample' | 'noDumps' | 'web' | 'electron';

/** The suites for it; the web worker runs the same as Node, but for how it wakes up. */
export function suites(name: SuiteName): readonly (() => void)[] {
  if (name === 'noDumps') return [withoutDumps];
  const waking = name === 'web' ? wakingUpForItsView : wakingUpByItself;
  return [waking, reading, commands, libraryTree, searching, insertion, dumpEditor, dumpChanges];
}
