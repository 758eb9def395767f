import { parseArgs } from 'node:util';
import { SHIPPED_STYLE_IDS, SHIPPED_STYLES } from '../core/cite/styles/shippedStyles';
import { COMMANDS, type CommandOptions } from './commands';
import { UsageError } from './usageError';

/** Where the command line writes, results to `out` and messages to `err`, and what came with it. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
  /** Reads a reference style, or the words of one, that is delivered with the program. */
  shipped(name: string): string;
}

/** 0: done. 1: done, with something to report. 2: called wrongly, or an input is unreadable. */
export type ExitCode = 0 | 1 | 2;

const OPTIONS = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  all: { type: 'boolean' },
  paper: { type: 'string', multiple: true },
  query: { type: 'string' },
  limit: { type: 'string' },
  format: { type: 'string' },
  style: { type: 'string' },
  locale: { type: 'string' },
  characters: { type: 'string' },
  'in-text': { type: 'boolean' },
  'key-pattern': { type: 'string' },
  'read-as': { type: 'string' },
} as const;

/** Runs one command; never throws for what a user can type. */
export function runCommandLine(args: readonly string[], streams: Streams): ExitCode {
  try {
    const { values, positionals } = parse(args);
    const [name, ...rest] = positionals;
    if (values.help === true || name === undefined || name === 'help') {
      const wanted = values.help === true || name === 'help';
      (wanted ? streams.out : streams.err)(usage());
      return wanted ? 0 : 2;
    }
    const command = COMMANDS.find((one) => one.name === name);
    if (command === undefined) throw new UsageError(`There is no command "${name}".`);
    return command.run(rest, values, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    streams.err(`papertree: ${error.message}\n`);
    return 2;
  }
}

function parse(args: readonly string[]): { values: CommandOptions; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function usage(): string {
  const commands = COMMANDS.map(({ usage: line, summary }) => `  ${line}\n      ${summary}`);
  return [
    'Papertree reads saved listing pages of papers and fuses them into one library.',
    '',
    'Usage: papertree COMMAND [OPTION…] PATH…',
    '',
    ...commands,
    '',
    'A PATH is a file, or a folder whose files that may be dumps by their ending are looked at.',
    'With --read-as every PATH is a file, read as one page of FORMAT whatever it looks like;',
    '"pairs" is for titles and abstracts without anything else.',
    'A STYLE is one of these, or a .csl file:',
    ...SHIPPED_STYLE_IDS.map((id) => `  ${id}: ${SHIPPED_STYLES[id]}`),
    'Its words are those of --locale en-US or en-GB, or of a locale file (.xml).',
    'With --key-pattern citation keys are made by a formula of Better BibTeX, such as',
    "'auth.lower + year'.",
    'With --json the answer is one JSON document. Messages go to standard error.',
    'Exit code: 0 done; 1 a paper to cite is not there; 2 wrong usage, or an input that cannot be read.',
    '',
  ].join('\n');
}
