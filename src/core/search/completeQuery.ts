import { foldWords } from '../text/foldText';
import type { FacetCounts } from './facetCounts';
import { OPERATORS, type Operator, type OperatorChoice } from './operators';

/** What the operator that is being typed can become. */
export interface Completion {
  /** The first name of its operator. */
  readonly operator: string;
  /** What the operator would ask for; absent where the completion is the operator itself. */
  readonly value?: string;
  /** How many papers have the value, where that is counted. */
  readonly papers?: number;
  /** The whole line, were it taken. */
  readonly line: string;
}

/** An operator and the beginning of its value at the end of a line. */
const OPERATOR_AT_END = /(?:^|\s)(-?)(\p{L}+):("[^"]*|[^\s"]*)$/u;
const WORD_AT_END = /(?:^|\s)(-?)(\p{L}+)$/u;
/** Below that, a word is more likely a word than the beginning of an operator. */
const SHORTEST_BEGINNING = 3;
const LONGEST_LINE = 2000;
/** Asks for the list of all operators. */
const HELP = '?';

/**
 * What the end of a line can be completed to, likeliest first: the values of an operator, with the
 * papers that have them; or operators, for the beginning of a name, and all of them for `?`.
 */
export function completeQuery(line: string, facets: FacetCounts, most: number): Completion[] {
  if (line.length > LONGEST_LINE) return [];
  if (line.trim() === HELP) return OPERATORS.map((operator) => named('', '', operator));
  const [typed, minus = '', name = '', value = ''] = OPERATOR_AT_END.exec(line) ?? [];
  if (typed === undefined) return operatorsLike(line);
  const operator = OPERATORS.find(({ names }) => names.includes(name.toLowerCase()));
  if (operator?.values === undefined) return [];
  const before = line.slice(0, line.length - `${minus}${name}:${value}`.length);
  const found = beginningWith(operator.values(facets), value.replaceAll('"', ''), most);
  return found.map(({ value: each, papers }) => ({
    operator: operator.names[0] ?? name,
    value: each,
    ...(papers !== undefined && { papers }),
    line: `${before}${minus}${name}:${quoted(each)} `,
  }));
}

function operatorsLike(line: string): Completion[] {
  const [, minus = '', word = ''] = WORD_AT_END.exec(line) ?? [];
  if (word.length < SHORTEST_BEGINNING) return [];
  const before = line.slice(0, line.length - `${minus}${word}`.length);
  const wanted = word.toLowerCase();
  return OPERATORS.filter(({ names }) =>
    names.some((name) => name.length > SHORTEST_BEGINNING && name.startsWith(wanted)),
  ).map((operator) => named(before, minus, operator));
}

function named(before: string, minus: string, { names: [name = ''] }: Operator): Completion {
  return { operator: name, line: `${before}${minus}${name}:` };
}

/** Each word that is typed begins one of the value's; what is complete already is no news. */
function beginningWith(
  values: Iterable<OperatorChoice>,
  typed: string,
  most: number,
): OperatorChoice[] {
  const wanted = foldWords(typed).map((word) => ` ${word}`);
  const found: OperatorChoice[] = [];
  for (const each of values) {
    if (found.length >= most) break;
    const { value, words = ` ${value}` } = each;
    if (value !== typed && wanted.every((word) => words.includes(word))) found.push(each);
  }
  return found;
}

function quoted(value: string): string {
  const plain = value.replaceAll('"', ' ');
  return /\s/.test(plain) ? `"${plain}"` : plain;
}
