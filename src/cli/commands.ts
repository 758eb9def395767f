import { inCiteOrder } from '../core/cite/citeOrder';
import { EXPORT_FORMATS, type ExportOptions, isExportFormatId } from '../core/cite/exportFormats';
import { readKeyPattern } from '../core/cite/keyPattern/keyPattern';
import { faultText } from '../core/cite/keyPattern/keyPatternFault';
import type { References } from '../core/cite/reference';
import { TEX_CHARACTERS, type TexCharacters } from '../core/cite/texFlavour';
import type { FormatId } from '../core/dump/dump';
import { FORMATS, formatOf } from '../core/dump/formats';
import { problemText } from '../core/dump/problemText';
import { buildLibrary } from '../core/library/buildLibrary';
import type { KeyMaker } from '../core/library/catalogue';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { search } from '../core/search/search';
import { buildSearchIndexAtOnce } from '../core/search/searchIndex';
import { finish } from '../core/steps';
import { readCiteStyle } from './citeStyle';
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
  readonly locale?: string;
  readonly characters?: string;
  readonly 'in-text'?: boolean;
  readonly 'key-pattern'?: string;
  readonly 'read-as'?: string;
}

/** A command of the command line. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[], options: CommandOptions, streams: Streams): ExitCode;
}

const formats = Object.keys(EXPORT_FORMATS).join('|');

/** Every command. A new one is a row here. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'entries',
    usage: 'entries [--json] [--read-as FORMAT] PATH…',
    summary: 'What each dump says, with the lines where it says so.',
    run: entries,
  },
  {
    name: 'papers',
    usage: 'papers [--json] [--key-pattern PATTERN] [--read-as FORMAT] PATH…',
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
    usage: `cite --paper ID|KEY | --query QUERY | --all [--format ${formats}] [--style STYLE] [--locale LOCALE] [--in-text] [--characters ${TEX_CHARACTERS.join('|')}] [--key-pattern PATTERN] PATH…`,
    summary: 'Citations: of papers by id or key, of the best answer to a query, or of all.',
    run: cite,
  },
];

function entries(paths: readonly string[], options: CommandOptions, streams: Streams): ExitCode {
  const { dumps, exitCode } = read(paths, options, streams);
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
  const { library, exitCode } = libraryOf(paths, options, streams);
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
  const { library, exitCode } = libraryOf(paths, options, streams);
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
  const isInText = options['in-text'] === true;
  if (isInText && !EXPORT_FORMATS[format].isStyled) {
    throw new UsageError(`--in-text: ${format} is no styled text.`);
  }
  const references = readCiteStyle(style, options.locale, streams);
  const characters = charactersOf(options);
  const choose = chooser(options);
  const { library, exitCode } = libraryOf(paths, options, streams);
  const { papers: found, unknown, ranked } = choose(library);
  const listed = { reference: references.entry, characters };
  const chosen = ranked ? found : finish(inCiteOrder(found, format, listed));
  const written = isInText ? { ...listed, reference: inRunningText(references) } : listed;
  streams.out(EXPORT_FORMATS[format].write(chosen, written));
  if (!EXPORT_FORMATS[format].marksInferred) noteInferredYears(chosen, streams);
  for (const name of unknown) {
    streams.err(`papertree: No paper has the id or the key "${name}".\n`);
  }
  if (chosen.length === 0 && unknown.length === 0) {
    streams.err('papertree: No paper answers that.\n');
  }
  const isWhole = chosen.length > 0 && unknown.length === 0;
  return exitCode === 0 && !isWhole ? 1 : exitCode;
}

function charactersOf({ characters = 'auto' }: CommandOptions): TexCharacters {
  const known = TEX_CHARACTERS.find((one) => one === characters);
  if (known !== undefined) return known;
  const all = TEX_CHARACTERS.join('|');
  throw new UsageError(`There are no characters "${characters}"; there are ${all}.`);
}

/** Each paper as running text refers to it. */
function inRunningText({ inText }: References): ExportOptions['reference'] {
  return (paper, output, number) => inText([paper], output, [number]);
}

/** Not every format has a place to say so; the others say it in the record. */
function noteInferredYears(papers: readonly Paper[], streams: Streams): void {
  for (const { key, date } of papers) {
    if (date?.yearInferred !== true) continue;
    streams.err(`papertree: ${key}: the year is inferred, not stated.\n`);
  }
}

/** The papers to cite. */
interface Choice {
  readonly papers: readonly Paper[];
  /** The papers are in the order in which they answer a query. */
  readonly ranked: boolean;
  /** Ids and keys that no paper has. */
  readonly unknown: readonly string[];
}

/** Which papers to cite; the options are checked before anything is read. */
function chooser(options: CommandOptions): (library: Library) => Choice {
  const { paper: wanted, query, all } = options;
  const ways = [wanted, query, all].filter((way) => way !== undefined);
  if (ways.length !== 1) throw new UsageError('Say which papers: --paper, --query or --all.');
  const limit = limitOf(options, 1);
  if (query !== undefined) {
    return ({ papers: known }) => {
      const hits = search(buildSearchIndexAtOnce(known), query, limit);
      return { papers: hits.map(({ paper }) => paper), ranked: true, unknown: [] };
    };
  }
  if (wanted === undefined) return ({ papers }) => ({ papers, ranked: false, unknown: [] });
  const names = new Set(wanted);
  return ({ papers: known }) => {
    const papers = known.filter(({ id, key }) => names.has(id) || names.has(key));
    const met = new Set(papers.flatMap(({ id, key }) => [id, key]));
    return { papers, ranked: false, unknown: [...names].filter((name) => !met.has(name)) };
  };
}

function limitOf({ limit }: CommandOptions, usual: number): number {
  if (limit === undefined) return usual;
  if (!/^[1-9]\d{0,8}$/.test(limit)) throw new UsageError(`--limit ${limit}: not a whole number.`);
  return Number(limit);
}

function libraryOf(
  paths: readonly string[],
  options: CommandOptions,
  streams: Streams,
): { library: Library; exitCode: ExitCode } {
  const keyedBy = keyMakerOf(options);
  const { dumps, exitCode } = read(paths, options, streams);
  return { library: buildLibrary(dumps, keyedBy), exitCode };
}

function keyMakerOf({ 'key-pattern': text }: CommandOptions): KeyMaker | undefined {
  if (text === undefined) return undefined;
  const read = readKeyPattern(text);
  if (read.kind === 'pattern') return read.pattern.keyOf;
  throw new UsageError(`--key-pattern ${text}: ${faultText(read.fault)}`);
}

function read(
  paths: readonly string[],
  options: CommandOptions,
  streams: Streams,
): { dumps: DumpAtPath[]; exitCode: ExitCode } {
  const readAs = formatAsked(options);
  let exitCode: ExitCode = 0;
  const note = (message: string): void => streams.err(`papertree: ${message}\n`);
  const unreadable = (message: string): void => {
    note(message);
    exitCode = 2;
  };
  return { dumps: readPaths(paths, { note, unreadable }, readAs), exitCode };
}

function formatAsked({ 'read-as': id }: CommandOptions): FormatId | undefined {
  if (id === undefined) return undefined;
  const format = formatOf(id);
  if (format !== undefined) return format.id;
  const ids = FORMATS.map((one) => one.id).join('|');
  throw new UsageError(`There is no kind of page "${id}"; there is ${ids}.`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
