import * as vscode from 'vscode';
import { BibliographyIndex } from '../core/bibliography/bibliographyIndex';
import type { Steps } from '../core/steps';
import type { Cancellation } from '../lib/slices';
import {
  decodeBibliographies,
  encodeBibliographies,
  type KeptBibliography,
} from './cache/bibliographyFiles';
import { type CacheParts, KeptFile } from './keptFile';
import { type BibliographyFile, isOfDisk } from './readBibliographyFile';

/**
 * Keeps what was read of the bibliographies between two sessions, so that one that has not changed
 * is not read again. Nothing depends on it: what is damaged is as if there were none.
 */
export class BibliographyCache {
  readonly #parts: CacheParts;
  readonly #file: KeptFile;

  constructor(parts: CacheParts) {
    this.#parts = parts;
    this.#file = new KeptFile(parts, 'bibliographies');
  }

  /** What was kept last; nothing where that cannot be relied on. */
  async load(cancellation: Cancellation): Promise<readonly BibliographyFile[]> {
    const { slices, version } = this.#parts;
    const bytes = await this.#file.read();
    if (bytes === undefined) return [];
    const kept = await slices.run(decodeBibliographies(bytes, await version()), cancellation);
    if (kept !== undefined) return (await slices.run(indexed(kept), cancellation)) ?? [];
    if (!cancellation.isCancellationRequested) await this.#file.delete();
    return [];
  }

  /** Keeps those that were read from the disk; what an editor holds unsaved may never be saved. */
  async save(files: readonly BibliographyFile[], cancellation: Cancellation): Promise<void> {
    const { slices, version, folder } = this.#parts;
    if (folder === undefined) return;
    const kept = files.filter(isOfDisk).map(
      ({ uri, state, records, problems, repeated }): KeptBibliography => ({
        ...{ uri: uri.toString(), state, records, problems, repeated },
      }),
    );
    const steps = encodeBibliographies(kept, await version());
    const bytes = await slices.run(steps, cancellation);
    if (bytes !== undefined) await this.#file.write(bytes);
  }
}

function* indexed(kept: readonly KeptBibliography[]): Steps<readonly BibliographyFile[]> {
  const files: BibliographyFile[] = [];
  for (const { uri, ...file } of kept) {
    const index = yield* BibliographyIndex.of(file.records);
    files.push({ ...file, uri: vscode.Uri.parse(uri), index });
  }
  return files;
}
