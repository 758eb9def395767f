import { addToList, removeItem, renamed } from './separated';
import type { CitationSyntax, CitationVariant, CitedItem, WrittenCitation } from './syntax';

/** The grammar of asciidoctor-bibtex (citation_macro.rb); what is said before stands at the name. */
const MACRO = /(?<![\p{L}\p{N}\\])(cite|citenp):/gu;
const PREFIX = /^(?:[^\s:[\]][^[\]\n]{0,200})?\[/;
const LIST = /^[^[\]\n]*/;
/** No list of keys is longer. */
const REACH = 4000;
const ITEM = /([^\s,()[\]]+)(\([^)]*\))?/g;
const HOLDS_KEY = /^[^\s,()[\]\\]+$/;
const HOLDS_NOTE = /^[^()[\]\n\\]*$/;
const COMMA = { mark: ',', usual: ',' };

const MACROS: Readonly<Partial<Record<CitationVariant, string>>> = {
  default: 'cite',
  narrative: 'citenp',
};

/** Citations of asciidoctor-bibtex: `cite:see[a,b(59)]`. */
export const ASCIIDOC: CitationSyntax = {
  *citationsIn(passage) {
    let behind = 0;
    for (const match of passage.matchAll(MACRO)) {
      const citation = match.index < behind ? undefined : citationOf(passage, match);
      if (citation === undefined) continue;
      yield citation;
      behind = citation.end;
    }
  },
  holds: (part, as) => (as === 'key' ? HOLDS_KEY : HOLDS_NOTE).test(part),
  can: (variant) => MACROS[variant] !== undefined,
  write({ keys, variant, prefix = '', locator = '' }) {
    const pages = locator === '' ? '' : `(${locator})`;
    return `${MACROS[variant] ?? 'cite'}:${prefix}[${keys.join(',')}${pages}]`;
  },
  join: ({ shown }, { list }, keys) => addToList(shown, list, keys, COMMA),
  replace: (_passage, _citation, { token }, key) => ({ ...token, text: key }),
  remove: (_passage, { items }, at) => removeItem(items, at),
  turn(_passage, citation, to) {
    const name = MACROS[to];
    return name === undefined ? undefined : renamed(citation, name);
  },
  blanks: (text, offset) => ({
    before: /[\p{L}\p{N}\\]$/u.test(text.slice(Math.max(0, offset - 2), offset)),
    after: false,
  }),
};

/** Undefined where the brackets hold something else than keys with pages. */
function citationOf(passage: string, match: RegExpExecArray): WrittenCitation | undefined {
  const [start, name] = [match.index, match[1] ?? ''];
  const behind = start + match[0].length;
  const [prefix] = PREFIX.exec(passage.slice(behind, behind + REACH)) ?? [];
  if (prefix === undefined) return undefined;
  const from = behind + prefix.length;
  const inside = LIST.exec(passage.slice(from, from + REACH))?.[0] ?? '';
  const list = { start: from, end: from + inside.length };
  if (passage[list.end] !== ']') return undefined;
  const end = list.end + 1;
  const found = [...inside.matchAll(ITEM)];
  let last = 0;
  for (const { 0: item, index } of found) {
    const gap = inside.slice(last, index).trim();
    if (gap !== (last === 0 ? '' : ',')) return undefined;
    last = index + item.length;
  }
  if (!/^[\s,]*$/.test(inside.slice(last))) return undefined;
  const items = found.map((item) => itemOf(item, list.start));
  const head = { start, end: start + name.length };
  return { syntax: ASCIIDOC, start, end, items, uses: items.map(({ use }) => use), head, list };
}

function itemOf({ 0: all, 1: key = '', index }: RegExpExecArray, from: number): CitedItem {
  const start = from + index;
  const token = { start, end: start + key.length };
  return { use: { key, ...token }, token, start, end: start + all.length };
}
