import type * as vscode from 'vscode';
import { ownFormat } from '../core/bibliography/ownFormat';
import { isWorthReading } from '../core/dump/candidateFile';
import type { Dump } from '../core/dump/dump';
import type { DumpContext } from '../core/dump/format';
import { HEAD_LENGTH, looksLikeDump, readDumpInSteps } from '../core/dump/readDump';
import { decodeHead, isUnmarkedUtf16, looksBinary } from '../lib/decodeBytes';
import { decodeFile, type UndecodedFile, unmarkedUtf16 } from './decodeFile';
import type { DumpFile } from './dumpFile';
import { yamlReader } from './yamlReader';

/** Runs steps in slices; undefined when that was cancelled. */
export type RunSteps = <Result>(
  steps: Iterator<unknown, Result, undefined>,
) => Promise<Result | undefined>;

/** The bytes of a candidate file and what is known of it beside them. */
export interface CandidateFile extends UndecodedFile {
  readonly context: DumpContext;
}

/** What a file was read as. */
export interface FileReading {
  /** Undefined: no dump, as most files are. */
  readonly file?: DumpFile;
  /** What the setting `files.encoding` said, where the reading depends on it. */
  readonly encoding?: string;
}

/**
 * Reads one candidate file. Undefined when cancelled. Only the head is decoded to tell what it is;
 * what cannot be read is told, never thrown.
 */
export async function readDumpFile(
  candidate: CandidateFile,
  run: RunSteps,
): Promise<FileReading | undefined> {
  const { uri, setting: encoding } = candidate;
  const kind = await run(kindInSteps(candidate));
  if (kind === undefined) return undefined;
  if (kind === 'other') return {};
  if (kind === 'unmarkedUtf16') return { file: unreadable(uri, unmarkedUtf16()), encoding };
  const decoded = await decodeFile(candidate, run);
  if (decoded === undefined) return undefined;
  if (decoded.kind === 'undecodable') {
    return kind === 'dump' ? { file: unreadable(uri, decoded.reason), encoding } : { encoding };
  }
  const dump = await run(dumpInSteps(decoded.text, await contextOf(candidate, decoded.text)));
  if (dump === undefined) return undefined;
  const { guessedEncoding } = decoded;
  const guessed = guessedEncoding !== undefined && { guessedEncoding };
  return {
    ...(dump !== 'none' && { file: { kind: 'dump', uri, dump, ...guessed } }),
    ...((guessed || kind === 'foreign') && { encoding }),
  };
}

/** A bibliography is what its name says, unless the user said otherwise. */
async function contextOf({ uri, context }: CandidateFile, text: string): Promise<DumpContext> {
  const readAs = context.readAs ?? ownFormat(uri.path, text.slice(0, HEAD_LENGTH));
  const readYaml = await yamlReader(uri);
  return {
    ...context,
    ...(readAs !== undefined && { readAs }),
    ...(readYaml !== undefined && { readYaml }),
  };
}

/** `foreign`: no Unicode, so that its head tells something only in the encoding of the editor. */
type FileKind = 'dump' | 'foreign' | 'unmarkedUtf16' | 'other';

/** What kind of file some bytes are, by their head. */
function* kindInSteps({
  uri,
  bytes,
  context,
  setting: encoding,
}: CandidateFile): Generator<undefined, FileKind, undefined> {
  if (looksBinary(bytes)) {
    if (encoding.startsWith('utf16')) return 'foreign';
    yield;
    // A dump in it is told of, for one can save it again.
    return isUnmarkedUtf16(bytes, HEAD_LENGTH, looksLikeDump) ? 'unmarkedUtf16' : 'other';
  }
  if (context.readAs !== undefined) return 'dump';
  const head = decodeHead(bytes, HEAD_LENGTH);
  yield;
  if (ownFormat(uri.path, head) !== undefined) return 'dump';
  if (isWorthReading(uri.path, head) && looksLikeDump(head)) return 'dump';
  return encoding !== 'utf8' && head.includes('\ufffd') ? 'foreign' : 'other';
}

/** Told apart from being cancelled. */
function* dumpInSteps(
  text: string,
  context: DumpContext,
): Generator<undefined, Dump | 'none', undefined> {
  return (yield* readDumpInSteps(text, context)) ?? 'none';
}

function unreadable(uri: vscode.Uri, reason: string): DumpFile {
  return { kind: 'unreadable', uri, reason };
}
