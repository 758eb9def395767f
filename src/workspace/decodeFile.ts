import * as vscode from 'vscode';
import {
  decodeChunks,
  decodeUnicode,
  decodeWestern,
  encodingOfMark,
  looksBinary,
} from '../lib/decodeBytes';
import { standsAlone } from '../lib/utf8Damage';
import type { RunSteps } from './readDumpFile';

/** The text of a file, or why there is none. */
export type Decoding =
  | {
      readonly kind: 'decoded';
      readonly text: string;
      /** Set where the bytes do not tell it themselves. */
      readonly guessedEncoding?: string;
    }
  | { readonly kind: 'undecodable'; readonly reason: string };

/** The bytes of a file. */
export interface UndecodedFile {
  readonly uri: vscode.Uri;
  readonly bytes: Uint8Array;
  /** What `files.encoding` says of it. */
  readonly setting: string;
}

/**
 * Decodes as the byte order mark says or as UTF-8; else as the editor would; else, where the bytes
 * look like it, as Windows-1252. Undefined when cancelled.
 */
export async function decodeFile(
  { uri, bytes, setting }: UndecodedFile,
  run: RunSteps,
): Promise<Decoding | undefined> {
  if (looksBinary(bytes)) return await decodeUtf16(bytes, setting, run);
  const unicode = await run(unicodeInSteps(bytes));
  if (unicode === undefined) return undefined;
  if (unicode !== 'other') return { kind: 'decoded', text: unicode.text };
  const marked = encodingOfMark(bytes)?.toUpperCase();
  if (marked !== undefined) {
    const reason = vscode.l10n.t('Not read: marked as {0}, but not valid {0}.', marked);
    return { kind: 'undecodable', reason };
  }
  const configured = await vscode.workspace.decode(bytes, { uri });
  if (!configured.includes('\ufffd')) {
    return { kind: 'decoded', text: configured, guessedEncoding: setting };
  }
  const isWestern = await run(standsAlone(bytes));
  if (isWestern === undefined) return undefined;
  if (!isWestern) return { kind: 'undecodable', reason: notUtf8() };
  return { kind: 'decoded', text: decodeWestern(bytes), guessedEncoding: 'windows1252' };
}

/** The editor takes UTF-16 without a mark for binary, even where the setting names it. */
async function decodeUtf16(
  bytes: Uint8Array,
  setting: string,
  run: RunSteps,
): Promise<Decoding | undefined> {
  const encoding = setting === 'utf16be' ? 'utf-16be' : 'utf-16le';
  const text = await run(decodeChunks(bytes, encoding, { fatal: false }));
  return text === undefined ? undefined : { kind: 'decoded', text, guessedEncoding: setting };
}

/** Told apart from being cancelled. */
function* unicodeInSteps(
  bytes: Uint8Array,
): Generator<undefined, { readonly text: string } | 'other', undefined> {
  return (yield* decodeUnicode(bytes)) ?? 'other';
}

/** What can be done about a file that is neither Unicode nor western. */
function notUtf8(): string {
  return vscode.l10n.t(
    'Not read: not UTF-8. Set files.encoding to its encoding, or save it as UTF-8.',
  );
}

/** What can be done about UTF-16 that does not say that it is. */
export function unmarkedUtf16(): string {
  return vscode.l10n.t(
    'Not read: not UTF-8, but UTF-16 without a byte order mark. Set files.encoding to it, or save the file as UTF-8.',
  );
}
