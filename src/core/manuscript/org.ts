import { Brackets } from './brackets';
import { addToList, insertion, partsOf, removeItem, renamed, trimmed } from './separated';
import type { CitationSyntax, CitationVariant, CitedItem, Span } from './syntax';

/** Org's own (org-element.el, `org-element-citation-prefix-re`). */
const PREFIX = /\[cite(\/[A-Za-z0-9_/-]+)?:/g;
/** `org-element-citation-key-re`: any of these, a full stop at the end, too. */
const KEY = /@([\p{L}\p{N}\p{M}.:?!`'/*@+|(){}<>&_^$#%~-]+)/u;
const WHOLE_KEY = new RegExp(`^${KEY.source}$`, 'u');
const SEMICOLON = { mark: ';', usual: ';' };

/** Styles that Org's processors know (oc-csl.el, oc-biblatex.el). */
const STYLES: Readonly<Partial<Record<CitationVariant, string>>> = {
  default: '',
  narrative: '/t',
  year: '/y',
  suppressed: '/na',
};

/** Citations of Org: `[cite/t:see @a p. 3;@b]`. */
export const ORG: CitationSyntax = {
  *citationsIn(passage) {
    let brackets: Brackets | undefined;
    let behind = 0;
    for (const match of passage.matchAll(PREFIX)) {
      const start = match.index;
      if (start < behind) continue;
      brackets ??= new Brackets(passage);
      const end = brackets.after(start);
      if (end === undefined) continue;
      const list = { start: start + match[0].length, end: end - 1 };
      const items = [...partsOf(passage, list, ';')].flatMap((part) => itemIn(passage, part));
      const head = { start: start + '[cite'.length, end: list.start - 1 };
      yield { syntax: ORG, start, end, items, uses: items.map(({ use }) => use), head, list };
      behind = end;
    }
  },
  holds: (part, as) => (as === 'key' ? WHOLE_KEY.test(`@${part}`) : /^[^[\];@\\]*$/.test(part)),
  can: (variant) => STYLES[variant] !== undefined,
  write({ keys, variant, prefix = '', locator = '' }) {
    const before = prefix === '' ? '' : `${prefix} `;
    const behind = locator === '' ? '' : ` ${locator}`;
    return `[cite${STYLES[variant] ?? ''}:${before}${keys.map(marked).join(';')}${behind}]`;
  },
  join({ shown }, { items, list }, keys) {
    const last = items.at(-1);
    const added = keys.map(marked);
    // What is said behind the last semicolon is said of them all, and stays last.
    const isSaidOfAll =
      last !== undefined && shown.slice(last.end, list.end).replace(';', '').trim();
    if (last !== undefined && isSaidOfAll) return insertion(last.end, `;${added.join(';')}`);
    return addToList(shown, list, added, SEMICOLON);
  },
  replace: (_passage, _citation, { token }, key) => ({ ...token, text: marked(key) }),
  remove: (_passage, { items }, at) => removeItem(items, at),
  turn(_passage, citation, to) {
    const style = STYLES[to];
    return style === undefined ? undefined : renamed(citation, style);
  },
  /** Beside another bracket it would become part of a link; verbatim text wants a blank before. */
  blanks: (text, offset) => ({
    before: text[offset - 1] === '[' || text[offset - 1] === '\\',
    after: /[\]=~]/.test(text.charAt(offset)),
  }),
};

function marked(key: string): string {
  return `@${key}`;
}

function itemIn(text: string, part: Span): CitedItem[] {
  const found = KEY.exec(text.slice(part.start, part.end));
  if (found === null) return [];
  const token = {
    start: part.start + found.index,
    end: part.start + found.index + found[0].length,
  };
  const use = { key: found[1] ?? '', start: token.start + 1, end: token.end };
  return [{ use, token, ...trimmed(text, part) }];
}
