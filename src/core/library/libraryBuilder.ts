import { baseKey } from '../cite/citationKey';
import type { Dump } from '../dump/dump';
import { sortInSteps } from '../steppedSort';
import type { Steps } from '../steps';
import type { NamedDump } from './buildLibrary';
import { Catalogue, type KeyMaker, type Work, workOf } from './catalogue';
import { type DumpSketch, sketchDump } from './dumpSketch';
import { EntryTable, type ListedEntry } from './entryTable';
import { bySource, fuseEntries } from './fuseEntries';
import type { Library } from './library';
import { findNeighbourhoods, type Neighbours } from './neighbourhoods';
import type { SourcedEntry } from './paper';
import { type FoundWorks, groupSameWork } from './sameWork';
import { type IdShared, sharedIds } from './sharedIds';

/** A dump as far as its entries were taken in. */
interface Loaded {
  readonly dump: Dump;
  readonly numbers: number[];
  isWhole: boolean;
}

const REMOVALS_PER_STEP = 32;
const ADDITIONS_PER_STEP = 64;
const WORKS_PER_STEP = 16;

/**
 * Fuses dumps into a library, and remembers what it found: when a dump changes, only entries that
 * the change can touch are fused again, and a paper of which nothing changed stays the same object.
 * The library is always the one that a new builder would make of the same dumps.
 *
 * A build that nobody runs to its end is harmless: the next one goes on from there. Two builds of
 * one builder are not to be run in turns.
 */
export class LibraryBuilder {
  readonly #table = new EntryTable();
  readonly #catalogue = new Catalogue();
  readonly #loaded = new Map<string, Loaded>();
  readonly #sketches: WeakMap<Dump, DumpSketch>;
  #keyedBy: KeyMaker = baseKey;

  /**
   * @param sketches what is known of dumps already; the builder adds what it had to make itself
   */
  constructor(sketches: WeakMap<Dump, DumpSketch> = new WeakMap()) {
    this.#sketches = sketches;
  }

  /**
   * The library of some dumps, in steps; their order and repeats of one do not matter. A dump is
   * known by its file and by the object: one that was read again is taken for changed.
   *
   * @param keyedBy makes the keys of papers; when it is another than before, all get new ones
   */
  *build(dumps: readonly NamedDump[], keyedBy: KeyMaker = baseKey): Steps<Library> {
    this.#keyedBy = keyedBy;
    const wanted = new Map(dumps.map(({ file, dump }) => [file, dump]));
    for (const [file, loaded] of this.#loaded) {
      if (wanted.get(file) !== loaded.dump) yield* this.#unload(file, loaded);
    }
    yield* this.#table.reserve(this.#missing(wanted));
    for (const [file, dump] of wanted) yield* this.#load(file, dump);
    yield* this.#table.texts.settle();
    yield* this.#regroup();
    return yield* this.#catalogue.library(keyedBy);
  }

  *#unload(file: string, loaded: Loaded): Steps<void> {
    const { numbers } = loaded;
    loaded.isWhole = false;
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      this.#table.remove(number);
      if (numbers.length % REMOVALS_PER_STEP === 0) yield;
    }
    this.#loaded.delete(file);
  }

  /** How many entries of the dumps are not taken in yet. */
  #missing(wanted: ReadonlyMap<string, Dump>): number {
    let missing = 0;
    for (const [file, { sections }] of wanted) {
      for (const { entries } of sections) missing += entries.length;
      missing -= this.#loaded.get(file)?.numbers.length ?? 0;
    }
    return missing;
  }

  *#load(file: string, dump: Dump): Steps<void> {
    const known = this.#loaded.get(file);
    if (known?.isWhole === true) return;
    const sketch = this.#sketches.get(dump) ?? (yield* sketchDump(dump));
    this.#sketches.set(dump, sketch);
    const loaded = known ?? { dump, numbers: [], isWhole: false };
    this.#loaded.set(file, loaded);
    let place = 0;
    for (const page of dump.sections) {
      for (const entry of page.entries) {
        const source: SourcedEntry = { file, format: page.format, entry };
        // What a build took in that was not run to its end is there.
        if (place >= loaded.numbers.length) {
          loaded.numbers.push(this.#table.add({ source, page, place }, sketch));
        }
        if (++place % ADDITIONS_PER_STEP === 0) yield;
      }
    }
    loaded.isWhole = true;
  }

  *#regroup(): Steps<void> {
    const all = yield* findNeighbourhoods(this.#table);
    for (const [at, neighbours] of all.entries()) {
      if (at % WORKS_PER_STEP === WORKS_PER_STEP - 1) yield;
      const [only] = neighbours.members;
      if (neighbours.members.length === 1 && only !== undefined) this.#settleAlone(only);
      else yield* this.#settle(neighbours);
    }
  }

  #settleAlone(number: number): void {
    const works = [this.#workOf([number])];
    this.#table.settle({ members: [number], works });
  }

  *#settle({ members, alike }: Neighbours): Steps<void> {
    const sorted = [...members];
    yield* sortInSteps(sorted, (a, b) => byPlace(this.#table.entry(a), this.#table.entry(b)));
    const entries = sorted.map((number) => this.#table.entry(number));
    const texts = sorted.map((number) => this.#table.textOf(number));
    const found: FoundWorks = yield* groupSameWork({ entries, texts, alike });
    const shared = sharedIds(found, entries);
    const works: Work[] = [];
    for (const [at, group] of found.groups.entries()) {
      if (at % WORKS_PER_STEP === WORKS_PER_STEP - 1) yield;
      const numbers = group.map((index) => sorted[index] ?? 0);
      works.push(this.#workOf(numbers, shared.get(at)));
    }
    this.#table.settle({ members: sorted, works });
  }

  /** The work of some entries: the one that they were before, if they were one. */
  #workOf(numbers: readonly number[], shared: readonly IdShared[] = []): Work {
    const sources = numbers.map((number) => this.#table.entry(number).source);
    const before = this.#table.workOf(numbers[0] ?? -1);
    if (before !== undefined && shared.length === 0 && isOf(before, sources)) return before;
    const work = workOf(numbers, fuseEntries(sources, shared), {
      sharesIds: shared.length > 0,
      keyedBy: this.#keyedBy,
    });
    this.#catalogue.add(work);
    return work;
  }
}

/** Whether a work is what these entries, and no others, say. */
function isOf({ paper, sharesIds }: Work, sources: readonly SourcedEntry[]): boolean {
  return (
    !sharesIds &&
    paper.entries.length === sources.length &&
    paper.entries.every((source, at) => source === sources[at])
  );
}

function byPlace(a: ListedEntry, b: ListedEntry): number {
  return bySource(a.source, b.source) || a.place - b.place;
}
