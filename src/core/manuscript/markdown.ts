import type { Citation, KeyUse } from './citation';
import {
  afterBracket,
  type CitationGroup,
  groupAround,
  isEscaped,
  moved,
  paragraphAt,
} from './citationGroup';
import { blanked, hideParts } from './hideParts';

/**
 * A key that needs no braces (Pandoc manual, "Citation syntax"): it starts with a letter, digit or
 * `_`, and within it each punctuation sign stands alone.
 */
const BARE = /[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*/u;
const WHOLE_BARE = new RegExp(`^${BARE.source}$`, 'u');
/** A use of a key; after a letter or digit `@` makes an e-mail address. */
const USE = new RegExp(`(?<![\\p{L}\\p{N}_\\\\])@(?:\\{([^{}\\n]*)\\}|(${BARE.source}))`, 'gu');

/** Where code, mathematics and comments begin. */
const HIDDEN =
  /\\[\s\S]|^[ \t]{0,3}(`{3,}|~{3,})[^\n]*|(`+)|<!--|(\$\$)|\$(?![\s\d$])[^$\n]{0,300}(?<=\S)\$(?!\d)/gm;
const FRONT_MATTER = /^---[ \t]*\r?\n/;
/** Quarto's references to figures and the like: no papers. */
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr)-/;

/** Whether a key is Quarto's for a figure or the like. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** A text without its front matter, code, mathematics and comments. */
export function markdownWithoutHidden(text: string): string {
  const [head = ''] = FRONT_MATTER.exec(text) ?? [];
  const end = head === '' ? -1 : text.indexOf('\n---', head.length - 1);
  const body = end < 0 ? text : blanked(text.slice(0, end + 4)) + text.slice(end + 4);
  return hideParts(body, HIDDEN, ([opening, fence, ticks, math]) => {
    if (fence !== undefined) return `\n${fence}`;
    if (opening === '<!--') return '-->';
    return ticks ?? math ?? (opening.startsWith('$') ? '' : undefined);
  });
}

/** All citations in a text: a group in brackets, or a key in running text with its own bracket. */
export function* markdownCitationsIn(text: string): Generator<Citation> {
  let behind = 0;
  for (const match of text.matchAll(USE)) {
    if (match.index < behind) continue;
    const { start, end } = bracketOf(text, match.index, behind) ?? narrative(text, match);
    const uses = usesIn(text.slice(start, end), start);
    behind = end;
    if (uses.length > 0) yield { start, end, uses };
  }
}

/** The bracket around a use; none opens before `from`. */
function bracketOf(
  text: string,
  at: number,
  from: number,
): { start: number; end: number } | undefined {
  const start = openingBefore(text, at, from);
  const end = start === undefined ? undefined : afterBracket(text, start);
  if (start === undefined || end === undefined || isLinkTail(text, end)) return undefined;
  return { start, end };
}

/** `[@a; @b]`, as Pandoc, Quarto and R Markdown read it. */
export function markdownGroup(keys: readonly string[]): string {
  return `[${keys.map(markdownKey).join('; ')}]`;
}

/** The Pandoc citation around the caret: a key in running text, else a bracketed group. */
export function markdownGroupAt(text: string, offset: number): CitationGroup | undefined {
  const paragraph = paragraphAt(text, offset);
  const caret = offset - paragraph.start;
  const group = narrativeAt(paragraph.text, caret) ?? bracketAt(paragraph.text, caret);
  return group && moved(group, paragraph.start);
}

/** Whether the text around would give a group another meaning: an image, a note, a link. */
export function markdownBlanks(text: string, offset: number): { before: boolean; after: boolean } {
  const previous = text[offset - 1] ?? '';
  return {
    before: previous === '!' || previous === '^' || isEscaped(text, offset),
    after: '([{'.includes(text[offset] ?? ' '),
  };
}

