import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import type { LabelKey } from './labels';
import { type LabelledField, type Passage, type Piece, piecesOf } from './pieces';

/** The fields of one record, with what stands right above them and may be its title. */
export interface Draft {
  readonly above?: Passage;
  readonly fields: readonly LabelledField[];
}

interface OpenDraft {
  readonly above?: Passage;
  readonly fields: LabelledField[];
}

/** Labels of a record's own that stand above its title on some pages. */
const LEADING: ReadonlySet<LabelKey> = new Set<LabelKey>(
  'date venue journal doi arxiv link code categories other'.split(' ') as LabelKey[],
);
const MAIN: ReadonlySet<LabelKey> = new Set<LabelKey>(['title', 'authors', 'abstract']);
const REPEATABLE: ReadonlySet<LabelKey> = new Set<LabelKey>(['link', 'code', 'other', 'paper']);
/** The parts of a structured abstract, each a paragraph of its own. */
const ABSTRACT_PART =
  /^\*{0,2}(?:background|introduction|purpose|aims?|objectives?|methods?|materials and methods|results|findings|conclusions?|significance|interpretation)\b\*{0,2} ?[:.]/i;
const MOST_LINES_ABOVE = 3;
/** No record has more labels. */
const MOST_FIELDS = 128;
/** In lines: how far above its first label a title may stand. */
const TITLE_REACH = 3;
const PIECES_PER_STEP = 256;

/** Finds the labels of a text and groups them into records. */
export function* draftsIn(lines: readonly Line[]): Steps<Draft[]> {
  const pieces = yield* piecesOf(lines);
  const order = yield* orderOf(pieces);
  const drafts: Draft[] = [];
  let draft: OpenDraft | undefined;
  let above: Passage | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (at % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield;
    if (piece.kind === 'rule') {
      draft = undefined;
      above = undefined;
    } else if (piece.kind === 'passage') {
      above = piece.passage;
      if (above.isHeading) draft = undefined;
      else if (ABSTRACT_PART.test(piece.text)) extendAbstract(draft, above);
    } else {
      const { field } = piece;
      if (draft === undefined || startsAnew(draft, field, above, order)) {
        draft = openDraft(draft, field, above);
        drafts.push(draft);
      }
      draft.fields.push(field);
      above = undefined;
    }
  }
  return drafts;
}

function extendAbstract(draft: OpenDraft | undefined, { to }: Passage): void {
  const last = draft?.fields.at(-1);
  if (last?.key === 'abstract') draft?.fields.splice(-1, 1, { ...last, to });
}

function openDraft(
  before: OpenDraft | undefined,
  field: LabelledField,
  above: Passage | undefined,
): OpenDraft {
  const fields = before === undefined ? [] : leadingFields(before, field);
  const first = fields[0] ?? field;
  const isNear = above !== undefined && first.from - above.to <= TITLE_REACH;
  return { ...(isNear && { above }), fields };
}

/** In which order the records of a text print their main labels. */
interface Order {
  readonly titleFirst: boolean;
  readonly abstractLast: boolean;
  /** No blank line stands within a record. */
  readonly isCompact: boolean;
}

/**
 * Judged by all records together: one that lost a label must not take that of its neighbour.
 */
function* orderOf(pieces: readonly Piece[]): Steps<Order> {
  const pairs = new Map<string, number>();
  let before: LabelledField | undefined;
  let main = '';
  let compact = 0;
  for (const [at, piece] of pieces.entries()) {
    if (at % PIECES_PER_STEP === PIECES_PER_STEP - 1) yield;
    if (piece.kind !== 'field') {
      before = undefined;
      if (piece.kind === 'rule') main = '';
      continue;
    }
    const { field } = piece;
    if (field.key === 'abstract') compact += before?.to === field.from - 1 ? 1 : -1;
    before = field;
    if (!MAIN.has(field.key) || field.foreign) continue;
    pairs.set(`${main} ${field.key}`, (pairs.get(`${main} ${field.key}`) ?? 0) + 1);
    main = field.key;
  }
  const count = (pair: string): number => pairs.get(pair) ?? 0;
  return {
    titleFirst: count('title authors') >= count('authors title'),
    abstractLast:
      count('authors abstract') >= count('title abstract') || count('authors title') > 0,
    isCompact: compact > 0,
  };
}

/**
 * A label that the record has already; one that comes before those that it has; one below a blank
 * line where records have none; or one with a title right above it that has no label.
 */
function startsAnew(
  draft: OpenDraft,
  field: LabelledField,
  above: Passage | undefined,
  order: Order,
): boolean {
  const { key, foreign, from } = field;
  if (draft.fields.length >= MOST_FIELDS) return true;
  const has = (other: LabelKey): boolean => draft.fields.some((one) => one.key === other);
  const repeated = draft.fields.some((one) => one.key === key && one.foreign === foreign);
  if (repeated && !REPEATABLE.has(key)) return true;
  const isApart = draft.fields.at(-1)?.to !== from - 1;
  if (isApart && order.isCompact && !foreign && MAIN.has(key)) return true;
  if (!foreign && key === 'title' && order.titleFirst && (has('authors') || has('abstract'))) {
    return true;
  }
  if (!foreign && key === 'authors' && has('abstract') && order.abstractLast) return true;
  if (!foreign && key === 'authors' && has('title') && !order.titleFirst) return true;
  if (above === undefined || above.to - above.from >= MOST_LINES_ABOVE) return false;
  return (has('authors') || has('abstract')) && draft.above !== undefined && above.to === from - 1;
}

/** Takes the labels right above a title, parted by a blank line from the record before. */
function leadingFields(draft: OpenDraft, title: LabelledField): LabelledField[] {
  if (title.key !== 'title') return [];
  let first = draft.fields.length;
  for (let below = title.from; first > 0; first--) {
    const before = draft.fields[first - 1];
    if (before === undefined || before.to !== below - 1) break;
    if (!LEADING.has(before.key)) return [];
    below = before.from;
  }
  return draft.fields.splice(first);
}
