import { findLinks, type Link } from '../../../text/findLinks';
import type { Metrics } from '../../entry';
import type { Stated } from '../../makeEntry';
import { type JsonPath, type JsonRecord, type Node, textOf } from './jsonRecord';

/**
 * What is made of the values at several paths, stated by the lines of those that are there: each
 * at its place, and the texts among them.
 */
export function together<Value>(
  record: JsonRecord,
  paths: readonly JsonPath[],
  make: (nodes: readonly (Node | undefined)[], texts: readonly string[]) => Value | undefined,
): Stated<Value> | undefined {
  return ofNodes(
    record,
    paths.map((path) => record.node(path)),
    make,
  );
}

function ofNodes<Value>(
  record: JsonRecord,
  nodes: readonly (Node | undefined)[],
  make: (nodes: readonly (Node | undefined)[], texts: readonly string[]) => Value | undefined,
): Stated<Value> | undefined {
  const there = nodes.filter((node) => node !== undefined);
  if (there.length === 0) return undefined;
  const value = make(
    nodes,
    there.flatMap((node) => textOf(node) ?? []),
  );
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  const lines = there.map((node) => record.lines(node));
  const first = Math.min(...lines.map(([from]) => from));
  return { value, lines: [first, Math.max(...lines.map(([, to]) => to))] };
}

/** A count at a path, under the name that it goes by. */
export function statedNumber(
  record: JsonRecord,
  name: keyof Metrics,
  ...paths: readonly JsonPath[]
): Stated<Metrics> | undefined {
  for (const path of paths) {
    const node = record.node(path);
    const value: unknown = node?.value;
    if (node === undefined || typeof value !== 'number' || !Number.isSafeInteger(value)) continue;
    if (value >= 0) return { value: { [name]: value }, lines: record.lines(node) };
  }
  return undefined;
}

/** The addresses in the texts at some paths. */
export function linksOf(
  record: JsonRecord,
  ...paths: readonly JsonPath[]
): Stated<readonly Link[]> | undefined {
  return linksAt(
    record,
    paths.map((path) => record.node(path)),
  );
}

/** The addresses in the texts that some values are. */
export function linksAt(
  record: JsonRecord,
  nodes: readonly (Node | undefined)[],
): Stated<readonly Link[]> | undefined {
  return ofNodes(record, nodes, (_, texts) => texts.flatMap((text) => findLinks(text)));
}
