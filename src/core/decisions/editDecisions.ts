import { applyEdits, type JSONPath, modify } from 'jsonc-parser';
import type { FormatId } from '../dump/dump';
import { type LineMark, lineIdentity } from '../dump/lineMark';
import { authorName } from '../library/authorName';
import { DECISIONS_VERSION, type Decisions } from './decisions';
import { readDecisions } from './readDecisions';

/** A decision to be written down: of a line, of a whole dump, or of the names of authors. */
export type Decision =
  | {
      readonly kind: 'line';
      readonly dump: string;
      readonly text: string;
      /** Undefined takes back what was said of the line. */
      readonly is: LineMark | undefined;
    }
  | { readonly kind: 'readAs'; readonly dump: string; readonly format: FormatId | undefined }
  | { readonly kind: 'sameAuthor'; readonly names: readonly string[] }
  | { readonly kind: 'differentAuthors'; readonly names: readonly [string, string] };

/**
 * The text of a decisions file with one more decision; everything else that it says, comments
 * included, stays; only the lines next to the change are laid out anew. Undefined when the text is none that may be written to.
 */
export function withDecision(text: string, decision: Decision): string | undefined {
  const { decisions, isSound } = readDecisions(text);
  if (!isSound) return undefined;
  const begun = text.trim() === '' ? `{\n  "version": ${DECISIONS_VERSION}\n}\n` : text;
  switch (decision.kind) {
    case 'line':
      return withLine(begun, decisions, decision);
    case 'readAs':
      return changed(begun, ['dumps', decision.dump, 'readAs'], decision.format);
    case 'sameAuthor':
      return withSameAuthor(begun, decisions, decision.names);
    case 'differentAuthors':
      return withDifferentAuthors(begun, decisions, decision.names);
  }
}

function withLine(
  text: string,
  { dumps }: Decisions,
  { dump, text: line, is }: Decision & { readonly kind: 'line' },
): string {
  const marks = new Map(dumps.get(dump)?.marks);
  const identity = lineIdentity(line);
  if (is === undefined) marks.delete(identity);
  else marks.set(identity, is);
  const lines = [...marks].map(([own, mark]) => ({ text: own, is: mark }));
  return changed(text, ['dumps', dump, 'lines'], lines.length > 0 ? lines : undefined);
}

/** Sets of spellings that share one become one set; what parted two of them is taken back. */
function withSameAuthor(text: string, { authors }: Decisions, names: readonly string[]): string {
  const joined = new Map<string, string>();
  const isJoined = (name: string): boolean => joined.has(keyOf(name));
  const join = (name: string): unknown => isJoined(name) || joined.set(keyOf(name), name);
  names.forEach(join);
  const others = authors.same.filter((set) => {
    const meets = set.some(isJoined);
    if (meets) set.forEach(join);
    return !meets;
  });
  const different = authors.different.filter(([a, b]) => !(isJoined(a) && isJoined(b)));
  const same = [...others, [...joined.values()]];
  return withAuthors(text, authors, { same, different });
}

function withDifferentAuthors(
  text: string,
  { authors }: Decisions,
  [one, other]: readonly [string, string],
): string {
  const has = (names: readonly string[], name: string): boolean =>
    names.some((known) => keyOf(known) === keyOf(name));
  const same = authors.same
    .map((set) => (has(set, one) ? set.filter((name) => !has([other], name)) : set))
    .filter((set) => set.length > 1);
  const known = authors.different.some((pair) => has(pair, one) && has(pair, other));
  const different = known ? authors.different : [...authors.different, [one, other]];
  return withAuthors(text, authors, { same, different });
}

/** What differs in stops, case and order alone is one spelling, here as in the library. */
function keyOf(name: string): string {
  return authorName({ name }).key;
}

function withAuthors(
  text: string,
  before: Decisions['authors'],
  { same, different }: { same: readonly unknown[]; different: readonly unknown[] },
): string {
  const listed = (list: readonly unknown[]): readonly unknown[] | undefined =>
    list.length > 0 ? list : undefined;
  const named =
    same.length === 0 && before.same.length === 0
      ? text
      : changed(text, ['authors', 'same'], listed(same));
  if (different.length === 0 && before.different.length === 0) return named;
  return changed(named, ['authors', 'different'], listed(different));
}

function changed(text: string, path: JSONPath, value: unknown): string {
  const edits = modify(text, path, value, {
    formattingOptions: {
      insertSpaces: true,
      tabSize: 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  });
  return applyEdits(text, edits);
}
