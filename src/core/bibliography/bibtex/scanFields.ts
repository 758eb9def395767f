import type { Steps } from '../../steps';
import type { BibtexFault, BibtexField } from './bibtexFile';
import { delimitedAt } from './delimited';
import { interruptsAt, type Opening } from './opening';
import { recutValue, scanValue } from './scanValue';
import {
  afterBlanks,
  beginsLine,
  endOfLine,
  faultAt,
  isLineEnd,
  placeOf,
  type Source,
} from './source';

/** The fields of a block, and where the block ends. */
export interface Fields {
  readonly fields: readonly BibtexField[];
  readonly end: number;
  readonly fault?: BibtexFault;
}

const FIELDS_PER_STEP = 64;
/** With more values that never end, what follows them in the block is not looked into. */
const MOST_UNCLOSED = 2;
const NAME = /[A-Za-z_][^\s=,{}()"#%'@\\]{0,100}/y;
/** `}` too many: the fields go on after it. */
const GOES_ON = /\s{0,200},\s{0,200}[A-Za-z][\w-]{0,60}\s{0,60}=\s{0,60}["{\d]/y;

interface Reading {
  readonly source: Source;
  readonly close: string;
  readonly fields: BibtexField[];
  fault: BibtexFault | undefined;
  /** Whether a comma or the opening stands before what is read next. */
  parted: boolean;
  /** How many values were never closed: looking far for the end of each is quadratic. */
  unclosed: number;
}

/**
 * Reads fields from `from` on, up to the closing bracket. What is no field is passed over to the
 * end of its line; a block at the start of a line ends this one.
 */
export function* scanFields(source: Source, { open }: Opening, from: number): Steps<Fields> {
  const close = open === '{' ? '}' : ')';
  const reading: Reading = {
    source,
    close,
    fields: [],
    fault: undefined,
    parted: true,
    unclosed: 0,
  };
  let at = from;
  for (let steps = 1; ; steps++) {
    if (steps % FIELDS_PER_STEP === 0) yield;
    at = afterSeparators(reading, at);
    const end = afterClose(reading, at);
    if (end !== undefined) return found(reading, end);
    if (isBrokenOff(reading, at)) {
      const again = recutLast(reading);
      if (again === undefined) return found(reading, at, at);
      at = again;
    } else at = fieldAt(reading, at) ?? skipped(reading, at);
  }
}

function found(reading: Reading, end: number, brokenAt?: number): Fields {
  if (brokenAt !== undefined) fail(reading, brokenAt);
  const { fault, fields } = reading;
  return { fields, end, ...(fault !== undefined && { fault }) };
}

/** Past blanks, commas, and what a `%` takes out of a line (for biber; BibTeX knows no such thing). */
function afterSeparators(reading: Reading, from: number): number {
  const { text } = reading.source;
  for (let at = from; ; ) {
    at = afterBlanks(text, at);
    if (text[at] === ',') {
      reading.parted = true;
      at++;
    } else if (text[at] === '%') at = endOfLine(text, at);
    else return at;
  }
}

/** One past the bracket at `at` that ends the block. */
function afterClose(reading: Reading, at: number): number | undefined {
  const { source, close } = reading;
  if (source.text[at] !== close) return undefined;
  GOES_ON.lastIndex = at + 1;
  if (!GOES_ON.test(source.text)) return at + 1;
  fail(reading, at);
  return undefined;
}

function isBrokenOff({ source: { text } }: Reading, at: number): boolean {
  return at >= text.length || (text[at] === '@' && beginsLine(text, at) && interruptsAt(text, at));
}

/**
 * A block without an end may have given its bracket to a value that lacked its own: such a value
 * is ended where the next field begins, and reading goes on from there.
 */
function recutLast(reading: Reading): number | undefined {
  const { source, fields } = reading;
  const last = fields.at(-1);
  if (last === undefined || reading.unclosed >= MOST_UNCLOSED) return undefined;
  const value = recutValue(source, last.value);
  if (value === undefined) return undefined;
  reading.unclosed++;
  const { name, start } = last;
  fields[fields.length - 1] = { name, value, ...placeOf(source, start, value.end) };
  if (reading.fault === undefined || reading.fault.at > start) {
    reading.fault = faultAt(source, start);
  }
  return value.end;
}

function fieldAt(reading: Reading, at: number): number | undefined {
  const { source, fields } = reading;
  const { text } = source;
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const sign = afterBlanks(text, at + name.length);
  if (text[sign] !== '=') return undefined;
  const value = scanValue(source, afterBlanks(text, sign + 1));
  if (value === undefined) return undefined;
  if (!reading.parted || value.unclosed !== undefined) fail(reading, at);
  fields.push({ name, value, ...placeOf(source, at, value.end) });
  reading.parted = false;
  if (value.unclosed === undefined || ++reading.unclosed <= MOST_UNCLOSED) return value.end;
  return delimitedAt(text, value.parts.at(-1)?.start ?? value.start).end;
}

/** Past what is no field: to the end of its line, or to a bracket that may end the block. */
function skipped(reading: Reading, at: number): number {
  const { text } = reading.source;
  fail(reading, at);
  for (let end = at + 1; end < text.length; end++) {
    if (isLineEnd(text.charCodeAt(end)) || text[end] === reading.close) return end;
  }
  return text.length;
}

function fail(reading: Reading, at: number): void {
  reading.fault ??= faultAt(reading.source, at);
}
