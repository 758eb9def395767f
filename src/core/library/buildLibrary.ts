import type { Dump } from '../dump/dump';
import { finish, type Steps } from '../steps';
import type { KeyMaker } from './catalogue';
import type { Library } from './library';
import { LibraryBuilder } from './libraryBuilder';
import type { Paper } from './paper';

/** A dump and the name of the file that it was read from. */
export interface NamedDump {
  readonly file: string;
  readonly dump: Dump;
}

/** Fuses dumps into a library at once. */
export function buildLibrary(dumps: readonly NamedDump[], keyedBy?: KeyMaker): Library {
  return finish(new LibraryBuilder().build(dumps, keyedBy));
}

/** Fuses dumps into a library, in steps; the order of the dumps and repeats of one do not matter. */
export function buildLibraryInSteps(dumps: readonly NamedDump[]): Steps<Library> {
  return new LibraryBuilder().build(dumps);
}

/** A library of the given papers. */
export function libraryOf(papers: readonly Paper[]): Library {
  return { papers, byId: new Map(papers.map((paper) => [paper.id, paper])) };
}
