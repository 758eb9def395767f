import { categoryName } from '../../../library/categories';
import { cleanText } from '../../../text/cleanText';
import { findLinks, type Link } from '../../../text/findLinks';
import type { Line, LineRange } from '../../../text/lines';
import { plainMarkdown } from '../../../text/plainMarkdown';
import { LONGEST_ABSTRACT } from '../../blocks';
import type { Entry, PaperIds } from '../../entry';
import { idsOfLinks, linksOfMarkdown } from '../../linksOfMarkdown';
import { makeEntry, type Stated } from '../../makeEntry';
import { arxivIdOf, doiOf } from '../../paperIds';
import { readAnyDate } from '../../readAnyDate';
import { readStatedNames, type StatedNames } from '../../readStatedNames';
import { readsLikeAbstract } from '../../sentenceFeatures';
import type { Draft } from './drafts';
import type { LabelKey } from './labels';
import type { LabelledField, Passage } from './pieces';

/** What speaks for a record being that of a paper. */
export interface Evidence {
  readonly title: boolean;
  readonly authors: boolean;
  readonly abstract: boolean;
  readonly id: boolean;
  readonly journal: boolean;
}

const NOTHING = /^(?:none|null|nan|n\/?a|tb[ad]|unknown|not available|[-–—]+|无)\.?$/i;
const NUMBER = /^(?:\(?\d{1,4}[.)]|\[\d{1,4}\]) */;
const CJK = /[\u3040-\u30ff\u4e00-\u9fff]/g;
const FEWEST_CJK = 40;
const LONG_ENOUGH = 300;
const LONGEST_TITLE = 400;
/** In characters, as written: what is longer is no such value, and not looked into. */
const LONGEST_VALUE = 5000;
const LONGEST_VALUES: Readonly<Partial<Record<LabelKey, number>>> = {
  abstract: LONGEST_ABSTRACT,
  authors: LONGEST_ABSTRACT,
};
/** Names of links that are no titles. */
const GENERIC = /^[[(]?(?:pdf|paper|link|arxiv|html|abs|url|code|here|github|web)\b/i;

/** A text as it stands in the page, without the marks of Markdown. */
interface Reading extends Stated<string> {
  readonly links: readonly Link[];
}

/** What a draft holds of what makes a record. */
export function evidenceOf(draft: Draft, lines: readonly Line[]): Evidence {
  const reader = new DraftReader(draft, lines);
  const abstract = reader.text('abstract');
  return {
    title: reader.title() !== undefined && !draft.fields.some(({ key }) => key === 'speaker'),
    authors: reader.authors() !== undefined,
    abstract: abstract !== undefined && looksLikeAbstract(abstract.value),
    id: Object.keys(reader.ids()?.value ?? {}).length > 0,
    journal: reader.text('journal') !== undefined,
  };
}

function looksLikeAbstract(text: string): boolean {
  if (text.length >= LONG_ENOUGH || readsLikeAbstract(text)) return true;
  return (text.slice(0, LONG_ENOUGH).match(CJK)?.length ?? 0) >= FEWEST_CJK;
}

/** The entry of a draft; undefined where too little of it is there. */
export function entryOfDraft(draft: Draft, lines: readonly Line[]): Entry | undefined {
  const reader = new DraftReader(draft, lines);
  const title = reader.title();
  const authors = reader.authors();
  const abstract = reader.text('abstract');
  const ids = reader.ids();
  if ([title, authors, abstract, ids].filter((part) => part !== undefined).length < 2) {
    return undefined;
  }
  const range = reader.range(title);
  return makeEntry(range, {
    title,
    authors: authors && { value: authors.value.authors, lines: authors.lines },
    authorsTruncated: authors?.value.truncated ?? false,
    affiliations: reader.parsed('affiliations', (text) => splitAt(text, /[;；]/)),
    date: reader.parsed('date', readAnyDate),
    categories: reader.parsed('categories', categoriesIn),
    abstract,
    ids,
    venue: reader.text('journal') ?? reader.text('venue'),
    journalReference: reader.text('journalReference'),
    comments: reader.text('comments'),
    language: reader.text('language'),
    links: reader.links(title),
  });
}

function splitAt(text: string, sign: RegExp): readonly string[] {
  return text.split(sign).map((part) => part.trim());
}

/** "cs.LG, cs.CL" and "Machine Learning (cs.LG); …": only ids that arXiv has. */
function categoriesIn(text: string): readonly string[] | undefined {
  const ids = text.match(/[a-z][a-z-]{1,12}(?:\.[A-Za-z-]{2,12})?/g) ?? [];
  const known = ids.filter((id) => categoryName(id) !== undefined);
  return known.length > 0 ? known : undefined;
}

/** Reads the fields of one draft. */
class DraftReader {
  readonly #draft: Draft;
  readonly #lines: readonly Line[];
  readonly #readings = new Map<string, Reading | undefined>();

  constructor(draft: Draft, lines: readonly Line[]) {
    this.#draft = draft;
    this.#lines = lines;
  }

  /** A labelled one in the language of the paper, else what stands above the labels. */
  title(): Reading | undefined {
    const own = this.#fields('title').filter(({ foreign }) => !foreign);
    return (
      this.#firstTitle(own) ??
      this.#paperTitle() ??
      this.#above() ??
      this.#firstTitle(this.#fields('title'))
    );
  }

  authors(): Stated<StatedNames> | undefined {
    return this.parsed('authors', readStatedNames);
  }

  /** The value of a label; one in the language of the paper before a translation. */
  text(key: LabelKey): Reading | undefined {
    const [best] = this.#fields(key)
      .toSorted((a, b) => Number(a.foreign) - Number(b.foreign))
      .flatMap((field) => this.#read(field) ?? []);
    return best;
  }

  parsed<Value>(
    key: LabelKey,
    read: (text: string) => Value | undefined,
  ): Stated<Value> | undefined {
    const text = this.text(key);
    const value = text && read(text.value);
    return text === undefined || value === undefined ? undefined : { value, lines: text.lines };
  }

  /** By their labels, or spelled out by the addresses of the record. */
  ids(): Stated<PaperIds> | undefined {
    const linked = this.#addresses();
    const arxiv = this.parsed('arxiv', (text) => arxivIdOf(text.split(/\s/, 1)[0] ?? ''));
    const doi = this.parsed('doi', doiOf);
    const value = {
      ...idsOfLinks(linked.flatMap(({ links }) => links)),
      ...(arxiv !== undefined && { arxiv: arxiv.value }),
      ...(doi !== undefined && { doi: doi.value }),
    };
    if (Object.keys(value).length === 0) return undefined;
    const from = linked.filter(({ links }) => Object.keys(idsOfLinks(links)).length > 0);
    return { value, lines: span([...from, arxiv, doi]) };
  }

  links(title: Reading | undefined): Stated<readonly Link[]> | undefined {
    const readings = [...this.#addresses(), ...(title === undefined ? [] : [title])];
    const linked = readings.filter(({ links }) => links.length > 0);
    if (linked.length === 0) return undefined;
    return { value: linked.flatMap(({ links }) => links), lines: span(linked) };
  }

  /** From the first to the last line of the record. */
  range(title: Reading | undefined): LineRange {
    const { fields } = this.#draft;
    const first = this.#number(fields[0]?.from ?? 0);
    return [Math.min(title?.lines[0] ?? first, first), this.#number(fields.at(-1)?.to ?? 0)];
  }

  #fields(key: LabelKey): LabelledField[] {
    return this.#draft.fields.filter((field) => field.key === key);
  }

  #addresses(): Reading[] {
    const keys: readonly LabelKey[] = ['title', 'paper', 'link', 'arxiv', 'doi', 'code'];
    return keys.flatMap((key) =>
      this.#fields(key).flatMap((field) => this.#read(field, key !== 'title') ?? []),
    );
  }

  #firstTitle(fields: readonly LabelledField[]): Reading | undefined {
    for (const field of fields) {
      const reading = this.#read(field);
      if (reading !== undefined && reading.value.length <= LONGEST_TITLE) return reading;
    }
    return undefined;
  }

  /** "Paper: [its title](address)". */
  #paperTitle(): Reading | undefined {
    for (const field of this.#fields('paper')) {
      const reading = this.#read(field, true);
      if (reading === undefined || !reading.value.includes(' ')) continue;
      if (!/^https?:/.test(reading.value) && !GENERIC.test(reading.value)) return reading;
    }
    return undefined;
  }

  #above(): Reading | undefined {
    const { above } = this.#draft;
    if (above === undefined) return undefined;
    const { value, lines, links } = this.#plain(this.#passageText(above), above, true);
    const title = value.replace(NUMBER, '').trim();
    const isTitle = title.includes(' ') && title.length <= LONGEST_TITLE && /\p{L}{2}/u.test(title);
    if (!isTitle || (!above.isHeading && readsLikeAbstract(title))) return undefined;
    return { value: title, lines, links };
  }

  #passageText({ from, to }: Passage): string {
    const text = this.#lines.slice(from, to + 1).map((line) => line.text.trim());
    return text.join(' ').replace(/^#{1,6} +/, '');
  }

  #read(field: LabelledField, isLinked = false): Reading | undefined {
    const key = `${field.from} ${isLinked}`;
    if (!this.#readings.has(key)) this.#readings.set(key, this.#readAnew(field, isLinked));
    return this.#readings.get(key);
  }

  #readAnew(field: LabelledField, isLinked: boolean): Reading | undefined {
    const { from, to, value, isMarkdown } = field;
    const below = this.#lines.slice(from + 1, to + 1).map(({ text }) => text.trim());
    const text = [value, ...below].filter((part) => part !== '').join(' ');
    if (text.length > (LONGEST_VALUES[field.key] ?? LONGEST_VALUE)) return undefined;
    const reading = this.#plain(text, field, isMarkdown || isLinked || text.includes(']('));
    return reading.value === '' || NOTHING.test(reading.value) ? undefined : reading;
  }

  #plain(text: string, { from, to }: Passage | LabelledField, isMarkdown: boolean): Reading {
    const plain = isMarkdown ? plainMarkdown(text) : { text, links: [] };
    const links = [...linksOfMarkdown(plain.links), ...findLinks(plain.text)];
    const lines = [this.#number(from), this.#number(to)] as const;
    return { value: cleanText(plain.text), lines, links };
  }

  #number(at: number): number {
    return this.#lines[at]?.number ?? 0;
  }
}

function span(parts: readonly (Stated<unknown> | undefined)[]): LineRange {
  const stated = parts.flatMap((part) => part?.lines ?? []);
  return [Math.min(...stated), Math.max(...stated)];
}
