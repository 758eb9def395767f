import type { Steps } from '../../steps';
import type { BibtexBlock, BibtexField } from '../bibtex/bibtexFile';
import { fieldOf } from '../bibtex/bibtexText';
import { beginsLine } from '../bibtex/source';
import { type BibtexEdit, blocksOf, proven, type TextChange } from './bibtexEdit';
import { afterComma, type BibtexStyle, learnStyle } from './bibtexStyle';
import { delimited, type NewField, writeField } from './writeField';

/**
 * Gives a field of an entry a value: in the place of the value that it has, in its delimiters;
 * else as a further field, laid out as those above it. A broken entry is not touched.
 */
export function* setField(text: string, key: string, field: NewField): Steps<BibtexEdit> {
  const blocks = yield* blocksOf(text);
  const entry = blocks.find((block) => block.key?.text === key && block.commentedOut === undefined);
  if (entry === undefined) return { kind: 'missing', key };
  if (entry.fault !== undefined) {
    return { kind: 'broken', line: entry.fault.line, found: entry.fault.found };
  }
  const style = learnStyle(text, [entry], learnStyle(text, blocks));
  const old = fieldOf(entry, field.name.toLowerCase());
  const change = old ? newValue(old, field, style) : newField(text, entry, field, style);
  const fields = entry.fields.length + (old ? 0 : 1);
  return yield* proven({ text, blocks }, change, { key, isNew: false, fields });
}

function newValue(
  { value }: BibtexField,
  { text, isMacro }: NewField,
  style: BibtexStyle,
): TextChange {
  const [first] = value.parts;
  const own = first?.kind === 'quoted' ? 'quotes' : first?.kind === 'braced' ? 'braces' : undefined;
  const isBare = isMacro || (own === undefined && /^\d+$/.test(text));
  const { start, end } = value;
  return { start, end, text: isBare ? text : delimited(text, own ?? style.delimiters) };
}

function newField(
  text: string,
  { key, fields, lines }: BibtexBlock,
  field: NewField,
  style: BibtexStyle,
): TextChange {
  const last = fields.at(-1);
  const above = last?.end ?? key?.end ?? 0;
  const hasOwnLine = last === undefined ? lines[0] < lines[1] : beginsLine(text, last.start);
  const written = (hasOwnLine ? style.lineEnd + style.indent : ' ') + writeField(field, style);
  const comma = afterComma(text, above);
  if (comma === undefined) return { start: above, end: above, text: `,${written}` };
  // The comma after a key is not one after a last field.
  const isTrailing = last !== undefined || (hasOwnLine && style.trailingComma);
  return { start: comma, end: comma, text: written + (isTrailing ? ',' : '') };
}
