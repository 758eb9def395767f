import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readYaml } from '../core/bibliography/hayagriva/readYaml';
import { ownFormat } from '../core/bibliography/ownFormat';
import { isCandidateName, isWorthReading } from '../core/dump/candidateFile';
import type { Dump, FormatId } from '../core/dump/dump';
import { offersPairs } from '../core/dump/looksLikePairs';
import { HEAD_LENGTH, looksLikeDump, readDump } from '../core/dump/readDump';
import { finish } from '../core/steps';
import {
  decodeHead,
  decodeUnicode,
  decodeWestern,
  encodingOfMark,
  isUnmarkedUtf16,
  looksBinary,
} from '../lib/decodeBytes';
import { standsAlone } from '../lib/utf8Damage';
import { UsageError } from './usageError';

/** A dump and the path that it was read from. */
export interface DumpAtPath {
  readonly file: string;
  readonly dump: Dump;
}

const SKIPPED = /^(?:node_modules|\..*)$/;

/** Told what a reader of paths has to say of them. */
export interface PathReport {
  note(message: string): void;
  unreadable(message: string): void;
}

/**
 * Reads the dumps among files and folders. What cannot be read is reported and never hides the
 * rest; a file that is named but holds no listing page is noted.
 *
 * @param readAs what every file is, where the user says so: then no folder is looked through
 */
export function readPaths(
  paths: readonly string[],
  report: PathReport,
  readAs?: FormatId,
): DumpAtPath[] {
  if (paths.length === 0) throw new UsageError('Name at least one file or folder.');
  return paths.flatMap((path) => {
    const stat = readable(path, () => statSync(path), report);
    if (stat === undefined) return [];
    if (stat.isDirectory() && readAs !== undefined) {
      throw new UsageError(`--read-as takes files, not folders: ${path}.`);
    }
    if (stat.isDirectory()) {
      return filesBelow(path, report).flatMap((file) => readFile(file, report) ?? []);
    }
    const found = readFile(path, report, readAs);
    if (found === undefined) report.note(`${path}: no listing page found.${hint(path, report)}`);
    return found ?? [];
  });
}

/** What may help with a file that holds no page. */
function hint(path: string, report: PathReport): string {
  const bytes = readable(path, () => new Uint8Array(readFileSync(path)), report);
  const mayBePairs = bytes !== undefined && offersPairs(decodeHead(bytes, HEAD_LENGTH));
  return mayBePairs ? ' Titles and abstracts alone are read with --read-as pairs.' : '';
}

/**
 * The candidates in a folder and below. Links are followed after everything else, and nothing is
 * visited twice: neither a file by way of a link nor a folder that holds a link to itself. Links
 * that lead nowhere are passed over.
 */
function filesBelow(folder: string, report: PathReport): string[] {
  const seen = new Set<string>();
  const files: string[] = [];
  const links: string[] = [];
  const visit = (path: string, isWanted: (name: string, isFolder: boolean) => boolean): void => {
    const target = readable(
      path,
      () => ({ real: realpathSync(path), stat: statSync(path) }),
      report,
    );
    if (target === undefined || seen.has(target.real)) return;
    const isFolder = target.stat.isDirectory();
    if (!isWanted(basename(path), isFolder) || !(isFolder || target.stat.isFile())) return;
    seen.add(target.real);
    if (!isFolder) {
      files.push(path);
      return;
    }
    const entries = readable(path, () => readdirSync(path, { withFileTypes: true }), report);
    for (const entry of entries ?? []) {
      const below = join(path, entry.name);
      if (entry.isSymbolicLink()) links.push(below);
      else if (isLookedAt(entry.name, entry.isDirectory())) visit(below, isLookedAt);
    }
  };
  visit(folder, () => true);
  for (const link of links) if (existsSync(link)) visit(link, isLookedAt);
  return files.sort((a, b) => (a < b ? -1 : 1));
}

function isLookedAt(name: string, isFolder: boolean): boolean {
  return isFolder ? !SKIPPED.test(name) : isCandidateName(name);
}

/** Undefined: no dump. Empty: a dump that cannot be read, which was told. */
function readFile(
  file: string,
  report: PathReport,
  readAs?: FormatId,
): readonly DumpAtPath[] | undefined {
  const read = (): { bytes: Uint8Array; modified: number } => ({
    bytes: readFileSync(file),
    modified: statSync(file).mtimeMs,
  });
  const { bytes, modified } = readable(file, read, report) ?? {};
  if (bytes === undefined || modified === undefined) return [];
  const unreadable = (reason: string): readonly DumpAtPath[] => {
    report.unreadable(`Cannot read ${file}: ${reason}.`);
    return [];
  };
  if (looksBinary(bytes)) {
    if (!isUnmarkedUtf16(bytes, HEAD_LENGTH, looksLikeDump)) return undefined;
    return unreadable('UTF-16 without a byte order mark; save it as UTF-8');
  }
  const head = decodeHead(bytes, HEAD_LENGTH);
  const asked = readAs ?? ownFormat(file, head);
  const isListing = isWorthReading(file, head) && looksLikeDump(head);
  if (asked === undefined && !isListing) return undefined;
  const decoded = finish(decodeUnicode(bytes));
  const marked = encodingOfMark(bytes)?.toUpperCase();
  if (decoded === undefined && marked !== undefined) {
    return unreadable(`marked as ${marked}, but not valid ${marked}`);
  }
  if (decoded === undefined && !finish(standsAlone(bytes))) {
    return unreadable('not UTF-8; save it as UTF-8');
  }
  const dump = readDump(decoded?.text ?? decodeWestern(bytes), {
    modified,
    ...(asked !== undefined && { readAs: asked }),
    readYaml,
  });
  if (dump === undefined) return undefined;
  if (decoded === undefined) report.note(`${file}: not UTF-8; read as Windows-1252.`);
  return [{ file, dump }];
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
