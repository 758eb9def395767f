import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { LineFinder } from '../../../bibliography/bibtex/lineFinder';
import type { LineRange } from '../../../text/lines';
import type { Stated } from '../../makeEntry';

export type { Node };

/** A way to a value within a record: names of properties and places in lists. */
export type JsonPath = readonly (string | number)[];

/** Where a record stands in its text. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
  /** Where it breaks, as far as its brackets tell. */
  readonly brokenAt?: number;
  /** Brackets within brackets beyond all reason: it is not parsed. */
  readonly tooDeep?: true;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['object', '}'],
  ['array', ']'],
  ['string', '"'],
]);

/** One object of a JSON text, read by the paths of its values, each with its lines. */
export class JsonRecord {
  readonly span: RecordSpan;
  /** The offset in the text of the first thing that is no JSON. */
  readonly brokenAt: number | undefined;
  readonly #text: string;
  readonly #root: Node | undefined;
  readonly #lineOf: LineFinder;

  constructor(text: string, span: RecordSpan, lineOf: LineFinder) {
    this.span = span;
    this.#lineOf = lineOf;
    const errors: ParseError[] = [];
    this.#text = text.slice(span.start, span.end);
    this.#root = span.tooDeep
      ? undefined
      : parseTree(this.#text, errors, { allowTrailingComma: true, disallowComments: true });
    this.brokenAt = errors.reduce<number | undefined>(
      (first, { offset }) => Math.min(first ?? Number.POSITIVE_INFINITY, span.start + offset),
      span.brokenAt,
    );
  }

  /** The value at a path, if it stands before whatever is broken. */
  node(path: JsonPath): Node | undefined {
    const node = this.#find(path);
    return node !== undefined && this.#isWhole(node) ? node : undefined;
  }

  #isWhole(node: Node): boolean {
    if (this.brokenAt === undefined) return true;
    const end = node.offset + node.length;
    const isBefore = this.span.start + end <= this.brokenAt;
    return isBefore && this.#isClosed(node, end) && this.#endsWell(end);
  }

  /** The parser gives a list without an end all that follows. */
  #isClosed({ type, offset }: Node, end: number): boolean {
    const close = CLOSING.get(type);
    return close === undefined || (end - offset > 1 && this.#text[end - 1] === close);
  }

  /** `"He said "no" to it"` seems to end at its second quote: what follows tells. */
  #endsWell(end: number): boolean {
    return /^\s{0,200}(?:[,\]}":]|$)/.test(this.#text.slice(end, end + 201));
  }

  /** The text at the first of some paths that holds one. */
  text(...paths: readonly JsonPath[]): Stated<string> | undefined {
    for (const path of paths) {
      const node = this.node(path);
      const text = node && textOf(node);
      if (node !== undefined && text !== undefined) return { value: text, lines: this.lines(node) };
    }
    return undefined;
  }

  /** The text at a path that the end of the file cuts. */
  cutText(...paths: readonly JsonPath[]): Stated<string> | undefined {
    const node = paths.map((path) => this.#find(path)).find((found) => found?.type === 'string');
    if (node === undefined || this.span.brokenAt !== this.span.end) return undefined;
    const reachesEnd = this.span.start + node.offset + node.length >= this.span.end;
    const text = reachesEnd ? textOf(node) : undefined;
    return text === undefined ? undefined : { value: text, lines: this.lines(node) };
  }

  /** The items of the list at a path; none where there is no list. */
  items(path: JsonPath): readonly Node[] {
    const node = this.node(path);
    return node?.type === 'array' ? (node.children ?? []) : [];
  }

  /** The values of the record's own properties whose names fit, each name once, some at most. */
  valuesNamed(pattern: RegExp, most: number): readonly Node[] {
    const values = new Map<string, Node>();
    for (const { children = [] } of this.#root?.children ?? []) {
      const [name, value] = children;
      if (typeof name?.value !== 'string' || value === undefined) continue;
      if (!pattern.test(name.value) || values.has(name.value)) continue;
      values.set(name.value, value);
      if (values.size === most) break;
    }
    return [...values.values()].filter((value) => this.#isWhole(value));
  }

  /** The lines of a value, with those of its name. */
  lines(node: Node): LineRange {
    const { offset } = node.parent?.type === 'property' ? node.parent : node;
    return this.linesBetween(offset, node.offset + node.length);
  }

  /** The line of the record's first property, or of its opening. */
  get firstPropertyLine(): number {
    return this.#lineOf(this.span.start + (this.#root?.children?.[0]?.offset ?? 0));
  }

  linesBetween(start: number, end: number): LineRange {
    const { start: base } = this.span;
    return [this.#lineOf(base + start), this.#lineOf(base + Math.max(start, end - 1))];
  }

  #find(path: JsonPath): Node | undefined {
    return this.#root && findNodeAtLocation(this.#root, [...path]);
  }
}

/** The text of a string or number that shows something. */
export function textOf(node: Node | undefined): string | undefined {
  const value: unknown = node?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** The text of a property of an object within a record. */
export function textAt(node: Node | undefined, ...path: JsonPath): string | undefined {
  return node && textOf(findNodeAtLocation(node, [...path]));
}

/** The items of a list within an object of a record. */
export function itemsAt(node: Node | undefined, ...path: JsonPath): readonly Node[] {
  const list = node && findNodeAtLocation(node, [...path]);
  return list?.type === 'array' ? (list.children ?? []) : [];
}
