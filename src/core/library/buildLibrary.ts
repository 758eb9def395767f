import { KeyRing } from '../cite/citationKey';
import type { Dump } from '../dump/dump';
import { finish, type Steps } from '../steps';
import { foldWords } from '../text/foldText';
import { hashText } from '../text/shingles';
import { bySource, type FusedPaper, fuseEntries } from './fuseEntries';
import type { Library } from './library';
import type { Paper, SourcedEntry } from './paper';
import { groupSameWork } from './sameWork';

/** A dump and the name of the file that it was read from. */
export interface NamedDump {
  readonly file: string;
  readonly dump: Dump;
}

/** Fuses dumps into a library at once. */
export function buildLibrary(dumps: readonly NamedDump[]): Library {
  return finish(buildLibraryInSteps(dumps));
}

/** Fuses dumps into a library, in steps; the order of the dumps and repeats of one do not matter. */
export function* buildLibraryInSteps(dumps: readonly NamedDump[]): Steps<Library> {
  const entries = sourcedEntries(dumps);
  const groups = yield* groupSameWork(entries);
  const fused: FusedPaper[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % 64 === 63) yield;
    fused.push(fuseEntries(group.flatMap((index) => entries[index] ?? [])));
  }
  yield;
  return libraryOf(yield* identify(fused));
}

/** A library of the given papers. */
export function libraryOf(papers: readonly Paper[]): Library {
  return { papers, byId: new Map(papers.map((paper) => [paper.id, paper])) };
}

function sourcedEntries(dumps: readonly NamedDump[]): SourcedEntry[] {
  const files = new Map(dumps.map((dump) => [dump.file, dump]));
  return [...files.values()]
    .flatMap(({ file, dump }) =>
      dump.sections.flatMap(({ format, entries }) =>
        entries.map((entry) => ({ file, format, entry })),
      ),
    )
    .sort(bySource);
}

/**
 * Gives each paper an id that its title makes, so that it survives a new dump; papers of the same
 * title are told apart by their abstracts. Papers are ordered by id, and keys are given in that
 * order, so neither depends on which dump was read first.
 */
function* identify(fused: readonly FusedPaper[]): Steps<Paper[]> {
  const byTitle = new Map<string, FusedPaper[]>();
  for (const [at, paper] of fused.entries()) {
    if (at % 256 === 255) yield;
    const id = hashOf(paper.title ?? paper.abstract ?? '');
    const same = byTitle.get(id);
    if (same === undefined) byTitle.set(id, [paper]);
    else same.push(paper);
  }
  const identified = [...byTitle].flatMap(([id, papers]) => distinguish(id, papers));
  identified.sort((a, b) => (a.id < b.id ? -1 : 1));
  yield;
  const ring = new KeyRing();
  const papers: Paper[] = [];
  for (const [at, paper] of identified.entries()) {
    if (at % 64 === 63) yield;
    papers.push({ ...paper, key: ring.assign(paper) });
  }
  return papers;
}

function distinguish(id: string, papers: readonly FusedPaper[]): (FusedPaper & { id: string })[] {
  const [only] = papers;
  if (papers.length === 1 && only !== undefined) return [{ ...only, id }];
  const told = papers.map((paper) => ({ ...paper, id: `${id}-${hashOf(paper.abstract ?? '')}` }));
  told.sort((a, b) => compareSources(a, b));
  const seen = new Map<string, number>();
  return told.map((paper) => {
    const count = (seen.get(paper.id) ?? 0) + 1;
    seen.set(paper.id, count);
    return count === 1 ? paper : { ...paper, id: `${paper.id}-${count}` };
  });
}

function compareSources(a: FusedPaper, b: FusedPaper): number {
  const [x, y] = [a.entries[0], b.entries[0]];
  return x === undefined || y === undefined ? 0 : bySource(x, y);
}

/** Two independent 32-bit hashes of the folded words: 13 letters and digits. */
function hashOf(text: string): string {
  const words = foldWords(text).join(' ');
  const [a, b] = [hashText(words), hashText(words, 0x9747b28c)];
  return `p${a.toString(36)}${b.toString(36)}`;
}
