import * as vscode from 'vscode';
import { HEAD_LENGTH, looksLikeDump, readDumpInSteps } from '../core/dump/readDump';
import { type DecodedText, decodeHead, decodeStrictly, looksBinary } from '../lib/decodeBytes';
import { type Cancellation, runInSlices } from '../lib/slices';
import type { DumpFile } from './dumpFile';

/** Size, in bytes, and time of the last modification, in milliseconds since 1970. */
export interface FileState {
  readonly size: number;
  readonly mtime: number;
}

/**
 * Reads one candidate file. Undefined when it is no dump (most files are not), or when cancelled.
 * Only the head is decoded to tell; what cannot be read is told, never thrown.
 */
export async function readDumpFile(
  uri: vscode.Uri,
  state: FileState,
  cancellation: Cancellation,
): Promise<DumpFile | undefined> {
  const limit = maxSize(uri);
  if (state.size > limit) return tooLarge(uri, state.size, limit);
  const bytes = await vscode.workspace.fs.readFile(uri);
  if (looksBinary(bytes) || !looksLikeDump(decodeHead(bytes, HEAD_LENGTH))) return undefined;
  const decoded = await decode(uri, bytes, cancellation);
  if (decoded === undefined) return undefined;
  const steps = readDumpInSteps(decoded.text, { modified: state.mtime });
  const dump = await runInSlices(steps, cancellation);
  if (dump === undefined) return undefined;
  return { kind: 'dump', uri, dump, ...guessed(decoded) };
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
  return { kind: 'unreadable', uri, reason };
}

/** UTF-8 or what the byte order mark says; else as the editor would; else Windows-1252. */
async function decode(
  uri: vscode.Uri,
  bytes: Uint8Array,
  cancellation: Cancellation,
): Promise<DecodedText | undefined> {
  const strict = await runInSlices(decodeStrictly(bytes), cancellation);
  if (strict !== undefined || cancellation.isCancellationRequested) return strict;
  const configured = await vscode.workspace.decode(bytes, { uri });
  const encoding = vscode.workspace.getConfiguration('files', uri).get<unknown>('encoding');
  if (!configured.includes('\ufffd')) return { text: configured, encoding: String(encoding) };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows1252' };
}

function guessed({ encoding }: DecodedText): { readonly guessedEncoding?: string } {
  return encoding.startsWith('utf-') ? {} : { guessedEncoding: encoding };
}
