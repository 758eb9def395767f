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

/** The keys of all citations in a text, with those of its references to figures and the like. */
export function* typstKeysIn(text: string): Generator<string> {
  for (const { keys } of citationsIn(text)) yield* keys;
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

function typstKey(key: string): string {
  if (WHOLE_BARE.test(key)) return `@${key}`;
  return `#cite(label("${key.replace(/[\\"]/g, '\\$&')}"))`;
}

function* runsIn(text: string): Generator<CitationGroup> {
  let run: CitationGroup | undefined;
  for (const citation of citationsIn(text)) {
    const joins = run !== undefined && /^[ \t]*$/.test(text.slice(run.end, citation.start));
    if (run !== undefined && !joins) yield run;
    run = run !== undefined && joins ? joined(run, citation) : citation;
  }
  if (run !== undefined) yield run;
}

function* citationsIn(text: string): Generator<CitationGroup> {
  for (const match of text.matchAll(CITATION)) {
    if (isEscaped(text, match.index)) continue;
    const name = match.index + match[0].length;
    // `@a[p. 7]`, `#cite(<a>)`
    const end = '[('.includes(text[name] ?? ' ')
      ? (afterArgument(text, name, match[1]) ?? name)
      : name;
    const keys = match[1] === undefined ? labelsIn(text.slice(name, end)) : [match[1]];
    yield { start: match.index, end, keys, insertAt: end, addition };
  }
}

/** A key takes `[…]` only, the function `(…)` only. */
function afterArgument(text: string, at: number, key: string | undefined): number | undefined {
  return (text[at] === '[') === (key !== undefined) ? afterBracket(text, at) : undefined;
}

function labelsIn(call: string): string[] {
  return [...call.matchAll(LABEL)].map(
    (label) => label[1] ?? (label[2] ?? '').replace(/\\(.)/g, '$1'),
  );
}

function joined(run: CitationGroup, next: CitationGroup): CitationGroup {
  return { ...next, start: run.start, keys: [...run.keys, ...next.keys] };
}

function addition(keys: readonly string[]): string {
  return ` ${typstGroup(keys)}`;
}
