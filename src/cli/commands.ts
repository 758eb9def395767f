import { EXPORT_FORMATS, isExportFormatId } from '../core/cite/exportFormats';
import { isStyleId, STYLES } from '../core/cite/styles/styles';
import { problemText } from '../core/dump/problemText';
import { buildLibrary } from '../core/library/buildLibrary';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { search } from '../core/search/search';
import { buildSearchIndexAtOnce } from '../core/search/searchIndex';
import type { ExitCode, Streams } from './commandLine';
import { paperJson, sectionsJson } from './json';
import { entryLine, paperLine } from './plainLines';
import { type DumpAtPath, readPaths } from './readPaths';
import { UsageError } from './usageError';

/** The options that a user gave. */
export interface CommandOptions {
  readonly json?: boolean;
  readonly help?: boolean;
  readonly all?: boolean;
  readonly paper?: readonly string[];
  readonly query?: string;
  readonly limit?: string;
  readonly format?: string;
  readonly style?: string;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], options: CommandOptions, streams: Streams): ExitCode;
}

const formats = Object.keys(EXPORT_FORMATS).join('|');
const styles = Object.keys(STYLES).join('|');

/** Every command. A new one is a row here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'entries',
    usage: 'entries [--json] PATH…',
    summary: 'What each dump says, with the lines where it says so.',
    run: entries,
  },
  {
    name: 'papers',
    usage: 'papers [--json] PATH…',
    summary: 'The papers of all dumps together, each once.',
    run: papers,
  },
  {
    name: 'search',
    usage: 'search [--json] [--limit N] QUERY PATH…',
    summary: 'The papers that answer a query, best first (20, or N).',
    run: searchCommand,
  },
  {
    name: 'cite',
    usage: `cite --paper ID|KEY | --query QUERY | --all [--format ${formats}] [--style ${styles}] PATH…`,
    summary: 'Citations: of papers by id or key, of the best answer to a query, or of all.',
    run: cite,
  },
];

function entries(paths: readonly string[], options: CommandOptions, streams: Streams): ExitCode {
  const { dumps, exitCode } = read(paths, streams);
  if (options.json === true) streams.out(json(dumps.flatMap(sectionsJson)));
  else {
    for (const { file, dump } of dumps) {
      for (const section of dump.sections) {
        streams.out(`${file} (${section.format}, ${section.entries.length} entries)\n`);
        for (const entry of section.entries) streams.out(`  ${entryLine(entry)}\n`);
      }
      for (const problem of dump.problems) {
        streams.err(`${file}:${problem.line}: ${problemText(problem)}\n`);
      }
    }
  }
  return exitCode;
}

function papers(paths: readonly string[], options: CommandOptions, streams: Streams): ExitCode {
  const { library, exitCode } = libraryOf(paths, streams);
  if (options.json === true) streams.out(json({ papers: library.papers.map(paperJson) }));
  else for (const paper of library.papers) streams.out(`${paperLine(paper)}\n`);
  return exitCode;
}

const USUAL_LIMIT = 20;

function searchCommand(
  [query, ...paths]: readonly string[],
  options: CommandOptions,
  streams: Streams,
): ExitCode {
  if (query === undefined) throw new UsageError('Name a query and at least one file or folder.');
  const limit = limitOf(options, USUAL_LIMIT);
  const { library, exitCode } = libraryOf(paths, streams);
  const hits = search(buildSearchIndexAtOnce(library.papers), query, limit);
  const found = hits.map(({ paper, score }) => ({ paper: paperJson(paper), score }));
  if (options.json === true) streams.out(json({ papers: found }));
  else for (const { paper } of hits) streams.out(`${paperLine(paper)}\n`);
  return exitCode;
}

function cite(paths: readonly string[], options: CommandOptions, streams: Streams): ExitCode {
  const { format = 'bibtex', style = 'apa' } = options;
  if (!isExportFormatId(format)) {
    throw new UsageError(`There is no format "${format}"; there are ${formats}.`);
  }
  if (!isStyleId(style)) throw new UsageError(`There is no style "${style}"; there is ${styles}.`);
  const choose = chooser(options);
  const { library, exitCode } = libraryOf(paths, streams);
  const chosen = choose(library);
  streams.out(EXPORT_FORMATS[format].write(chosen, { style }));
  if (chosen.length > 0 || exitCode !== 0) return exitCode;
  streams.err('papertree: No paper answers that.\n');
  return 1;
}

/** Which papers to cite; the options are checked before anything is read. */
function chooser(options: CommandOptions): (library: Library) => readonly Paper[] {
  const { paper: wanted, query, all } = options;
  const ways = [wanted, query, all].filter((way) => way !== undefined);
  if (ways.length !== 1) throw new UsageError('Say which papers: --paper, --query or --all.');
  const limit = limitOf(options, 1);
  if (query !== undefined) {
    return ({ papers: known }) =>
      search(buildSearchIndexAtOnce(known), query, limit).map(({ paper }) => paper);
  }
  const names = new Set(wanted);
  return ({ papers: known }) =>
    wanted === undefined ? known : known.filter(({ id, key }) => names.has(id) || names.has(key));
}

function limitOf({ limit }: CommandOptions, usual: number): number {
  if (limit === undefined) return usual;
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit ${limit}: not a whole number.`);
  return Number(limit);
}

function libraryOf(
  paths: readonly string[],
  streams: Streams,
): { library: Library; exitCode: ExitCode } {
  const { dumps, exitCode } = read(paths, streams);
  return { library: buildLibrary(dumps), exitCode };
}

function read(
  paths: readonly string[],
  streams: Streams,
): { dumps: DumpAtPath[]; exitCode: ExitCode } {
  let exitCode: ExitCode = 0;
  const note = (message: string): void => streams.err(`papertree: ${message}\n`);
  const unreadable = (message: string): void => {
    note(message);
    exitCode = 2;
  };
  return { dumps: readPaths(paths, { note, unreadable }), exitCode };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
