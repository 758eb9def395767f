import { Brackets, isEscaped } from './brackets';
import { isCrossReference } from './crossReference';
import { addToList, insertion, partsOf, removeItem, trimmed } from './separated';
import type { CitationSyntax, CitationVariant, CitedItem, Span, WrittenCitation } from './syntax';

/**
 * A key that needs no braces (Pandoc manual, "Citation syntax"): it starts with a letter, digit or
 * `_`, and within it each punctuation sign stands alone.
 */
const BARE = /[\p{L}\p{N}_](?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*/u;
const WHOLE_BARE = new RegExp(`^${BARE.source}$`, 'u');
/** A use of a key; after a letter or digit `@` makes an e-mail address. */
const USE = new RegExp(`(?<![\\p{L}\\p{N}\\\\])@(?:\\{([^{}\\s]*)\\}|(${BARE.source}))`, 'gu');
const SEMICOLON = { mark: ';', usual: '; ' };

/** Citations as Pandoc, Quarto and R Markdown read them: `[see @a, p. 3; @b]`, `@a [p. 3]`. */
export const PANDOC: CitationSyntax = {
  *citationsIn(passage) {
    let brackets: Brackets | undefined;
    let behind = 0;
    for (const match of passage.matchAll(USE)) {
      if (match.index < behind) continue;
      brackets ??= new Brackets(passage);
      const bracket = bracketAround(passage, { at: match.index, from: behind, brackets });
      // A bracket behind a figure is no locator of it.
      if (bracket === undefined && isCrossReference(match[1] ?? match[2] ?? '')) continue;
      const citation =
        bracket === undefined ? narrative(passage, match, brackets) : group(passage, bracket);
      behind = citation.end;
      if (citation.uses.length > 0) yield citation;
    }
  },
  holds: (part, as) => (as === 'key' ? /^[^\s{}]+$/ : /^[^[\]{};@\\]*$/).test(part),
  can: () => true,
  write({ keys, variant, prefix = '', locator = '' }) {
    const [first = '', ...rest] = keys.map((key) => markdownKey(key));
    const said = locator === '' ? '' : `, ${locator}`;
    if (variant === 'narrative') {
      const behind = rest.length === 0 ? locator : rest.join('; ') + said;
      return before(prefix) + first + (behind === '' ? '' : ` [${behind}]`);
    }
    const sign = signOf(variant);
    const listed = [first, ...rest].map((key) => sign + key).join('; ');
    return `[${before(prefix)}${listed}${said}]`;
  },
  join({ shown }, to, keys, variant) {
    const written = keys.map((key) => signOf(variant) + markdownKey(key));
    // "As @a says" becomes "As @a [@b] says": Pandoc's form for more papers behind a named one.
    if (to.list.start > to.end) return insertion(to.end, ` [${written.join('; ')}]`);
    const said = awaiting(shown, to.list);
    if (said !== undefined) return { ...said, text: ` ${written.join('; ')}` };
    return addToList(shown, to.list, written, SEMICOLON);
  },
  replace: (_passage, _citation, { token }, key) => ({ ...token, text: markdownKey(key) }),
  remove({ written }, citation, at) {
    if (isGroup(written, citation)) return removeItem(citation.items, at);
    const { named, parts } = read(written, citation);
    const gone = citation.items[at];
    const left = parts.filter(({ start, end }) => !(gone && gone.start < end && start < gone.end));
    const listed = left.map((part) => written.slice(part.start, part.end));
    if (at === 0) {
      const keyed = listed.filter((part) => part.includes('@'));
      return { ...spanOf(citation), text: `[${keyed.join('; ')}]` };
    }
    const text = listed.length === 0 ? '' : ` [${listed.join('; ')}]`;
    return { start: named.end, end: citation.end, text };
  },
  turn({ written }, citation, to) {
    const text = isGroup(written, citation)
      ? turnedGroup(written, citation, to)
      : turnedNarrative(written, citation, to);
    return { ...spanOf(citation), text };
  },
  /**
   * The text around would give a group another meaning: an image, a note, a link. A bare key
   * takes what stands behind it for more of it, and what stands before it for an address.
   */
  blanks: (text, offset, written) => {
    const before = text.slice(Math.max(0, offset - 2), offset);
    const behind = text.slice(offset, offset + 2);
    const isBare = written.startsWith('@') && /[\p{L}\p{N}]$/u.test(before);
    const goesOn = ENDS_BARE.test(written) && GOES_ON.test(behind);
    return {
      before: /[!^]$/.test(before) || isBare || isEscaped(text, offset),
      after: goesOn || '([{'.includes(text[offset] ?? ' '),
    };
  },
};

const ENDS_BARE = new RegExp(`@${BARE.source}$`, 'u');
const GOES_ON = /^[:.#$%&\-+?<>~/]?[\p{L}\p{N}_]/u;

/** `@key`, an unusual one in braces. */
export function markdownKey(key: string): string {
  return WHOLE_BARE.test(key) ? `@${key}` : `@{${key}}`;
}

/** The bracket that is open at the caret. */
export function openingBefore(text: string, caret: number): number | undefined {
  return new Brackets(text.slice(0, caret)).around(caret);
}

/** The bracket around a use; none opens before `from`. */
function bracketAround(
  text: string,
  { at, from, brackets }: { at: number; from: number; brackets: Brackets },
): Span | undefined {
  const start = brackets.around(at);
  const end = start === undefined ? undefined : brackets.after(start);
  if (start === undefined || start < from || end === undefined) return undefined;
  const isOther =
    /[!^]/.test(text.charAt(start - 1)) ||
    isLinkTail(text, end) ||
    isLinkText(text, { start, end }) ||
    text.slice(start, end).includes('{cite') ||
    !isListOfKeys(text, { start: start + 1, end: end - 1 });
  return isOther ? undefined : { start, end };
}

/** `[see @a](url)` is a link, `[@a]{.note}` a span. */
function isLinkTail(text: string, end: number): boolean {
  return '({'.includes(text[end] ?? ' ');
}

const LABEL = /\[[^\]@^\n]{0,400}\]/y;

/** `[the method of @a][repo]` is a link whose address stands elsewhere. */
function isLinkText(text: string, { start, end }: Span): boolean {
  LABEL.lastIndex = end;
  return !/^-?@/.test(text.slice(start + 1, start + 3)) && LABEL.test(text);
}

/** Where a part holds no key the bracket is prose, unless one is awaited there. */
function isListOfKeys(text: string, list: Span): boolean {
  const open = awaiting(text, list);
  for (const part of partsOf(text, list, ';')) {
    const said = text.slice(part.start, part.end);
    const isAwaiting = open !== undefined && part.end === list.end;
    if (said.trim() !== '' && said.search(USE) < 0 && !isAwaiting) return false;
  }
  return true;
}

/** The blanks at the end of a list whose last part says `see ` and no key yet. */
function awaiting(text: string, list: Span): Span | undefined {
  const [first, ...others] = [...partsOf(text, list, ';')];
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const said = text.slice(last.start, last.end);
  const isOpen = /\S\s$/.test(said) && said.search(USE) < 0;
  return isOpen ? { start: last.end - 1, end: last.end } : undefined;
}

function group(text: string, { start, end }: Span): WrittenCitation {
  const list = { start: start + 1, end: end - 1 };
  const items = [...partsOf(text, list, ';')].flatMap((part) => itemsIn(text, part));
  return citationOf(items, { start, end, list });
}

/** A key in running text, with a bracket of its own: `@a [p. 3; @b]`. */
function narrative(text: string, use: RegExpExecArray, brackets: Brackets): WrittenCitation {
  const start = use.index;
  const keyEnd = start + use[0].length;
  const named = itemsIn(text, { start, end: keyEnd });
  const own = ownBracket(text, keyEnd, brackets);
  // A list behind its own end tells that there is none yet.
  if (own === undefined) {
    return citationOf(named, { start, end: keyEnd, list: { start: keyEnd + 1, end: keyEnd } });
  }
  const list = { start: own.start + 1, end: own.end - 1 };
  const others = [...partsOf(text, list, ';')].flatMap((part) => itemsIn(text, part));
  return citationOf([...named, ...others], { start, end: own.end, list });
}

function citationOf(
  items: readonly CitedItem[],
  { start, end, list }: Span & { readonly list: Span },
): WrittenCitation {
  const uses = items.map(({ use }) => use).filter(({ key }) => !isCrossReference(key));
  return { syntax: PANDOC, start, end, items, uses, head: { start, end: start }, list };
}

function ownBracket(text: string, keyEnd: number, brackets: Brackets): Span | undefined {
  const start = text[keyEnd] === ' ' ? keyEnd + 1 : keyEnd;
  // `[^1]` is a footnote.
  if (text[start] !== '[' || text[start + 1] === '^') return undefined;
  const end = brackets.after(start);
  const isOther = end === undefined || isLinkTail(text, end);
  return isOther || text.slice(start, end).includes('{cite') ? undefined : { start, end };
}

/** The uses in a part between semicolons; one that is alone there has all of it. */
function itemsIn(text: string, part: Span): CitedItem[] {
  const found = [...text.slice(part.start, part.end).matchAll(USE)];
  return found.flatMap((match) => {
    const key = match[1] ?? match[2] ?? '';
    const token = {
      start: part.start + match.index,
      end: part.start + match.index + match[0].length,
    };
    const start = token.start + (match[1] === undefined ? 1 : 2);
    const use = { key, start, end: start + key.length };
    const whole = found.length === 1 ? trimmed(text, part) : token;
    return [{ use, token, start: whole.start, end: whole.end }];
  });
}

function isGroup(text: string, { start }: Span): boolean {
  return text[start] === '[';
}

/** The key that a narrative citation names, and the parts of its bracket. */
function read(text: string, { items, list, end }: WrittenCitation) {
  const named = items[0]?.token ?? { start: end, end };
  const parts = list.start > end ? [] : [...partsOf(text, list, ';')];
  return { named, parts: parts.map((part) => trimmed(text, part)) };
}

/** `[see @a, p. 3; @b]` becomes `see @a [p. 3; @b]`, or only the signs before its keys change. */
function turnedGroup(
  text: string,
  { start, end, items, list }: WrittenCitation,
  to: CitationVariant,
) {
  const [first, ...others] = items;
  if (to === 'narrative' && first !== undefined) {
    const said = text.slice(list.start, withoutSign(text, first.token.start)).trim();
    const behind = text.slice(first.token.end, first.end).replace(/^[\s,]+/, '');
    const next = others[0]?.start ?? list.end;
    const rest = unsigned(text, { start: Math.min(next, list.end), end: list.end }, others);
    const listed = [behind.trim(), rest.trim()].filter((part) => part !== '').join('; ');
    const key = text.slice(first.token.start, first.token.end);
    return before(said) + key + (listed === '' ? '' : ` [${listed}]`);
  }
  return unsigned(text, { start, end }, items, signOf(to));
}

/** `@a [p. 3; @b]` becomes `[@a, p. 3; @b]`. */
function turnedNarrative(text: string, citation: WrittenCitation, to: CitationVariant) {
  if (to === 'narrative') return text.slice(citation.start, citation.end);
  const { named, parts } = read(text, citation);
  const [first, ...others] = parts;
  const isSaidOfIt = first !== undefined && !citation.items.some((item) => meets(item, first));
  const rest = (isSaidOfIt ? others : parts).map((part) =>
    unsigned(text, part, citation.items, signOf(to)),
  );
  const key = text.slice(named.start, named.end);
  const locator = isSaidOfIt ? `, ${text.slice(first.start, first.end)}` : '';
  return `[${[signOf(to) + key + locator, ...rest].join('; ')}]`;
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** A stretch in which each key has this sign before it, `-` or none, in place of the one it has. */
function unsigned(text: string, span: Span, items: readonly CitedItem[], sign = ''): string {
  let out = '';
  let from = span.start;
  for (const { token } of items) {
    if (token.start < span.start || token.end > span.end) continue;
    out += text.slice(from, withoutSign(text, token.start)) + sign;
    from = token.start;
  }
  return out + text.slice(from, span.end);
}

function withoutSign(text: string, at: number): number {
  return text[at - 1] === '-' && /[\s[;]/.test(text.charAt(at - 2)) ? at - 1 : at;
}

function signOf(variant: CitationVariant): string {
  return variant === 'suppressed' || variant === 'year' ? '-' : '';
}

function before(prefix: string): string {
  return prefix === '' ? '' : `${prefix} `;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
