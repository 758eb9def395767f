import type { DateParts } from '../dateParts';
import type { Context } from './context';
import { dressed, joined, NOTHING, type Piece, plainPiece, type Rendered } from './piece';
import type { XmlElement } from './readXml';
import { inCase } from './textCase';

/** `<date>`: the day of issue as far as it is known; no paper has any other date. */
export function renderDate(element: XmlElement, context: Context): Rendered {
  const { variable, form, 'date-parts': wanted } = element.attributes;
  const [parts] = context.item.issued?.['date-parts'] ?? [];
  if (variable !== 'issued' || parts === undefined || context.spent.has('issued')) {
    return { ...NOTHING, called: true };
  }
  context.printed.add('issued');
  const localized = form === undefined ? undefined : context.style.locale.date(form);
  const shape = localized ?? element;
  const shown = shape.children
    .filter((part) => localized === undefined || isWanted(part, wanted))
    .map((part) => datePart(overridden(part, element, localized), parts, context));
  const pieces = joined(shown, shape.attributes.delimiter);
  return { pieces: dressed(pieces, element), called: true, found: pieces.length > 0 };
}

function isWanted({ attributes }: XmlElement, wanted = 'year-month-day'): boolean {
  return wanted.split('-').includes(attributes.name ?? '');
}

/** A style may change the parts of the language's own form. */
function overridden(part: XmlElement, element: XmlElement, localized?: XmlElement): XmlElement {
  if (localized === undefined) return part;
  const own = element.children.find(({ attributes }) => attributes.name === part.attributes.name);
  return own === undefined
    ? part
    : { ...part, attributes: { ...part.attributes, ...own.attributes } };
}

function datePart(part: XmlElement, [year, month, day]: DateParts, context: Context): Piece[] {
  const { name, form } = part.attributes;
  const text =
    name === 'year'
      ? yearText(year, form)
      : name === 'month'
        ? month && monthText(month, form, context)
        : day && dayText(day, form, { month, context });
  if (!text) return [];
  const stripped = part.attributes['strip-periods'] === 'true' ? text.replaceAll('.', '') : text;
  return dressed([plainPiece(inCase(stripped, part.attributes['text-case']))], part);
}

function yearText(year: number, form: string | undefined): string {
  return form === 'short' ? String(year % 100).padStart(2, '0') : String(year);
}

function monthText(month: number, form = 'long', { style }: Context): string {
  const two = String(month).padStart(2, '0');
  if (form === 'numeric') return String(month);
  return form === 'numeric-leading-zeros' ? two : (style.locale.term(`month-${two}`, form) ?? two);
}

function dayText(
  day: number,
  form = 'numeric',
  { month = 0, context: { style } }: { month: number | undefined; context: Context },
): string {
  if (form === 'numeric-leading-zeros') return String(day).padStart(2, '0');
  if (form !== 'ordinal' || (style.locale.limitDayOrdinals && day > 1)) return String(day);
  const ofMonth = `month-${String(month).padStart(2, '0')}`;
  return day + (ordinalSuffix(day, (name) => style.locale.ordinal(name, ofMonth)) ?? '');
}

/** English: 11th, 12th and 13th before 1st, 2nd and 3rd. */
export function ordinalSuffix(
  value: number,
  term: (name: string) => string | undefined,
): string | undefined {
  const two = String(value % 100).padStart(2, '0');
  const one = String(value % 10).padStart(2, '0');
  return (
    (value % 100 > 9 ? term(`ordinal-${two}`) : undefined) ??
    term(`ordinal-${one}`) ??
    term('ordinal')
  );
}
