import { type Citation, type KeyUse, shifted } from './citation';
import {
  afterBracket,
  type CitationGroup,
  groupAround,
  isEscaped,
  moved,
  paragraphAt,
} from './citationGroup';
import { hideParts } from './hideParts';

/** A key that `@` can hold: Typst leaves a final `.` or `:` to the sentence. */
const BARE = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_])?/u;
const WHOLE_BARE = new RegExp(`^${BARE.source}$`, 'u');
const CITATION = new RegExp(`@(${BARE.source})|#cite(?=\\()`, 'gu');
const LABEL = /<([^<>\s]+)>|label\(\s*"((?:[^"\\]|\\.)*)"\s*\)/g;

/** Where comments, code and mathematics begin. An address holds `//`, too. */
const HIDDEN = /\\[\s\S]|(?<!:)\/\/[^\n]*|\/\*|(`{3,}|`)|(\$)/g;

/** A text without its comments, code and mathematics. */
export function typstWithoutHidden(text: string): string {
  return hideParts(text, HIDDEN, ([opening, ticks, math]) => {
    if (opening === '/*') return '*/';
    return ticks ?? math ?? (opening.startsWith('/') ? '' : undefined);
  });
}

/** All citations in a text, with its references to figures and the like, which look the same. */
export function* typstCitationsIn(text: string): Generator<Citation> {
  let behind = 0;
  for (const match of text.matchAll(CITATION)) {
    if (match.index < behind || isEscaped(text, match.index)) continue;
    const name = match.index + match[0].length;
    // `@a[p. 7]`, `#cite(<a>)`
    const end = '[('.includes(text[name] ?? ' ')
      ? (afterArgument(text, name, match[1]) ?? name)
      : name;
    behind = end;
    const [start, key] = [match.index, match[1]];
    const argument = text.slice(name, end);
    const within = usesWithin(argument, name);
    if (key === undefined) {
      yield { start, end, uses: [...labelsIn(argument, name), ...within] };
    } else {
      const uses = [{ key, start: start + 1, end: name }, ...within];
      yield { start, end, uses, mayBeLabel: true };
    }
  }
}

/** The uses in a supplement such as `[see @b]`, which is text itself. */
function usesWithin(argument: string, from: number): readonly KeyUse[] {
  if (!argument.includes('@')) return [];
  return [...typstCitationsIn(argument)].flatMap((inner) => shifted(inner, from).uses);
}

/** `@a @b`; an unusual key as `#cite(label("…"))`. Neighbours become one group when printed. */
export function typstGroup(keys: readonly string[]): string {
  return keys.map(typstKey).join(' ');
}

/** The run of citations around the caret: `@a @b[p. 7] #cite(<c>)`. */
export function typstGroupAt(text: string, offset: number): CitationGroup | undefined {
  const paragraph = paragraphAt(text, offset);
  const group = groupAround(runsIn(paragraph.text), offset - paragraph.start);
  return group && moved(group, paragraph.start);
}

/** Whether the text around would become part of a citation: `@a` before a letter, `.b`, `[…]`. */
export function typstBlanks(text: string, offset: number): { before: boolean; after: boolean } {
  const next = text.slice(offset, offset + 2);
  return {
    before: isEscaped(text, offset),
    after: /^(?:[\p{L}\p{N}_\-[(;@]|[.:][\p{L}\p{N}_-])/u.test(next),
  };
}

/** `@key`; an unusual one as `#cite(label("…"))`. */
export function typstKey(key: string): string {
  return WHOLE_BARE.test(key) ? `@${key}` : `#cite(label("${typstString(key)}"))`;
}

/** The inside of a string literal. */
export function typstString(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}

function* runsIn(text: string): Generator<CitationGroup> {
  let run: CitationGroup | undefined;
  for (const citation of groupsIn(text)) {
    const joins = run !== undefined && /^[ \t]*$/.test(text.slice(run.end, citation.start));
    if (run !== undefined && !joins) yield run;
    run = run !== undefined && joins ? joined(run, citation) : citation;
  }
  if (run !== undefined) yield run;
}

function* groupsIn(text: string): Generator<CitationGroup> {
  for (const { start, end, uses } of typstCitationsIn(text)) {
    yield { start, end, keys: uses.map(({ key }) => key), insertAt: end, addition };
  }
}

/** A key takes `[…]` only, the function `(…)` only. */
function afterArgument(text: string, at: number, key: string | undefined): number | undefined {
  return (text[at] === '[') === (key !== undefined) ? afterBracket(text, at) : undefined;
}

/** The labels in a call of `cite` that begins at `from`. */
function labelsIn(call: string, from: number): KeyUse[] {
  return [...call.matchAll(LABEL)].map((label) => {
    const written = label[1] ?? label[2] ?? '';
    const start = from + label.index + label[0].indexOf(label[1] === undefined ? '"' : '<') + 1;
    const key = label[1] ?? written.replace(/\\(.)/g, '$1');
    return { key, start, end: start + written.length };
  });
}

function joined(run: CitationGroup, next: CitationGroup): CitationGroup {
  return { ...next, start: run.start, keys: [...run.keys, ...next.keys] };
}

function addition(keys: readonly string[]): string {
  return ` ${typstGroup(keys)}`;
}
