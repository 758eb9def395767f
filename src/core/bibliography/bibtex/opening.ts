import { beginsLine } from './source';

/** `@word{` or `@word(`. */
export interface Opening {
  readonly at: number;
  /** One past the bracket. */
  readonly end: number;
  readonly type: string;
  readonly open: '{' | '(';
}

const OPENING = /@[ \t]{0,8}([A-Za-z][\w:.+-]{0,40})\s{0,20}([{(])/y;
/** What only an entry goes on with: a key, which may be empty, and a comma. */
const KEY = /[ \t]{0,40}[^\s,={}"#%\\@]{0,200}\s{0,20},/y;
/** Or a key-less entry's first field. */
const FIRST_FIELD = /\s{0,200}[A-Za-z][\w-]{0,60}\s{0,20}=\s{0,20}["{\d]/y;
const COMMANDS = new Set(['string', 'preamble', 'comment']);

/**
 * The block that begins at an `@`. BibTeX looks for one anywhere, also within a line; there it
 * must go on as an entry does, so that `@code{x}` in running text is none.
 */
export function openingAt(text: string, at: number): Opening | undefined {
  OPENING.lastIndex = at;
  const match = OPENING.exec(text);
  const [whole = '', type = '', open] = match ?? [];
  if (open !== '{' && open !== '(') return undefined;
  const opening: Opening = { at, end: at + whole.length, type, open };
  if (open === '{' && beginsLine(text, at)) return opening;
  if (/\w/.test(text[at - 1] ?? '')) return undefined;
  return goesOnAsBlock(text, opening) ? opening : undefined;
}

/** Whether a line begins at `at` with a block that ends whatever was open before it. */
export function interruptsAt(text: string, at: number): boolean {
  const opening = openingAt(text, at);
  return opening !== undefined && goesOnAsBlock(text, opening);
}

/** What follows `@word{` is a key with its comma, a field, or it is one of BibTeX's own words. */
function goesOnAsBlock(text: string, { end, type }: Opening): boolean {
  if (COMMANDS.has(type.toLowerCase())) return true;
  KEY.lastIndex = end;
  if (KEY.test(text)) return true;
  FIRST_FIELD.lastIndex = end;
  return FIRST_FIELD.test(text);
}
