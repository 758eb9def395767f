import * as vscode from 'vscode';
import { HEAD_LENGTH, looksLikeDump, readDumpInSteps } from '../core/dump/readDump';
import {
  type DecodedText,
  decodeHead,
  decodeStrictly,
  decodeWestern,
  encodingOfMark,
  isUnmarkedUtf16,
  looksBinary,
} from '../lib/decodeBytes';
import type { DumpFile } from './dumpFile';

/** Size, in bytes, and time of the last modification, in milliseconds since 1970. */
export interface FileState {
  readonly size: number;
  readonly mtime: number;
}

/** Runs steps in slices; undefined when that was cancelled. */
export type RunSteps = <Result>(
  steps: Iterator<unknown, Result, undefined>,
) => Promise<Result | undefined>;

/**
 * Reads one candidate file. Undefined when it is no dump (most files are not), or when cancelled.
 * Only the head is decoded to tell; what cannot be read is told, never thrown.
 */
export async function readDumpFile(
  uri: vscode.Uri,
  state: FileState,
  run: RunSteps,
): Promise<DumpFile | undefined> {
  const limit = maxSize(uri);
  if (state.size > limit) return tooLarge(uri, state.size, limit);
  const bytes = await vscode.workspace.fs.readFile(uri);
  const kind = await run(kindInSteps(bytes));
  if (kind === 'unmarkedUtf16') {
    return unreadable(
      uri,
      vscode.l10n.t('Not read: UTF-16 without a byte order mark. Save the file as UTF-8.'),
    );
  }
  if (kind !== 'dump') return undefined;
  const decoded = await decode(uri, bytes, run);
  if (decoded === undefined) return undefined;
  if (decoded.kind === 'undecodable') return unreadable(uri, decoded.reason);
  const dump = await run(readDumpInSteps(decoded.text, { modified: state.mtime }));
  if (dump === undefined) return undefined;
  return { kind: 'dump', uri, dump, ...guessed(decoded) };
}

type FileKind = 'dump' | 'unmarkedUtf16' | 'other';

/** What kind of file some bytes are, by their head. */
function* kindInSteps(bytes: Uint8Array): Generator<undefined, FileKind, undefined> {
  if (!looksBinary(bytes)) {
    return looksLikeDump(decodeHead(bytes, HEAD_LENGTH)) ? 'dump' : 'other';
  }
  // UTF-16 without its mark looks binary; a dump in it is told of, for one can save it again.
  yield;
  return isUnmarkedUtf16(bytes, HEAD_LENGTH, looksLikeDump) ? 'unmarkedUtf16' : 'other';
}

function unreadable(uri: vscode.Uri, reason: string): DumpFile {
  return { kind: 'unreadable', uri, reason };
}

function maxSize(uri: vscode.Uri): number {
  const megabytes = vscode.workspace
    .getConfiguration('papertree', uri)
    .get<unknown>('files.maxSizeMB');
  return (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 32) * 1_000_000;
}

function tooLarge(uri: vscode.Uri, size: number, limit: number): DumpFile {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 1e7 ? 1 : 0);
  const reason = vscode.l10n.t(
    'Not read: {0} MB, more than the {1} MB that the setting papertree.files.maxSizeMB allows.',
    megabytes(size),
    megabytes(limit),
  );
  return unreadable(uri, reason);
}

/** Told apart from being cancelled. */
function* strictlyInSteps(
  bytes: Uint8Array,
): Generator<undefined, DecodedText | 'invalid', undefined> {
  return (yield* decodeStrictly(bytes)) ?? 'invalid';
}

type Decoding =
  | ({ readonly kind: 'decoded' } & DecodedText)
  | { readonly kind: 'undecodable'; readonly reason: string };

/** As the byte order mark says or as UTF-8; else as the editor would; else as Windows-1252. */
async function decode(
  uri: vscode.Uri,
  bytes: Uint8Array,
  run: RunSteps,
): Promise<Decoding | undefined> {
  const strict = await run(strictlyInSteps(bytes));
  if (strict === undefined) return undefined;
  if (strict !== 'invalid') return { kind: 'decoded', ...strict };
  const marked = encodingOfMark(bytes)?.toUpperCase();
  if (marked !== undefined) {
    const reason = vscode.l10n.t('Not read: marked as {0}, but not valid {0}.', marked);
    return { kind: 'undecodable', reason };
  }
  const configured = await vscode.workspace.decode(bytes, { uri });
  const encoding = vscode.workspace.getConfiguration('files', uri).get<unknown>('encoding');
  if (!configured.includes('\ufffd')) {
    return { kind: 'decoded', text: configured, encoding: String(encoding) };
  }
  return { kind: 'decoded', text: decodeWestern(bytes), encoding: 'windows1252' };
}

function guessed({ encoding }: DecodedText): { readonly guessedEncoding?: string } {
  return encoding.startsWith('utf-') ? {} : { guessedEncoding: encoding };
}
