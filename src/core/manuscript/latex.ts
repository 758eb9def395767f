import { Brackets, isEscaped } from './brackets';
import { usesInList } from './citation';
import { citeCommand, variantCommand } from './latexFamily';
import { addToList, insertion, removeItem, renamed } from './separated';
import type { Change, CitationSyntax, CitedItem, Passage, Span, WrittenCitation } from './syntax';

const COMMAND = /\\(?:begin\{([A-Za-z]{0,10}displaycquote)\}|([A-Za-z]{1,64})\*?)/g;
/**
 * Any cite command: `\citep`, `\Textcite*`, `\nocite`, `\autocites`, `\bibentry`; those of csquotes,
 * of which one is an environment: `\textcquote`, `\begin{displaycquote}`.
 */
const CITING = /[Cc]ite|^bibentry$|(?:text|block|display)cquote$/;
/** Commands of that look whose argument is no list of keys. */
const OTHERS =
  /^(?:Declare|At(?:Every|Next)|if|set|renew|new[a-z]+s$)|(?:style|setup|reset|Command)$|^(?:[Cc]itetext|bibcite)$/;
/** They name one part of a reference or none: who stands behind one means to cite beside it. */
const PARTIAL = /^(?:nocite|defcitealias|cite(?:full)?author|cite(?:year|date|title|url)[a-z]*)$/i;
/** They name a volume or a language first: `\volcite{2}[12]{key}`. */
const NAMES_FIRST = /volcites?$|^(?:foreign|hyphen|hybrid)/i;
/** What follows their keys, or comes before, would be something else to any other command. */
const STAYS = /volcites?$|cquote$|^defcitealias$/i;
/** `#1` is what a macro is given; what holds lines, or what is hidden, is a list unfinished. */
const NO_KEY = /[#{}\\\r\n]|\s\s/;
/** What stands before the name of a command that is being defined: `\newcommand\mycite{…}`. */
const DEFINING =
  /\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|(?:New|Renew|Provide|Declare)DocumentCommand|[gex]?def|let)\*?\s{0,9}$/;
