import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { FormatId } from '../dump/dump';
import { formatOf } from '../dump/formats';
import { type LineMark, lineIdentity } from '../dump/lineMark';
import { DECISIONS_VERSION, type Decisions, type DumpDecisions } from './decisions';

/** Why a part of the decisions file was not followed, and where. */
export interface DecisionsProblem {
  readonly kind: 'notJson' | 'newerVersion' | 'notUnderstood';
  /** 0-based offset into the text, in UTF-16 code units. */
  readonly offset: number;
}

/** What a decisions file says. Only a sound one may be written to. */
export interface DecisionsReading {
  readonly decisions: Decisions;
  readonly problems: readonly DecisionsProblem[];
  readonly isSound: boolean;
}

const MARKS = ['title', 'abstract', 'junk'] as const satisfies readonly LineMark[];

/**
 * Reads a decisions file. What it does not understand is told and passed over; a file that is not
 * JSON, or of a newer version, decides nothing.
 */
export function readDecisions(text: string): DecisionsReading {
  const errors: ParseError[] = [];
  const root =
    text.trim() === '' ? undefined : parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  const reader = new DecisionsReader();
  if (error !== undefined || (root !== undefined && root.type !== 'object')) {
    reader.tell('notJson', error?.offset ?? 0);
    return reader.reading(false);
  }
  if (root === undefined) return reader.reading(true);
  const version = findNodeAtLocation(root, ['version']);
  if (typeof version?.value === 'number' && version.value > DECISIONS_VERSION) {
    reader.tell('newerVersion', version.offset);
    return reader.reading(false);
  }
  if (version?.value !== DECISIONS_VERSION) reader.tell('notUnderstood', version?.offset ?? 0);
  reader.readDumps(findNodeAtLocation(root, ['dumps']));
  reader.readAuthors(findNodeAtLocation(root, ['authors']));
  return reader.reading(true);
}

class DecisionsReader {
  readonly #dumps = new Map<string, DumpDecisions>();
  readonly #same: string[][] = [];
  readonly #different: [string, string][] = [];
  readonly #problems: DecisionsProblem[] = [];

  tell(kind: DecisionsProblem['kind'], offset: number): void {
    this.#problems.push({ kind, offset });
  }

  reading(isSound: boolean): DecisionsReading {
    const authors = { same: this.#same, different: this.#different };
    return { decisions: { dumps: this.#dumps, authors }, problems: this.#problems, isSound };
  }

  readDumps(node: Node | undefined): void {
    for (const [path, value] of this.#properties(node)) {
      const readAs = this.#format(findNodeAtLocation(value, ['readAs']));
      const marks = new Map<string, LineMark>();
      for (const item of this.#items(findNodeAtLocation(value, ['lines']))) {
        const line = findNodeAtLocation(item, ['text'])?.value as unknown;
        const is = findNodeAtLocation(item, ['is'])?.value as unknown;
        const mark = MARKS.find((known) => known === is);
        if (typeof line !== 'string' || mark === undefined) this.#doubt(item);
        else marks.set(lineIdentity(line), mark);
      }
      this.#dumps.set(path, { ...(readAs !== undefined && { readAs }), marks });
    }
  }

  readAuthors(node: Node | undefined): void {
    if (node === undefined) return;
    for (const item of this.#items(findNodeAtLocation(node, ['same']))) {
      const names = this.#names(item);
      if (names.length >= 2) this.#same.push(names);
      else this.#doubt(item);
    }
    for (const item of this.#items(findNodeAtLocation(node, ['different']))) {
      const [one, other, ...more] = this.#names(item);
      if (one === undefined || other === undefined || more.length > 0) this.#doubt(item);
      else this.#different.push([one, other]);
    }
  }

  #format(node: Node | undefined): FormatId | undefined {
    if (node === undefined) return undefined;
    const format = typeof node.value === 'string' ? formatOf(node.value) : undefined;
    if (format === undefined) this.#doubt(node);
    return format?.id;
  }

  #names(node: Node): string[] {
    return this.#items(node).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }

  #properties(node: Node | undefined): [string, Node][] {
    if (node === undefined) return [];
    if (node.type !== 'object') this.#doubt(node);
    return (node.children ?? []).flatMap(({ children = [] }): [string, Node][] => {
      const [key, value] = children;
      if (key === undefined || value?.type !== 'object') return [];
      return [[String(key.value), value]];
    });
  }

  #items(node: Node | undefined): readonly Node[] {
    if (node === undefined) return [];
    if (node.type !== 'array') this.#doubt(node);
    return node.type === 'array' ? (node.children ?? []) : [];
  }

  #doubt({ offset }: Node): void {
    this.tell('notUnderstood', offset);
  }
}