/** `@key`, an unusual one in braces. */
export function markdownKey(key: string): string {
  return WHOLE_BARE.test(key) ? `@${key}` : `@{${key}}`;
}

function bracketAt(text: string, caret: number): CitationGroup | undefined {
  const start = openingBefore(text, text[caret - 1] === ']' ? caret - 1 : caret);
  const end = start === undefined ? undefined : afterBracket(text, start);
  if (start === undefined || end === undefined || end < caret) return undefined;
  if (isLinkTail(text, end)) return undefined;
  const inside = text.slice(start + 1, end - 1);
  const keys = keysIn(inside);
  if (keys.length === 0) return undefined;
  const written = inside.trimEnd();
  const open = written.endsWith(';');
  const insertAt = start + 1 + written.length;
  return { start, end, keys, insertAt, addition: (more) => (open ? ' ' : '; ') + listed(more) };
}

/** The bracket that is open at the caret. */
export function openingBefore(text: string, caret: number, from = 0): number | undefined {
  let closed = 0;
  for (let at = caret - 1; at >= from; at--) {
    if (isEscaped(text, at)) continue;
    if (text[at] === ']') closed++;
    if (text[at] === '[' && closed-- === 0) return at;
  }
  return undefined;
}

function narrativeAt(text: string, caret: number): CitationGroup | undefined {
  const uses = [...text.matchAll(USE)].filter((use) => use.index < caret);
  const group = groupAround(
    uses.map((use) => narrative(text, use)),
    caret,
  );
  return group !== undefined && isBracketed(text, group.start) ? undefined : group;
}

/**
 * "As @a says" becomes "As @a [@b] says": Pandoc's form for more papers behind a named one. Where
 * the key has a bracket of its own already, `@a [p. 3]`, they join that.
 */
function narrative(text: string, use: RegExpExecArray): CitationGroup {
  const keyEnd = use.index + use[0].length;
  const key = use[1] ?? use[2] ?? '';
  const own = ownBracket(text, keyEnd);
  if (own === undefined) {
    const addition = (more: readonly string[]) => ` ${markdownGroup(more)}`;
    return { start: use.index, end: keyEnd, keys: [key], insertAt: keyEnd, addition };
  }
  const inside = text.slice(own.start + 1, own.end - 1);
  return {
    start: use.index,
    end: own.end,
    keys: [key, ...keysIn(inside)],
    insertAt: own.start + 1 + inside.trimEnd().length,
    addition: (more) => `; ${listed(more)}`,
  };
}

function ownBracket(text: string, keyEnd: number): { start: number; end: number } | undefined {
  const start = text[keyEnd] === ' ' ? keyEnd + 1 : keyEnd;
  // `[^1]` is a footnote.
  if (text[start] !== '[' || text[start + 1] === '^') return undefined;
  const end = afterBracket(text, start);
  return end === undefined || isLinkTail(text, end) ? undefined : { start, end };
}

function isBracketed(text: string, at: number): boolean {
  const opening = openingBefore(text, at);
  return opening !== undefined && afterBracket(text, opening) !== undefined;
}

/** `[see @a](url)` is a link, `[@a]{.note}` a span. */
function isLinkTail(text: string, end: number): boolean {
  return '({'.includes(text[end] ?? ' ');
}

/** The uses in a part of a text that begins at `from`; references to figures are none. */
function usesIn(part: string, from: number): KeyUse[] {
  return [...part.matchAll(USE)]
    .map((match) => {
      const key = match[1] ?? match[2] ?? '';
      const start = from + match.index + (match[1] === undefined ? 1 : 2);
      return { key, start, end: start + key.length };
    })
    .filter(({ key }) => !isCrossReference(key));
}

function keysIn(text: string): string[] {
  return [...text.matchAll(USE)].map((use) => use[1] ?? use[2] ?? '');
}

function listed(keys: readonly string[]): string {
  return keys.map(markdownKey).join('; ');
}
