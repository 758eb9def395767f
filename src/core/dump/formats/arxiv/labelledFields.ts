import type { Line } from '../../../text/lines';
import { rangeOf } from '../../format';
import type { Stated } from '../../makeEntry';

/** A label at the beginning of a line, and what it says there and on the lines below. */
export interface LabelledField {
  readonly label: string;
  readonly values: string[];
  readonly lines: Line[];
}

/** Begins a field at a line whose first `length` characters are its label. */
export function fieldAt(line: Line, label: string, length: number): LabelledField {
  return { label, values: [line.text.trimStart().slice(length)], lines: [line] };
}

/** Adds a line to a field. */
export function goOn(field: LabelledField, line: Line): void {
  field.values.push(line.text);
  field.lines.push(line);
}

/** What a field says; undefined when it says nothing. */
export function statedIn(field: LabelledField | undefined): Stated<string> | undefined {
  const value = field?.values.join('\n').trim() ?? '';
  return field === undefined || value === '' ? undefined : { value, lines: rangeOf(field.lines) };
}

/** What the first field of one of some labels says. */
export function statedAs(
  fields: readonly LabelledField[],
  ...labels: readonly string[]
): Stated<string> | undefined {
  return statedIn(fields.find(({ label }) => labels.includes(label)));
}
