import type { Dump } from '../../core/dump/dump';
import type { Entry } from '../../core/dump/entry';
import type { Paper, SourcedEntry } from '../../core/library/paper';
import type { Steps } from '../../core/steps';
import type { FileState } from '../dumpFile';
import type { CachedFile, CachedLibrary } from './cachedLibrary';
import type { KeptList } from './encodeLibrary';
import { type Opened, unseal } from './envelope';
import { type EntryPlace, keptPaper, type PaperRecord, type PaperSource } from './keptPaper';
import { KeptSection, type SectionFacts } from './keptSection';
import { RecordReader, type Records } from './recordReader';
import { type Piece, readPiece } from './textBlock';

const ITEMS_PER_STEP = 64;
const IDS_PER_STEP = 512;

/**
 * Reads what `encodeLibrary` wrote; undefined when it was written by another version, is damaged,
 * or cannot be read for whatever reason: then the library is to be made from the files.
 */
export function* decodeLibrary(
  bytes: Uint8Array,
  version: string,
): Steps<CachedLibrary | undefined> {
  try {
    const opened = yield* unseal(bytes, version);
    return opened && (yield* readLibrary(opened));
  } catch {
    return undefined;
  }
}

function* readLibrary({ words, texts, index }: Opened): Steps<CachedLibrary> {
  const shapesReader = new RecordReader({ words, texts, shapes: [] }, index.shapesStart);
  const records: Records = { words, texts, shapes: shapesReader.record() as string[][] };
  const reader = new RecordReader(records, index.start);
  const [fileCount = 0, paperCount = 0, papersPerRun = 1] = reader.record() as number[];
  const runs = reader.record() as number[];
  const files: CachedFile[] = [];
  for (let number = 0; number < fileCount; number++) {
    files.push(yield* cachedFile(records, reader.record() as FileRecord));
    if (number % 16 === 15) yield;
  }
  const source = new CachedPapers(records, files, { runs, papersPerRun, paperCount });
  const papers: Paper[] = [];
  const byId = new Map<string, Paper>();
  for (let number = 0; number < paperCount; number++) {
    const paper = keptPaper(reader.record() as string, source, number);
    papers.push(paper);
    byId.set(paper.id, paper);
    if (number % IDS_PER_STEP === IDS_PER_STEP - 1) yield;
  }
  return { files, library: { papers, byId } };
}

interface FileRecord {
  readonly uri: string;
  readonly state: FileState;
  readonly guessedEncoding?: string;
  readonly dump?: {
    readonly sections: readonly (SectionFacts & KeptList)[];
    readonly leftovers: KeptList;
    readonly problems: KeptList;
  };
}

function* cachedFile(records: Records, { dump, ...file }: FileRecord): Steps<CachedFile> {
  if (dump === undefined) return file;
  const sections = dump.sections.map(
    (section) => new KeptSection(section, () => readList<Entry>(records, section)),
  );
  const leftovers = yield* readList<Dump['leftovers'][number]>(records, dump.leftovers);
  const problems = yield* readList<Dump['problems'][number]>(records, dump.problems);
  return { ...file, dump: { sections, leftovers, problems } };
}

function* readList<Item>(records: Records, { start, count }: KeptList): Steps<Item[]> {
  const reader = new RecordReader(records, start);
  const items: Item[] = [];
  for (let number = 0; number < count; number++) {
    items.push(reader.record() as Item);
    if (number % ITEMS_PER_STEP === ITEMS_PER_STEP - 1) yield;
  }
  return items;
}

/** How papers are kept: in runs, of which one is read when one of its papers is looked at. */
interface Runs {
  readonly runs: readonly number[];
  readonly papersPerRun: number;
  readonly paperCount: number;
}

class CachedPapers implements PaperSource {
  readonly #records: Records;
  readonly #files: readonly CachedFile[];
  readonly #runs: Runs;
  readonly #read: (readonly PaperRecord[] | undefined)[] = [];

  constructor(records: Records, files: readonly CachedFile[], runs: Runs) {
    this.#records = records;
    this.#files = files;
    this.#runs = runs;
  }

  record(number: number): PaperRecord {
    const { papersPerRun } = this.#runs;
    const run = Math.floor(number / papersPerRun);
    this.#read[run] ??= this.#readRun(run);
    const record = this.#read[run]?.[number % papersPerRun];
    if (record === undefined) throw new RangeError('A paper is missing.');
    return record;
  }

  text(piece: Piece): string {
    return readPiece(this.#records.texts, piece);
  }

  entry([file, section, entry]: EntryPlace): SourcedEntry {
    const { uri, dump } = this.#files[file] ?? {};
    const page = dump?.sections[section];
    const found = page?.entries[entry];
    if (uri === undefined || page === undefined || found === undefined) {
      throw new RangeError('An entry is missing.');
    }
    return { file: uri, format: page.format, entry: found };
  }

  #readRun(run: number): PaperRecord[] {
    const { runs, papersPerRun, paperCount } = this.#runs;
    const count = Math.min(papersPerRun, paperCount - run * papersPerRun);
    const reader = new RecordReader(this.#records, runs[run] ?? 0);
    return Array.from({ length: count }, () => reader.record() as PaperRecord);
  }
}
