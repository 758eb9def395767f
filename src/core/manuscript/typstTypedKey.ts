import { restAfter, type TypedKey } from './typedKey';
import { labelOf, typstKey, typstString } from './typst';

/** No key and no line of words to look for is longer. */
const REACH = 200;
/** `@` where it begins a reference: never in an address, nor behind a word. */
const REFERENCE = /(?:^|[\s[(;~-])@([\p{L}\p{N}_.:-]*)$/u;
const LABEL = /(?<![\p{L}\p{N}_-])cite\(\s{0,9}<([^<>()"@]*)$/u;
const STRING = /(?<![\p{L}\p{N}_-])cite\(\s{0,9}label\(\s{0,9}"([^"@]*)$/u;
const REFERENCE_REST = /(?:[.:]{0,3}[\p{L}\p{N}_-])*/uy;
const LABEL_REST = /[^<>()",\s]*>?/y;
const STRING_REST = /[^"\n]*/y;

/** Behind an `@`, or in a call of `cite`: there also words. */
export function typstTypedKey(text: string, caret: number): TypedKey | undefined {
  const line =
    text
      .slice(Math.max(0, caret - REACH), caret)
      .split(/\r?\n/)
      .at(-1) ?? '';
  return (
    typed(text, caret, { found: REFERENCE.exec(line), ...REFERENCES }) ??
    typed(text, caret, { found: LABEL.exec(line), ...LABELS }) ??
    typed(text, caret, { found: STRING.exec(line), ...STRINGS })
  );
}

interface Form {
  /** How much of the syntax a key takes the place of. */
  readonly sign: number;
  readonly rest: RegExp;
  readonly mayBeWords: boolean;
  readonly written: (key: string) => string;
}

const REFERENCES: Form = { sign: 1, rest: REFERENCE_REST, mayBeWords: false, written: typstKey };
const LABELS: Form = { sign: 1, rest: LABEL_REST, mayBeWords: true, written: labelOf };
const STRINGS: Form = { sign: 0, rest: STRING_REST, mayBeWords: true, written: typstString };

function typed(
  text: string,
  caret: number,
  { found, sign, rest, ...form }: Form & { readonly found: RegExpExecArray | null },
): TypedKey | undefined {
  const query = found?.[1];
  if (query === undefined) return undefined;
  const start = caret - query.length - sign;
  const end = caret + restAfter(text, caret, rest).length;
  return { ...form, from: caret - query.length - 1, start, end, query };
}
