import { type Citation, usesInList } from './citation';
import {
  afterBracket,
  type CitationGroup,
  groupAround,
  isEscaped,
  moved,
  paragraphAt,
} from './citationGroup';
import { hideParts } from './hideParts';

/** Any cite command: `\citep`, `\Textcite*`, `\nocite`, `\autocites`. */
const COMMAND = /\\([A-Za-z]{0,30}[Cc]ite[A-Za-z]{0,30})\*?/g;
/** Commands of that look whose argument is no list of keys. */
const OTHERS: ReadonlySet<string> = new Set(
  'citestyle setcitestyle citetext DeclareCiteCommand bibcite newcite'.split(' '),
);

/** They name one part of a reference or none: who stands behind one means to cite beside it. */
const PARTIAL = /^(?:nocite|cite(?:full)?author|cite(?:year|date|title|url)[a-z]*)$/i;

/** Where comments and verbatim text begin; other commands, so that `\\%` begins no comment. */
const HIDDEN =
  /\\begin\{(verbatim|lstlisting|minted|comment)\}|\\(?:verb|lstinline)\*?([^\sA-Za-z*{[])|\\[\s\S]|%[^\n]*/g;

/** A text without its comments and what is printed as it stands. */
export function latexWithoutHidden(text: string): string {
  return hideParts(text, HIDDEN, ([opening, environment, delimiter]) => {
    if (environment !== undefined) return `\\end{${environment}}`;
    return delimiter ?? (opening.startsWith('%') ? '' : undefined);
  });
}

/** All citations in a text, also of commands that print only a part of a reference. */
export function* latexCitationsIn(text: string): Generator<Citation> {
  for (const { start, lists } of commandsIn(text)) {
    const uses = lists.flatMap((list) => usesInList(text.slice(list.start, list.end), list.start));
    yield { start, end: endOf(lists), uses };
  }
}

/** The LaTeX citation around the caret. */
export function latexGroupAt(text: string, offset: number): CitationGroup | undefined {
  const paragraph = paragraphAt(text, offset);
  const caret = offset - paragraph.start;
  const group = groupAround(groupsIn(paragraph.text, caret), caret);
  return group && moved(group, paragraph.start);
}

function* groupsIn(text: string, caret: number): Generator<CitationGroup> {
  for (const { name, start, lists } of commandsIn(text)) {
    if (!PARTIAL.test(name) || caret < endOf(lists)) yield groupOf(text, start, lists);
  }
}

/** A cite command, and its lists of keys. */
interface CiteCommand {
  readonly name: string;
  readonly start: number;
  readonly lists: KeyLists;
}

function* commandsIn(text: string): Generator<CiteCommand> {
  for (const match of text.matchAll(COMMAND)) {
    const name = match[1] ?? '';
    if (OTHERS.has(name) || isEscaped(text, match.index)) continue;
    const lists = keyLists(text, match.index + match[0].length, name.endsWith('cites'));
    if (isSome(lists)) yield { name, start: match.index, lists };
  }
}

/** No paragraph has more commands that could reach one brace with their notes. */
const NEAREST_COMMANDS = 8;

/** Whether the brace there opens a list of keys, be it closed or not. */
export function opensKeyList(text: string, brace: number): boolean {
  const before = [...text.slice(0, brace).matchAll(COMMAND)];
  return before.slice(-NEAREST_COMMANDS).some((match) => {
    const name = match[1] ?? '';
    if (OTHERS.has(name) || isEscaped(text, match.index)) return false;
    let at = afterNotes(text, match.index + match[0].length);
    // `\autocites{a}[2]{b` has more lists before it.
    while (name.endsWith('cites') && at !== undefined && at < brace && text[at] === '{') {
      const end = afterBracket(text, at);
      at = end === undefined ? undefined : afterNotes(text, end);
    }
    return at === brace;
  });
}

/** The insides of the braces that hold keys: one, or for `\autocites[p.~1]{a}[2]{b}` several. */
interface KeyList {
  readonly start: number;
  readonly end: number;
}

/** At least one. */
type KeyLists = readonly [KeyList, ...KeyList[]];

function isSome(lists: readonly KeyList[]): lists is KeyLists {
  return lists.length > 0;
}

function endOf(lists: KeyLists): number {
  return (lists.at(-1) ?? lists[0]).end + 1;
}

function keyLists(text: string, from: number, several: boolean): KeyList[] {
  const lists: KeyList[] = [];
  for (let at = from; lists.length === 0 || several; ) {
    const start = afterNotes(text, at);
    const end = start !== undefined && text[start] === '{' ? afterBracket(text, start) : undefined;
    if (start === undefined || end === undefined) break;
    lists.push({ start: start + 1, end: end - 1 });
    at = end;
  }
  return lists;
}

/** Behind the notes before a list of keys: `[see][p.~3]`, biblatex's `(pre)`, `<…>`. */
function afterNotes(text: string, from: number): number | undefined {
  let at: number | undefined = from;
  while (at !== undefined && '[(<'.includes(text[at] ?? '?')) at = afterBracket(text, at);
  return at;
}

function groupOf(text: string, start: number, lists: KeyLists): CitationGroup {
  const last = lists.at(-1) ?? lists[0];
  const end = endOf(lists);
  const keys = lists.flatMap((list) =>
    usesInList(text.slice(list.start, list.end), list.start).map(({ key }) => key),
  );
  if (lists.length > 1) {
    return { start, end, keys, insertAt: end, addition: (more) => more.map(inBraces).join('') };
  }
  const inside = text.slice(last.start, last.end);
  const written = inside.trimEnd();
  const open = written === '' || written.endsWith(',');
  const comma = inside.includes(', ') ? ', ' : ',';
  return {
    start,
    end,
    keys,
    // A list that already ends in a comma awaits a key there.
    insertAt: open ? last.end : last.start + written.length,
    addition: (more) => (open ? '' : comma) + more.join(comma),
  };
}

function inBraces(key: string): string {
  return `{${key}}`;
}