const LONGEST_DEFINING = 40;
/** A key that TeX reads as it stands. */
const HOLDS_KEY = /^[^\s,{}\\%#~]+$/;
const HOLDS_NOTE = /^[^[\]{}\\%#]*$/;

/** Citations in LaTeX, with natbib, biblatex or neither. */
export const LATEX: CitationSyntax = {
  *citationsIn(passage) {
    for (const command of commandsIn(passage)) yield citationOf(passage, command);
  },
  holds: (part, as) => (as === 'key' ? HOLDS_KEY : HOLDS_NOTE).test(part),
  can: (variant, { text, latexCommand }) =>
    variantCommand(text, latexCommand, variant) !== undefined,
  write({ keys, variant, prefix = '', locator = '' }, { text, latexCommand }) {
    const usual = citeCommand(text, latexCommand);
    const command = variantCommand(text, latexCommand, variant) ?? usual;
    // Of one bracket only natbib and biblatex make what is said behind the key.
    const notes = prefix === '' ? bracketed(locator) : `[${prefix}][${locator}]`;
    return `\\${command}${notes}{${keys.join(',')}}`;
  },
  join({ shown, written }, citation, keys) {
    const { groups } = commandOf(shown, citation);
    const [group] = groups;
    if (groups.length > 1) return insertion(citation.end, keys.map(inBraces).join(''));
    const hasLocator = group !== undefined && locatorOf(shown, group) !== undefined;
    return hasLocator
      ? addBesideLocator({ shown, written }, citation, keys)
      : addToList(shown, citation.list, keys, COMMA);
  },
  replace: (_passage, _citation, { token }, key) => ({ ...token, text: key }),
  remove({ shown, written }, citation, at) {
    const { groups } = commandOf(shown, citation);
    const [group] = groups;
    if (groups.length > 1) return removeFromGroups(citation.items, at, groups);
    const change = removeItem(citation.items, at);
    const locator = group && locatorOf(shown, group);
    if (locator === undefined || at < citation.items.length - 1) return change;
    // What is said behind the last key is said of it: it goes, too.
    const text = written.slice(locator.end, change.start) + written.slice(change.end, citation.end);
    return { start: locator.start, end: citation.end, text };
  },
  turn({ shown }, citation, variant, { text, latexCommand }) {
    const name = variantCommand(text, latexCommand, variant);
    const command = commandOf(shown, citation);
    if (name === undefined || STAYS.test(command.name)) return undefined;
    if (!hasSeveral(shown, command)) return renamed(citation, name);
    const several = SEVERAL.get(name);
    return several === undefined ? undefined : renamed(citation, several);
  },
  blanks: (text, offset) => ({ before: isEscaped(text, offset), after: false }),
};

const COMMA = { mark: ',', usual: ',' };
/** biblatex's commands for keys with notes of their own. */
const SEVERAL: ReadonlyMap<string, string> = new Map([
  ['autocite', 'autocites'],
  ['parencite', 'parencites'],
  ['textcite', 'textcites'],
  ['footcite', 'footcites'],
  ['cite', 'cites'],
]);

/** A key in braces of its own leaves with them and its notes, one of several by itself. */
function removeFromGroups(
  items: readonly CitedItem[],
  at: number,
  groups: readonly Group[],
): Change {
  const item = items[at];
  const number = groups.findIndex(({ list }) => item !== undefined && isIn(item.use, list));
  const group = groups[number];
  if (item === undefined || group === undefined) return removeItem(items, at);
  const beside = items.filter(({ use }) => isIn(use, group.list));
  if (beside.length > 1) return removeItem(beside, beside.indexOf(item));
  const before = groups[number - 1]?.list;
  const start = before === undefined ? group.start : before.end + 1;
  return { start, end: group.list.end + 1, text: '' };
}

function isIn(one: Span, other: Span): boolean {
  return other.start <= one.start && one.end <= other.end;
}

/** The notes before a list of keys, and the inside of its braces. */
interface Group {
  /** Where its own notes begin, or the number of its volume. */
  readonly start: number;
  /** The insides of its square brackets. */
  readonly notes: readonly Span[];
  readonly list: Span;
}

type CommandName = Pick<CiteCommand, 'name' | 'nameEnd'>;

/** A cite command; for `\autocites[p.~1]{a}[2]{b}` with several lists. */
interface CiteCommand {
  readonly name: string;
  readonly start: number;
  readonly nameEnd: number;
  readonly groups: readonly Group[];
}

/** Whether only a command of several lists takes what this one does: `\cites(see)(and more){a}`. */
function hasSeveral(text: string, { nameEnd, groups }: CiteCommand): boolean {
  return groups.length > 1 || text.slice(nameEnd, groups[0]?.start).includes('(');
}

/** In the order of the text; one within the notes of another comes behind it. */
function* commandsIn(text: string): Generator<CiteCommand> {
  let brackets: Brackets | undefined;
  let behind = 0;
  /** Those that are not behind us, the next one last. */
  const notes: Span[] = [];
  for (const match of text.matchAll(COMMAND)) {
    const [name, start] = [nameIn(match), match.index];
    while ((notes.at(-1)?.end ?? start) < start) notes.pop();
    const note = notes.at(-1);
    const isInNote = note !== undefined && note.start <= start;
    if (start < behind && !isInNote) continue;
    if (!isCiting(name) || isEscaped(text, start)) continue;
    if (DEFINING.test(text.slice(Math.max(0, start - LONGEST_DEFINING), start))) continue;
    brackets ??= new Brackets(text);
    const nameEnd = start + match[0].length;
    const groups = groupsAfter(text, nameEnd, { name, brackets });
    const last = groups.at(-1);
    // Brackets that are not well nested.
    if (last === undefined || (isInNote && last.list.end >= note.end)) continue;
    yield { name, start, nameEnd, groups };
    notes.push(...groups.flatMap((group) => group.notes).reverse());
    behind = Math.max(behind, last.list.end + 1);
  }
}

function nameIn([, environment, command = '']: RegExpExecArray): string {
  return environment ?? command;
}

function isCiting(name: string): boolean {
  return CITING.test(name) && !OTHERS.test(name);
}

function groupsAfter(
  text: string,
  from: number,
  { name, brackets }: { name: string; brackets: Brackets },
): Group[] {
  const groups: Group[] = [];
  const isSeveral = name.endsWith('cites');
  const namesFirst = NAMES_FIRST.test(name);
  let start: number | undefined;
  for (let at = from, number = 0; groups.length === 0 || isSeveral; number++) {
    const notes = notesAfter(text, at, brackets);
    const end = text[notes.end] === '{' ? brackets.after(notes.end) : undefined;
    if (end === undefined) break;
    start ??= notes.start;
    const list = { start: notes.end + 1, end: end - 1 };
    if (!namesFirst || number % 2 === 1) {
      groups.push({ start, notes: notes.square, list });
      start = undefined;
    }
    at = end;
  }
  return groups;
}

/** The notes before a list of keys: `[see][p.~3]`, biblatex's `(pre)`, beamer's `<2->`. */
function notesAfter(text: string, from: number, brackets: Brackets) {
  const square: Span[] = [];
  let start = from;
  let at = from;
  for (;;) {
    const next = afterBlanks(text, at);
    const open = text[next] ?? '';
    if (!(open === '[' || open === '{' || (next === at && '(<'.includes(open || '?')))) break;
    if (open === '{') return { square, start, end: next };
    const end = (open === '[' ? afterNote(text, next) : undefined) ?? brackets.after(next);
    if (end === undefined) break;
    if (open === '[') square.push({ start: next + 1, end: end - 1 });
    // `(pre)` is said of all the lists.
    else start = end;
    at = end;
  }
  return { square, start, end: at };
}

const LONGEST_NOTE = 2_000;

/**
 * TeX ends a note at the first bracket outside braces: `[see $[0,1)$]`. Those of a command within
 * the note are minded all the same, as its writer means them.
 */
function afterNote(text: string, open: number): number | undefined {
  const limit = Math.min(text.length, open + LONGEST_NOTE);
  let depth = 0;
  let notes = 0;
  for (let at = open + 1; at < limit; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === '[' && depth === 0 && /[A-Za-z*\]}]/.test(text[at - 1] ?? '')) notes++;
    else if (sign === ']' && depth === 0 && notes-- === 0) return at + 1;
    if (depth < 0) return undefined;
  }
  return undefined;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

