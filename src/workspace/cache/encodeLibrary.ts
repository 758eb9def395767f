import type { Dump, Section } from '../../core/dump/dump';
import type { Entry } from '../../core/dump/entry';
import type { Paper } from '../../core/library/paper';
import type { Steps } from '../../core/steps';
import type { CachedFile, CachedLibrary } from './cachedLibrary';
import { type Index, type KeptId, type Parts, seal } from './envelope';
import { type EntryPlace, ownFields } from './keptPaper';
import { KeptSection } from './keptSection';
import { RecordWriter, WrittenText } from './recordWriter';
import type { Piece } from './textBlock';

/** So many papers are read at once when one of them is looked at. */
const PAPERS_PER_RUN = 128;
const ENTRIES_PER_STEP = 32;
const ITEMS_PER_STEP = 256;
const LONG_ABSTRACT = 60;

/** Writes a library as bytes, to be read by the version of the extension that is named. */
export function* encodeLibrary(
  cached: CachedLibrary,
  version: string,
  id: KeptId,
): Steps<Uint8Array> {
  return yield* seal(yield* new LibraryWriter().write(cached), version, id);
}

/** Where a list stands that is kept apart from what has it. */
export interface KeptList {
  readonly start: number;
  readonly count: number;
}

interface KnownEntry {
  readonly place: EntryPlace;
  readonly abstract?: Piece;
}

class LibraryWriter {
  readonly #writer = new RecordWriter();
  readonly #entries = new Map<Entry, KnownEntry>();

  *write({ files, library }: CachedLibrary): Steps<Parts> {
    const fileRecords: object[] = [];
    for (const [number, file] of files.entries()) {
      fileRecords.push(yield* this.#file(file, number));
      yield;
    }
    const runs = yield* this.#papers(library.papers);
    const index = yield* this.#index(fileRecords, library.papers, runs);
    return { words: this.#writer.words, texts: this.#writer.texts, index };
  }

  *#file({ dump, ...file }: CachedFile, number: number): Steps<object> {
    return { ...file, ...(dump !== undefined && { dump: yield* this.#dump(dump, number) }) };
  }

  *#dump({ sections, leftovers, problems }: Dump, file: number): Steps<object> {
    const written: object[] = [];
    for (const [number, section] of sections.entries()) {
      written.push(yield* this.#section(section, [file, number]));
    }
    const lists = {
      leftovers: yield* this.#list(leftovers),
      problems: yield* this.#list(problems),
    };
    return { sections: written, ...lists };
  }

  /** A list that may be long, in a run of its own. */
  *#list(items: readonly unknown[]): Steps<KeptList> {
    const start = items.length === 0 ? 0 : this.#writer.begin();
    for (const [at, item] of items.entries()) {
      if (at % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
      this.#writer.record(item);
    }
    return { start, count: items.length };
  }

  *#section(section: Section, [file, number]: readonly [number, number]): Steps<object> {
    const entries = section instanceof KeptSection ? yield* section.loadInSteps() : section.entries;
    const { format, lines, page } = section;
    const start = this.#writer.begin();
    for (const [at, entry] of entries.entries()) {
      if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
      this.#entry(entry, [file, number, at]);
    }
    const head = page !== undefined && { page };
    return { format, lines, ...head, start, count: entries.length };
  }

  #entry(entry: Entry, place: EntryPlace): void {
    const { abstract } = entry;
    if (abstract === undefined || abstract.length < LONG_ABSTRACT) {
      this.#entries.set(entry, { place });
      this.#writer.record(entry);
      return;
    }
    const piece = this.#writer.texts.add(abstract);
    this.#entries.set(entry, { place, abstract: piece });
    this.#writer.record({ ...entry, abstract: new WrittenText(piece) });
  }

  /** Where each run of papers stands. */
  *#papers(papers: readonly Paper[]): Steps<number[]> {
    const runs: number[] = [];
    for (const [at, paper] of papers.entries()) {
      if (at % PAPERS_PER_RUN === 0) runs.push(this.#writer.begin());
      if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
      this.#writer.record(this.#paper(paper));
    }
    return runs;
  }

  #paper(paper: Paper): object {
    const known = paper.entries.map(({ entry }) => this.#known(entry));
    const fields = ownFields(paper);
    const source = paper.provenance.abstract ?? -1;
    const isShared = paper.entries[source]?.entry.abstract === paper.abstract;
    const abstract = isShared ? known[source]?.abstract : undefined;
    const entries = known.map(({ place }) => place);
    return { ...fields, ...(abstract !== undefined && { abstract }), entries };
  }

  #known(entry: Entry): KnownEntry {
    const known = this.#entries.get(entry);
    if (known === undefined) throw new Error('A paper has an entry that no dump has.');
    return known;
  }

  /** Everything that is read at a start; tells where it stands and of which shapes all is. */
  *#index(files: readonly object[], papers: readonly Paper[], runs: number[]): Steps<Index> {
    const start = this.#writer.begin();
    this.#writer.record([files.length, papers.length, PAPERS_PER_RUN]);
    this.#writer.record(runs);
    for (const file of files) {
      this.#writer.record(file);
      yield;
    }
    for (const [at, { id }] of papers.entries()) {
      if (at % 512 === 511) yield;
      this.#writer.record(id);
    }
    const { shapes } = this.#writer;
    const shapesStart = this.#writer.begin();
    this.#writer.record(shapes);
    this.#writer.begin();
    return { start, shapesStart };
  }
}
