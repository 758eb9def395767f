import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import type { YamlMap, YamlReading, YamlValue } from './yaml';

/** An entry of Hayagriva nests five deep: entry, parent, its parent, author, name. */
const DEEPEST = 12;
/** In characters, without the list of authors. The longest entries have an abstract. */
const LONGEST = 32_000;
/** The name of an author on a line: three thousand sign a paper of physics. */
const NAME = /^[ \t]{1,20}- (?:"[^"\\\n]{1,200}"|\p{L}[^[\]{}&*!?|>"'#:\\\n]{0,200})\r?$/gmu;
const LONGEST_WITH_NAMES = 160_000;
/** Signs by which a short text makes much work: items, nesting, anchors, aliases, tags, escapes. */
const COSTLY = /[[{&*!?\\]|[-:]\s/g;
/** So many are read within a tenth of a second. */
const MOST_COSTLY = 1_000;

/**
 * Reads one value of YAML by the `yaml` library. An alias stands for nothing: no entry needs one,
 * and aliases of aliases fill the memory. What is too long or too tangled is refused unread.
 */
export function readYaml(text: string): YamlReading {
  if (isTooCostly(text) && (text.length > LONGEST_WITH_NAMES || isTooCostly(withoutNames(text)))) {
    return { faultAt: 0 };
  }
  const { contents, errors } = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const value = dataOf(contents, 0);
  const [first] = errors;
  return {
    ...(value !== undefined && { value }),
    ...(first !== undefined && { faultAt: first.pos[0] }),
  };
}

function isTooCostly(text: string): boolean {
  return text.length > LONGEST || (text.match(COSTLY)?.length ?? 0) > MOST_COSTLY;
}

function withoutNames(text: string): string {
  return text.replace(NAME, '');
}

function dataOf(node: Node | null | undefined, depth: number): YamlValue | undefined {
  if (!node?.range || depth > DEEPEST) return undefined;
  const [start, end] = node.range;
  if (isScalar(node)) {
    return typeof node.value === 'string'
      ? { kind: 'text', text: node.value, start, end }
      : undefined;
  }
  if (isSeq<Node>(node)) {
    const items = node.items.flatMap((item) => dataOf(item, depth + 1) ?? []);
    return { kind: 'list', items, start, end };
  }
  if (!isMap<Node, Node | null>(node)) return undefined;
  const pairs = node.items.flatMap(({ key, value }): YamlMap['pairs'][number][] => {
    const read = dataOf(value, depth + 1);
    const isNamed = isScalar(key) && typeof key.value === 'string';
    return isNamed && read !== undefined ? [{ key: String(key.value), value: read }] : [];
  });
  return { kind: 'map', pairs, start, end };
}
