import { isBlank, type Line } from '../../../text/lines';
import { blockText } from '../../blocks';
import { readsLikeAbstract } from '../../sentenceFeatures';
import { fieldAt, goOn, type LabelledField } from './labelledFields';
import { DIVIDER } from './mailRecords';

const LABEL =
  /^(From|Date|Title|Authors?|Categories|Comments|Report-no|Subj-class|MSC-class|ACM-class|Proxy|Journal-ref|DOI|License|Note)(?: \((?:v1|revised(?: v\d{1,3})?)\))?:/;
const LONGEST_LABEL = 40;

/** The parts of a record of an announcement. */
export interface MailParts {
  readonly fields: readonly LabelledField[];
  readonly abstract: readonly Line[];
  /** A divider closes the abstract. */
  readonly isClosed: boolean;
  /** The line that closes the record, with the address of the paper. */
  readonly footer?: Line;
}

/** Takes apart what stands below the id: the fields, and between dividers the abstract. */
export function partMail(lines: readonly Line[]): MailParts {
  const dividers = lines.filter(({ text }) => text.startsWith(DIVIDER));
  const [first] = dividers;
  const footer = dividers.findLast(({ text }) => text.includes('arxiv.org/'));
  const closed = first !== undefined && first !== footer;
  const end = first === undefined ? lines.length : lines.indexOf(first);
  const start = closed ? end : lostDivider(lines.slice(0, end));
  const below = closed ? lines.slice(end + 1) : lines.slice(start, end);
  const stop = below.findIndex(({ text }) => text.startsWith(DIVIDER));
  return {
    fields: fieldsOf(lines.slice(0, start)),
    abstract: stop < 0 ? below : below.slice(0, stop),
    isClosed: dividers.length > 1 || footer !== undefined,
    ...(footer !== undefined && { footer }),
  };
}

function labelOf(text: string): { label: string; length: number } | undefined {
  const match = LABEL.exec(text.slice(0, LONGEST_LABEL));
  const label = match?.[1];
  return match === null || label === undefined ? undefined : { label, length: match[0].length };
}

/** Fields begin with a label; the lines below go on, whether they are still indented or not. */
function fieldsOf(lines: readonly Line[]): LabelledField[] {
  const fields: LabelledField[] = [];
  let open = false;
  for (const line of lines) {
    const found = labelOf(line.text);
    const last = fields.at(-1);
    if (found !== undefined) fields.push(fieldAt(line, found.label, found.length));
    else if (open && last !== undefined && !isBlank(line)) goOn(last, line);
    open = !isBlank(line);
  }
  return fields;
}

/**
 * Where the abstract begins although the divider above it was lost: its first line is indented
 * like one that goes on a field, the others are not.
 */
function lostDivider(lines: readonly Line[]): number {
  const isFlush = ({ text }: Line): boolean => /^\S/.test(text) && labelOf(text) === undefined;
  const title = lines.findIndex(({ text }) => text.startsWith('Title:'));
  const flush = lines.findIndex((line, at) => at > title && isFlush(line));
  if (title < 0 || flush < 0) return lines.length;
  const above = lines[flush - 1]?.text ?? '';
  const start = /^ +\S/.test(above) ? flush - 1 : flush;
  return readsLikeAbstract(blockText(lines.slice(start))) ? start : lines.length;
}
