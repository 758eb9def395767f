import assert from 'node:assert/strict';
import { appendEntry } from '../../src/core/bibliography/edit/appendEntry';
import { type BibtexEdit, changed } from '../../src/core/bibliography/edit/bibtexEdit';
import { setField } from '../../src/core/bibliography/edit/setField';
import { finish } from '../../src/core/steps';
import { describeShared, sharedJson } from './sharedData';

/** An edit of a `.bib`, with the edit and the text that are expected of it. */
interface EditCase {
  readonly note: string;
  readonly input: string;
  readonly op:
    | {
        readonly op: 'append';
        readonly type: string;
        readonly key: string;
        readonly fields: readonly (readonly [name: string, text: string])[];
      }
    | {
        readonly op: 'set';
        readonly key: string;
        readonly field: string;
        readonly value: string;
      };
  readonly edit: { readonly start: number; readonly end: number; readonly text: string };
  readonly output: string;
}

describeShared('Acceptance: the edits of the shared cases', () => {
  const cases = sharedJson<readonly EditCase[]>('cases/bibliography-edits.json');

  it('are 18', () => assert.equal(cases.length, 18));

  for (const { note, input, op, edit, output } of cases) {
    it(`agree to the byte: ${note}`, () => {
      const made = editOf(input, op);
      assert.deepEqual(made, { kind: 'edit', ...edit });
      assert.equal(changed(input, edit), output);
    });
  }
});

function editOf(input: string, op: EditCase['op']): BibtexEdit {
  if (op.op === 'set') {
    return finish(setField(input, op.key, { name: op.field, text: op.value }));
  }
  const { type, key } = op;
  const fields = op.fields.map(([name, text]) => ({ name, text }));
  return finish(appendEntry(input, { type, key, fields }));
}
