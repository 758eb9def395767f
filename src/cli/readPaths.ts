import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Dump } from '../core/dump/dump';
import { readDump } from '../core/dump/readDump';
import { finish } from '../core/steps';
import { decodeStrictly, looksBinary } from '../lib/decodeBytes';
import { UsageError } from './usageError';

/** A dump and the path that it was read from. */
export interface DumpAtPath {
  readonly file: string;
  readonly dump: Dump;
}

const CANDIDATE = /\.(?:txt|text|md)$/i;
const SKIPPED = /^(?:node_modules|\..*)$/;

/** Told what a reader of paths has to say of them. */
export interface PathReport {
  note(message: string): void;
  unreadable(message: string): void;
}

/**
 * Reads the dumps among files and folders. What cannot be read is reported and never hides the
 * rest; a file that is named but holds no listing page is noted.
 */
export function readPaths(paths: readonly string[], report: PathReport): DumpAtPath[] {
  if (paths.length === 0) throw new UsageError('Name at least one file or folder.');
  return paths.flatMap((path) => {
    const stat = readable(path, () => statSync(path), report);
    if (stat === undefined) return [];
    if (stat.isDirectory()) {
      return filesBelow(path, report).flatMap((file) => readFile(file, report) ?? []);
    }
    const found = readFile(path, report);
    if (found === undefined) report.note(`${path}: no listing page found.`);
    return found ?? [];
  });
}

function filesBelow(folder: string, report: PathReport): string[] {
  const entries = readable(folder, () => readdirSync(folder, { withFileTypes: true }), report);
  return (entries ?? [])
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.test(entry.name) ? [] : filesBelow(path, report);
      return entry.isFile() && CANDIDATE.test(entry.name) ? [path] : [];
    });
}

/** `undefined`: not readable, or no dump. */
function readFile(file: string, report: PathReport): DumpAtPath | undefined {
  const read = (): { bytes: Uint8Array; modified: number } => ({
    bytes: readFileSync(file),
    modified: statSync(file).mtimeMs,
  });
  const { bytes, modified } = readable(file, read, report) ?? {};
  if (bytes === undefined || modified === undefined || looksBinary(bytes)) return undefined;
  const decoded = finish(decodeStrictly(bytes));
  const text = decoded?.text ?? new TextDecoder('windows-1252').decode(bytes);
  const dump = readDump(text, { modified });
  if (dump === undefined) return undefined;
  if (decoded === undefined) report.note(`${file}: not UTF-8; read as Windows-1252.`);
  return { file, dump };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EISDIR: 'it is a folder',
};

function readable<Result>(
  path: string,
  read: () => Result,
  report: PathReport,
): Result | undefined {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
    report.unreadable(`Cannot read ${path}: ${reason}.`);
    return undefined;
  }
}
