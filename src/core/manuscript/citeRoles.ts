import { addToList, removeItem, renamed } from './separated';
import type {
  CitationSyntax,
  CitationVariant,
  CitedItem,
  Manuscript,
  Span,
  WrittenCitation,
} from './syntax';

/** How a language writes roles of Docutils, and where one may stand. */
export interface RoleForm {
  /** Global; the role, up to its backquote. */
  readonly opening: RegExp;
  /** The signs that part keys. */
  readonly marks: string;
  /** The signs around a role: `:cite:p:`, `{cite:p}`. */
  readonly around: readonly [before: string, after: string];
  readonly blanks: CitationSyntax['blanks'];
}

/** `{see}key{p. 3}`, as sphinxcontrib-bibtex reads it (citation_target.py). */
const ITEM = /(?:(\{[^{}]*\})\s{0,9})?([^{}\s,]+)(?:\s{0,9}(\{[^{}]*\}))?/g;
/** The same, as mystmd reads it: a semicolon parts keys, too. */
const MYST_ITEM = /(?:(\{[^{}]*\})\s{0,9})?([^{}\s,;]+)(?:\s{0,9}(\{[^{}]*\}))?/g;
/** What prints no whole reference. */
const PARTIAL = /author|label|year|empty/;
/** The extension would read a title of its own out of `a<b>`, and no link behind `!`. */
const HOLDS_KEY = /^[^\s{},;`\\]+$/;
const HOLDS_NOTE = /^[^{}`\\]*$/;
const COMMA = { mark: ',', usual: ',' };

/** The roles of sphinxcontrib-bibtex (its usage page, "Roles"), which MyST has, too. */
const ROLES: Readonly<Partial<Record<CitationVariant, string>>> = {
  default: 'cite:p',
  narrative: 'cite:t',
  year: 'cite:year',
  suppressed: 'cite:yearpar',
};
const FOOTNOTE_ROLES: typeof ROLES = { default: 'footcite:p', narrative: 'footcite:t' };

/** Citations by roles: `` :cite:p:`{see}a{p. 3},b` ``. */
export function roleSyntax({ opening, marks, around, blanks }: RoleForm): CitationSyntax {
  const [open, close] = around;
  const item = marks.includes(';') ? MYST_ITEM : ITEM;
  const syntax: CitationSyntax = {
    *citationsIn(passage) {
      let behind = 0;
      for (const match of passage.matchAll(opening)) {
        const from = match.index + match[0].length;
        const to = match.index < behind ? -1 : passage.indexOf('`', from);
        if (to < 0) continue;
        const list = { start: from, end: to };
        yield citationOf(syntax, { passage, match, list, item });
        behind = to + 1;
      }
    },
    holds: (part, as) =>
      as === 'key'
        ? HOLDS_KEY.test(part) && !part.startsWith('!') && !part.endsWith('>')
        : HOLDS_NOTE.test(part),
    can: (variant) => ROLES[variant] !== undefined,
    write({ keys, variant, prefix = '', locator = '' }, manuscript) {
      const role = variant === 'default' ? roleInUse(manuscript, { open, close }) : ROLES[variant];
      return `${open}${role}${close}\`${braced(prefix)}${keys.join(',')}${braced(locator)}\``;
    },
    join: ({ shown }, { list }, keys) => addToList(shown, list, keys, COMMA),
    replace: (_passage, _citation, { token }, key) => ({ ...token, text: key }),
    remove: (_passage, { items }, at) => removeItem(items, at),
    turn({ shown }, citation, to, manuscript) {
      const isFootnote = shown.startsWith('foot', citation.head.start);
      const role = isFootnote ? FOOTNOTE_ROLES[to] : ROLES[to];
      if (role === undefined) return undefined;
      const isUsual = to === 'default' && !isFootnote;
      return renamed(citation, isUsual ? roleInUse(manuscript, { open, close }) : role);
    },
    blanks,
  };
  return syntax;
}

/** A document that knows only the older `cite` goes on with it. */
function roleInUse({ text }: Manuscript, { open, close }: { open: string; close: string }): string {
  const isOlder =
    text.includes(`${open}cite${close}\``) && !text.includes(`${open}cite:p${close}\``);
  return isOlder ? 'cite' : 'cite:p';
}

function citationOf(
  syntax: CitationSyntax,
  {
    passage,
    match,
    list,
    item,
  }: { passage: string; match: RegExpExecArray; list: Span; item: RegExp },
): WrittenCitation {
  const [start, role] = [match.index, match[1] ?? ''];
  const items = itemsIn(passage.slice(list.start, list.end), list.start, item);
  const headStart = start + match[0].indexOf(role);
  const head = { start: headStart, end: headStart + role.length };
  const uses = items.map(({ use }) => use);
  const citation: WrittenCitation = { syntax, start, end: list.end + 1, uses, items, head, list };
  return PARTIAL.test(role) ? { ...citation, isPartial: true } : citation;
}

function itemsIn(inside: string, from: number, item: RegExp): CitedItem[] {
  return [...inside.matchAll(item)].map(({ 0: all, 1: prefix = '', 2: key = '', index }) => {
    const start = from + index;
    const keyStart = start + all.indexOf(key, prefix.length);
    const token = { start: keyStart, end: keyStart + key.length };
    return { use: { key, ...token }, token, start, end: start + all.length };
  });
}

function braced(note: string): string {
  return note === '' ? '' : `{${note}}`;
}
