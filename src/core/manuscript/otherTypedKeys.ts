import { markdownTypedKey } from './markdownTypedKey';
import { openBefore, restAfter, type TypedKey, typedInList } from './typedKey';

/** No name of a role or a macro, with what is said before the keys, is longer. */
const NAME_REACH = 100;
const ROLE = /(?::(?:foot)?cite(?::[a-z]{1,12})?:|\{(?:foot)?cite(?::[a-z]{1,12})?\})$/;
const MACRO = /(?<![\p{L}\p{N}\\])cite(?:np)?:/gu;
/** What is said before the keys. */
const MACRO_REST = /^(?:[^\s:[\]][^[\]\n]{0,80})?$/;
const ORG_CITATION = /\[cite(?:\/[\w/-]{0,40})?:/y;
const ORG_REST = /[^\s;@[\]]*/y;

/** Within the backquotes of a role of Sphinx or MyST. */
export function roleTypedKey(text: string, caret: number): TypedKey | undefined {
  const from = caret === 0 ? -1 : text.lastIndexOf('`', caret - 1);
  if (from < 0 || !ROLE.test(text.slice(Math.max(0, from - NAME_REACH), from))) return undefined;
  const isMyst = text[from - 1] === '}';
  const typed = typedInList(text, { from, caret, marks: isMyst ? ',;' : ',' });
  // Before a key stands `{see}`, behind it `{p. 3}`.
  return /[{}]/.test(typed.query) ? undefined : typed;
}

/** Pandoc's keys and MyST's roles: a document in Markdown may hold both. */
export function mixedTypedKey(text: string, caret: number): TypedKey | undefined {
  return markdownTypedKey(text, caret) ?? roleTypedKey(text, caret);
}

/** Within the brackets of a macro of asciidoctor-bibtex. */
export function asciidocTypedKey(text: string, caret: number): TypedKey | undefined {
  const from = openBefore(text, caret, '[');
  if (from === undefined) return undefined;
  const before = text.slice(Math.max(0, from - NAME_REACH), from);
  const macro = [...before.matchAll(MACRO)].at(-1);
  if (macro === undefined) return undefined;
  if (!MACRO_REST.test(before.slice(macro.index + macro[0].length))) return undefined;
  const typed = typedInList(text, { from, caret });
  // Behind a key stands `(p. 3)`.
  return /[()]/.test(typed.query) ? undefined : typed;
}

/** Behind an `@` in a citation of Org: `[cite/t:see @a p. 3;@b]`. */
export function orgTypedKey(text: string, caret: number): TypedKey | undefined {
  const open = caret === 0 ? -1 : text.lastIndexOf('[', caret - 1);
  const at = caret === 0 ? -1 : text.lastIndexOf('@', caret - 1);
  if (open < 0 || at < open) return undefined;
  if (restAfter(text, open, ORG_CITATION) === '') return undefined;
  if (text.slice(open, caret).includes(']')) return undefined;
  const query = text.slice(at + 1, caret);
  if (/[;\n]/.test(query)) return undefined;
  const end = caret + restAfter(text, caret, ORG_REST).length;
  return { from: at, start: at, end, query, mayBeWords: true, written: (key) => `@${key}` };
}
