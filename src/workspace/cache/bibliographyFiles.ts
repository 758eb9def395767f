import type { BibliographyProblem, BibliographyRecord } from '../../core/bibliography/bibliography';
import type { RepeatedKey } from '../../core/bibliography/repeatedKeys';
import type { Steps } from '../../core/steps';
import { seal, unseal } from './envelope';
import { RecordReader } from './recordReader';
import { RecordWriter } from './recordWriter';

/** A bibliography as it was read from the disk. */
export interface KeptBibliography {
  readonly uri: string;
  /** What tells whether the file is still the one that was read. */
  readonly state: string;
  readonly records: readonly BibliographyRecord[];
  readonly problems: readonly BibliographyProblem[];
  readonly repeated: readonly RepeatedKey[];
}

/** A bibliography but for its records, which stand in a run of their own. */
interface Head extends Omit<KeptBibliography, 'records'> {
  readonly start: number;
  readonly count: number;
}

const RECORDS_PER_STEP = 64;

/** Writes bibliographies as bytes, to be read by the version of the extension that is named. */
export function* encodeBibliographies(
  files: readonly KeptBibliography[],
  version: string,
): Steps<Uint8Array> {
  const writer = new RecordWriter();
  const heads: Head[] = [];
  for (const { records, ...file } of files) {
    const start = writer.begin();
    for (const [at, record] of records.entries()) {
      if (at % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
      writer.record(record);
    }
    heads.push({ ...file, start, count: records.length });
  }
  const start = writer.begin();
  writer.record(heads.length);
  for (const head of heads) {
    yield;
    writer.record(head);
  }
  const { shapes, words, texts } = writer;
  const shapesStart = writer.begin();
  writer.record(shapes);
  writer.begin();
  return yield* seal({ words, texts, index: { start, shapesStart } }, named(version), [0, 0]);
}

/** Reads what `encodeBibliographies` wrote; undefined when there is any doubt about it. */
export function* decodeBibliographies(
  bytes: Uint8Array,
  version: string,
): Steps<readonly KeptBibliography[] | undefined> {
  try {
    const opened = yield* unseal(bytes, named(version));
    if (opened === undefined) return undefined;
    const { words, texts, index } = opened;
    const shapesReader = new RecordReader({ words, texts, shapes: [] }, index.shapesStart);
    const all = { words, texts, shapes: shapesReader.record() as string[][] };
    const reader = new RecordReader(all, index.start);
    const files: KeptBibliography[] = [];
    for (let left = reader.record() as number; left > 0; left--) {
      const { start, count, ...file } = reader.record() as Head;
      const own = new RecordReader(all, start);
      const records: BibliographyRecord[] = [];
      for (let number = 0; number < count; number++) {
        if (number % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
        records.push(own.record() as BibliographyRecord);
      }
      files.push({ ...file, records });
    }
    return files;
  } catch {
    return undefined;
  }
}

/** Apart from what else this version of the extension keeps. */
function named(version: string): string {
  return `bibliographies ${version}`;
}
