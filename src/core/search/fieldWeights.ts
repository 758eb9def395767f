import { FIELDS, type FieldName } from './fields';
import { NOTE_MASK } from './postings';

/** Where the words of a query are looked for; everywhere if it does not say. */
export type Scope = 'title' | 'abstract';

/** How much a match in each field is worth. */
const FIELD_WEIGHT: Readonly<Record<FieldName, number>> = {
  title: 1,
  authors: 0.95,
  year: 0.6,
  abstract: 0.4,
};
/** Each further occurrence in an abstract adds this much. */
const REPEAT_WEIGHT = 0.02;

/** What each note of a posting is worth, of the head and of the body. */
export interface FieldWeights {
  readonly head: Float32Array;
  readonly body: Float32Array;
}

/** The weights of the fields that a query looks at. */
export function weightsIn(scope: Scope | undefined): FieldWeights {
  return WEIGHTS[scope ?? 'everywhere'];
}

const WEIGHTS = {
  everywhere: { head: headWeights(undefined), body: bodyWeights(undefined) },
  title: { head: headWeights('title'), body: bodyWeights('title') },
  abstract: { head: headWeights('abstract'), body: bodyWeights('abstract') },
} as const;

/** The weight of each combination of fields that a posting of the head can note. */
function headWeights(scope: Scope | undefined): Float32Array {
  return Float32Array.from({ length: NOTE_MASK + 1 }, (_, note) => {
    const inTitle = (note & FIELDS.title.bit) !== 0 ? FIELD_WEIGHT.title : 0;
    if (scope !== undefined) return scope === 'title' ? inTitle : 0;
    const inAuthors = (note & FIELDS.authors.bit) !== 0 ? FIELD_WEIGHT.authors : 0;
    const inYear = (note & FIELDS.year.bit) !== 0 ? FIELD_WEIGHT.year : 0;
    return Math.max(inTitle, inAuthors, inYear);
  });
}

/** The weight of each number of occurrences that a posting of the body can note. */
function bodyWeights(scope: Scope | undefined): Float32Array {
  return Float32Array.from({ length: NOTE_MASK + 1 }, (_, count) =>
    scope === 'title' || count === 0 ? 0 : FIELD_WEIGHT.abstract + REPEAT_WEIGHT * (count - 1),
  );
}
