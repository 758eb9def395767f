import { KeyRing } from '../cite/citationKey';
import type { Dump } from '../dump/dump';
import { sortInSteps } from '../steppedSort';
import { finish, type Steps } from '../steps';
import { foldWords } from '../text/foldText';
import { hashText } from '../text/shingles';
import { bySource, type FusedPaper, fuseEntries } from './fuseEntries';
import type { Library } from './library';
import type { Paper } from './paper';
import { groupSameWork, type ListedEntry } from './sameWork';

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
  const entries = yield* listedEntries(dumps);
  const groups = yield* groupSameWork(entries);
  const fused: FusedPaper[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % 16 === 15) yield;
    fused.push(fuseEntries(group.flatMap((index) => entries[index]?.source ?? [])));
  }
  return yield* identify(fused);
}

/** A library of the given papers. */
export function libraryOf(papers: readonly Paper[]): Library {
  return { papers, byId: new Map(papers.map((paper) => [paper.id, paper])) };
}

/** The entries of all dumps, by file, then by line. */
function* listedEntries(dumps: readonly NamedDump[]): Steps<ListedEntry[]> {
  const files = [...new Map(dumps.map((dump) => [dump.file, dump])).values()];
  yield* sortInSteps(files, (a, b) => (a.file < b.file ? -1 : 1));
  const listed: ListedEntry[] = [];
  for (const { file, dump } of files) {
    const own: ListedEntry[] = [];
    for (const page of dump.sections) {
      for (const entry of page.entries) {
        own.push({ page, source: { file, format: page.format, entry } });
        if (own.length % 512 === 0) yield;
      }
    }
    yield* sortInSteps(own, (a, b) => bySource(a.source, b.source));
    for (const entry of own) listed.push(entry);
  }
  return listed;
}

/**
 * Gives each paper an id that its title makes, so that it survives a new dump; papers of the same
 * title are told apart by their abstracts. Papers are ordered by id, and keys are given in that
 * order, so neither depends on which dump was read first.
 */
function* identify(fused: readonly FusedPaper[]): Steps<Library> {
  const byTitle = new Map<string, FusedPaper[]>();
  for (const [at, paper] of fused.entries()) {
    if (at % 16 === 15) yield;
    const id = hashOf(paper.title ?? paper.abstract ?? '');
    const same = byTitle.get(id);
    if (same === undefined) byTitle.set(id, [paper]);
    else same.push(paper);
  }
  const identified: Identified[] = [];
  for (const [id, papers] of byTitle) yield* distinguish(id, papers, identified);
  yield* sortInSteps(identified, (a, b) => (a.id < b.id ? -1 : 1));
  const ring = new KeyRing();
  const papers: Paper[] = [];
  const byId = new Map<string, Paper>();
  for (const [at, { id, fused: facts }] of identified.entries()) {
    if (at % 32 === 31) yield;
    const paper = { ...facts, id, key: ring.assign(facts) };
    papers.push(paper);
    byId.set(id, paper);
  }
  return { papers, byId };
}

/** A paper and the id that it is to have. */
interface Identified {
  readonly id: string;
  readonly fused: FusedPaper;
}

/** Gives ids to the papers of one title. */
function* distinguish(
  id: string,
  papers: readonly FusedPaper[],
  identified: Identified[],
): Steps<void> {
  const [only] = papers;
  if (papers.length === 1 && only !== undefined) {
    identified.push({ id, fused: only });
    if (identified.length % 512 === 0) yield;
    return;
  }
  const told = [...papers];
  yield* sortInSteps(told, compareSources);
  const seen = new Map<string, number>();
  for (const fused of told) {
    const own = `${id}-${hashOf(fused.abstract ?? '')}`;
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    identified.push({ id: count === 1 ? own : `${own}-${count}`, fused });
    if (identified.length % 32 === 0) yield;
  }
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