function citationOf(
  passage: string,
  { name, start, nameEnd, groups }: CiteCommand,
): WrittenCitation {
  const last = groups.at(-1)?.list ?? { start: nameEnd, end: nameEnd };
  const items = groups.flatMap((group) => itemsOf(passage, group, groups.length > 1));
  const citation: WrittenCitation = {
    syntax: LATEX,
    start,
    end: last.end + 1,
    uses: items.map(({ use }) => use),
    items,
    head: { start: start + 1, end: nameEnd },
    list: last,
  };
  return PARTIAL.test(name) ? { ...citation, isPartial: true } : citation;
}

/** A key in braces of its own takes its notes along. */
function itemsOf(passage: string, { start, list }: Group, isAlone: boolean): CitedItem[] {
  const uses = usesInList(passage.slice(list.start, list.end), list.start);
  return uses
    .filter(({ key }) => !NO_KEY.test(key))
    .map((use) => {
      const token = { start: use.start, end: use.end };
      const isWhole = isAlone && uses.length === 1;
      return { use, token, ...(isWhole ? { start, end: list.end + 1 } : token) };
    });
}

function commandOf(passage: string, { start }: Span): CiteCommand {
  for (const command of commandsIn(passage)) if (command.start === start) return command;
  return { name: '', start, nameEnd: start, groups: [] };
}

/** The inside of the bracket that is printed behind the last key: `[p. 7]`, `[see][p. 7]`. */
function locatorOf(passage: string, { notes }: Group): Span | undefined {
  const last = notes.at(-1);
  return last !== undefined && passage.slice(last.start, last.end).trim() !== '' ? last : undefined;
}

/**
 * More keys beside one of which a page is named, which has to stay with it: biblatex gives each
 * its own braces; natbib prints what is said behind the last key, so that new ones go before it.
 */
function addBesideLocator(
  { shown, written }: Passage,
  { head, list, items, end }: WrittenCitation,
  keys: readonly string[],
): Change {
  const name = shown.slice(head.start, head.end);
  const several = name === 'cite' ? undefined : SEVERAL.get(name);
  const last = items.at(-1);
  if (several !== undefined && items.length === 1) {
    const text = several + written.slice(head.end, end) + keys.map(inBraces).join('');
    return { start: head.start, end, text };
  }
  if (last === undefined) return addToList(shown, list, keys, COMMA);
  const gap = shown.slice(list.start, list.end).includes(', ') ? ', ' : ',';
  return insertion(last.start, keys.map((key) => key + gap).join(''));
}

function bracketed(note: string): string {
  return note === '' ? '' : `[${note}]`;
}

function inBraces(key: string): string {
  return `{${key}}`;
}

/** No paragraph has more commands that could reach one brace with their notes. */
const NEAREST_COMMANDS = 8;

/** Whether the brace there opens a list of keys, be it closed or not. */
export function opensKeyList(text: string, brace: number): boolean {
  const before = [...text.slice(0, brace).matchAll(COMMAND)].filter((match) =>
    isCiting(nameIn(match)),
  );
  const brackets = new Brackets(text);
  return before.slice(-NEAREST_COMMANDS).some((match) => {
    const command = { name: nameIn(match), nameEnd: match.index + match[0].length };
    return !isEscaped(text, match.index) && takesListAt(text, brace, { command, brackets });
  });
}

/** Whether a command takes keys there, perhaps behind other lists: `\autocites{a}[2]{b`. */
function takesListAt(
  text: string,
  brace: number,
  { command: { name, nameEnd }, brackets }: { command: CommandName; brackets: Brackets },
): boolean {
  const namesFirst = NAMES_FIRST.test(name);
  for (let at: number | undefined = nameEnd, number = 0; at !== undefined; number++) {
    const { end } = notesAfter(text, at, brackets);
    const isList = !namesFirst || number % 2 === 1;
    if (end >= brace) return end === brace && isList;
    if (text[end] !== '{' || (isList && !name.endsWith('cites'))) return false;
    at = brackets.after(end);
  }
  return false;
}
