import type { Author } from '../../entry';
import { isRestOfNames } from '../../restOfNames';
import { affiliationText } from '../tagged/affiliationText';
import { isNobody, withComma } from '../tagged/recordNames';

/** A name of a list, with the numbers of its affiliations. */
interface NumberedName {
  readonly name: string;
  readonly isPerson: boolean;
  readonly numbers: readonly string[];
}

/** The authors of a record, as PubMed lists them: "Rosengren AH(1), Jokubka R(1)(2)." */
export interface AuthorList {
  readonly names: readonly NumberedName[];
  readonly truncated: boolean;
}

/** "(12)", "(#)" */
const LONGEST_MARK = 6;
const GROUP =
  /\b(?:Consortium|Group|Network|Collaborat(?:ion|ors)|Investigators|Committee|Society|Study|Team|Initiative|Alliance|Association)\b/i;
const LEAST_SHARE = 0.6;
const LONGEST_NAME = 200;

/** Reads a list of names; undefined for any other paragraph. */
export function readAuthorList(text: string): AuthorList | undefined {
  if (!text.endsWith('.')) return undefined;
  const parts = text
    .slice(0, -1)
    .split(/[,;]/)
    .map((part) => part.trim());
  const printed = parts.filter((part) => part !== '' && part.length <= LONGEST_NAME);
  const names = printed.filter((part) => !isRestOfNames(part) && !isNobody(part)).map(numberedName);
  const people = names.filter(({ isPerson }) => isPerson).length;
  const isGroup =
    names.length === 1 && GROUP.test(names[0]?.name ?? '') && text.length <= LONGEST_NAME;
  if (names.length === 0 || !(isGroup || people >= LEAST_SHARE * names.length)) return undefined;
  return { names, truncated: printed.some(isRestOfNames) };
}

function numberedName(part: string): NumberedName {
  let end = part.length;
  for (;;) {
    const mark = part.lastIndexOf('(', end - 1);
    if (part[end - 1] !== ')' || mark < 1 || end - mark > LONGEST_MARK) break;
    end = mark;
  }
  const printed = part.slice(0, end).trim();
  const name = withComma(printed);
  return { name, isPerson: name !== printed, numbers: part.slice(end).match(/\d+/g) ?? [] };
}

/** What a record says of the places where its authors work. */
export interface Affiliations {
  readonly byNumber: ReadonlyMap<string, string>;
  /** Those without a number, which are of all authors. */
  readonly shared: readonly string[];
}

const LABEL = /^Author information: ?/;

/** Whether a paragraph tells affiliations. */
export function isAuthorInformation(text: string): boolean {
  return LABEL.test(text);
}

/** Reads "Author information: (1)Lund University, Malmö. (2)…", numbered from one. */
export function readAffiliations(text: string): Affiliations {
  const rest = text.replace(LABEL, '');
  const byNumber = new Map<string, string>();
  const shared: string[] = [];
  let next = rest.indexOf('(1)');
  const first = next < 0 ? rest : rest.slice(0, next);
  if (affiliationText(first) !== '') shared.push(affiliationText(first));
  for (let number = 1; next >= 0; number++) {
    const from = next + String(number).length + 2;
    next = rest.indexOf(`(${number + 1})`, from);
    const place = rest.slice(from, next < 0 ? undefined : next).split('(#)', 1)[0] ?? '';
    byNumber.set(String(number), affiliationText(place));
  }
  return { byNumber, shared };
}

/** The authors of a list, each with the affiliations that its numbers name. */
export function authorsOf({ names }: AuthorList, places: Affiliations | undefined): Author[] {
  return names.map(({ name, numbers }) => {
    const own = numbers.flatMap((number) => places?.byNumber.get(number) ?? []);
    return own.length === 0 ? { name } : { name, affiliations: own };
  });
}
