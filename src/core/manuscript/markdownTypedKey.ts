import { isCrossReference } from './crossReference';
import { markdownKey, openingBefore } from './pandoc';
import { restAfter, type TypedKey } from './typedKey';

/** No key and no line of words to look for is longer. */
const REACH = 200;
/** `@` where it begins a citation: never in an address, nor behind a word. */
const BEGINNING = /(?:^|[\s[(;])(-?)@(\{?)([^@{}]*)$/;
const BARE = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]*$/u;
const WORDS = /^[^,;[\]@{}]*$/;
const BARE_REST = /(?:[:.#$%&\-+?<>~/]?[\p{L}\p{N}_])*/uy;
const BRACED_REST = /[^{}\n]*\}?/y;

/** Behind an `@`: a key in running text, or in a bracket also words. */
export function markdownTypedKey(text: string, caret: number): TypedKey | undefined {
  const line =
    text
      .slice(Math.max(0, caret - REACH), caret)
      .split(/\r?\n/)
      .at(-1) ?? '';
  const [, , brace = '', query] = BEGINNING.exec(line) ?? [];
  if (query === undefined || isCrossReference(query)) return undefined;
  const start = caret - query.length - brace.length - 1;
  const mayBeWords = brace !== '' || openingBefore(text, start) !== undefined;
  if (!(mayBeWords ? WORDS : BARE).test(query)) return undefined;
  const rest = restAfter(text, caret, brace === '' ? BARE_REST : BRACED_REST);
  return {
    from: start,
    start,
    end: caret + rest.length,
    query,
    mayBeWords,
    written: markdownKey,
  };
}
