import { cleanText } from '../text/cleanText';
import { findLinks, type Link } from '../text/findLinks';
import type { LineRange } from '../text/lines';
import { withoutRichText } from '../text/richText';
import type { Author, Entry, Field, Metrics, PaperIds, PartialDate } from './entry';

/** A value and the lines that state it. */
export interface Stated<Value> {
  readonly value: Value;
  readonly lines: LineRange;
}

/** What was read of one record. Texts are raw: they are cleaned here. */
export interface EntryParts {
  readonly key?: string | undefined;
  readonly title?: Stated<string> | undefined;
  readonly authors?: Stated<readonly Author[]> | undefined;
  readonly authorsTruncated?: boolean;
  readonly affiliations?: Stated<readonly string[]> | undefined;
  readonly date?: Stated<PartialDate> | undefined;
  readonly categories?: Stated<readonly string[]> | undefined;
  readonly categoriesInferred?: readonly string[] | undefined;
  readonly abstract?: Stated<string> | undefined;
  readonly abstractTruncated?: boolean;
  readonly ids?: Stated<PaperIds> | undefined;
  readonly venue?: Stated<string> | undefined;
  readonly journalReference?: Stated<string> | undefined;
  readonly comments?: Stated<string> | undefined;
  readonly metrics?: Stated<Metrics> | undefined;
  readonly language?: Stated<string> | undefined;
  /** Stated apart from the text; links within abstract and comments are found here. */
  readonly links?: Stated<readonly Link[]> | undefined;
  readonly doubtful?: string | undefined;
}

/** Makes an entry of what was read: texts cleaned, and what is empty left out as not stated. */
export function makeEntry(lines: LineRange, parts: EntryParts): Entry {
  const texts = {
    ...statedText(parts, 'title'),
    ...statedText(parts, 'abstract'),
    ...statedText(parts, 'venue'),
    ...statedText(parts, 'journalReference'),
    ...statedText(parts, 'comments'),
    ...statedText(parts, 'language'),
  };
  const authors = (parts.authors?.value ?? []).flatMap(cleanAuthor);
  const affiliations = cleanTexts(parts.affiliations?.value);
  const categories = cleanTexts(parts.categories?.value);
  const ids = parts.ids?.value ?? {};
  const links = allLinks(parts.links?.value, texts.abstract, texts.comments);
  const hasMetrics = Object.keys(parts.metrics?.value ?? {}).length > 0;
  const inferred = parts.categoriesInferred ?? [];
  return {
    ...texts,
    authors,
    authorsTruncated: parts.authorsTruncated ?? false,
    affiliations,
    ...(parts.date !== undefined && { date: parts.date.value }),
    categories,
    ...(inferred.length > 0 && { categoriesInferred: inferred }),
    ...(parts.abstractTruncated === true &&
      texts.abstract !== undefined && { abstractTruncated: true as const }),
    ids,
    links,
    ...(parts.metrics !== undefined && hasMetrics && { metrics: parts.metrics.value }),
    ...(parts.doubtful !== undefined && { doubtful: parts.doubtful }),
    lines,
    ...(parts.key !== undefined && { key: parts.key }),
    fieldLines: fieldLines(parts, {
      ...texts,
      authors,
      affiliations,
      categories,
      ids: Object.keys(ids),
      links: parts.links?.value ?? [],
      date: parts.date,
      metrics: hasMetrics ? parts.metrics : undefined,
    }),
  };
}

type TextField = 'title' | 'abstract' | 'venue' | 'journalReference' | 'comments' | 'language';

function statedText<Name extends TextField>(
  parts: EntryParts,
  name: Name,
): { readonly [Key in Name]?: string } {
  const text = withoutRichText(cleanText(parts[name]?.value ?? ''));
  return text === '' ? {} : ({ [name]: text } as { [Key in Name]: string });
}

function cleanAuthor({ affiliations, name, literal, position }: Author): Author[] {
  const clean = cleanText(name);
  const own = cleanTexts(affiliations);
  if (clean === '') return [];
  return [
    {
      name: clean,
      ...(literal !== undefined && { literal }),
      ...(own.length > 0 && { affiliations: own }),
      ...(position !== undefined && { position }),
    },
  ];
}

function cleanTexts(texts: readonly string[] = []): readonly string[] {
  const seen = new Set(texts.map(cleanText));
  seen.delete('');
  return [...seen];
}

function allLinks(stated: readonly Link[] = [], ...texts: (string | undefined)[]): Link[] {
  const links = [...stated, ...texts.flatMap((text) => findLinks(text ?? ''))];
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** The lines of each field that has a value left. */
function fieldLines(
  parts: EntryParts,
  values: Readonly<Partial<Record<Field, unknown>>>,
): Entry['fieldLines'] {
  const stated = Object.entries(values).flatMap(([field, value]) => {
    const lines = parts[field as Field]?.lines;
    const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
    return lines === undefined || isEmpty ? [] : [[field, lines] as const];
  });
  return Object.fromEntries(stated);
}
