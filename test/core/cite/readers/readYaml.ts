/** What the subset of YAML that we read can hold. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * Reads block mappings and sequences of plain and double-quoted scalars (YAML 1.2, chapters 7
 * and 8), strictly: whatever else there is, or would not be a string, is an error.
 */
export function readYaml(text: string): YamlValue {
  const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  if (unprintable.test(text)) throw new Error('a character that YAML does not allow');
  const lines = text
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .map((line) => ({ indent: line.search(/[^ ]/), text: line.trimStart() }));
  const [value, end] = block(lines, 0, lines[0]?.indent ?? 0);
  if (end < lines.length) throw new Error(`left over: ${lines[end]?.text}`);
  return value;
}

function block(lines: readonly Line[], at: number, indent: number): [YamlValue, number] {
  return lines[at]?.text.startsWith('- ') === true
    ? sequence(lines, at, indent)
    : mapping(lines, at, indent);
}

function sequence(lines: readonly Line[], start: number, indent: number): [YamlValue, number] {
  const items: YamlValue[] = [];
  let at = start;
  for (; lines[at]?.indent === indent; at++) {
    const text = lines[at]?.text ?? '';
    if (!text.startsWith('- ')) throw new Error(`not an item: ${text}`);
    const item = text.slice(2);
    if (keyOf(item) === undefined) {
      items.push(scalar(item));
      continue;
    }
    // A mapping goes on over the lines that are set in as far as its first key.
    let end = at + 1;
    while ((lines[end]?.indent ?? -1) > indent) end++;
    const own = [{ indent: indent + 2, text: item }, ...lines.slice(at + 1, end)];
    const [value, read] = mapping(own, 0, indent + 2);
    if (read < own.length) throw new Error(`left over: ${own[read]?.text}`);
    items.push(value);
    at = end - 1;
  }
  return [items, at];
}

function mapping(lines: readonly Line[], start: number, indent: number): [YamlValue, number] {
  const pairs = new Map<string, YamlValue>();
  let at = start;
  while (lines[at]?.indent === indent) {
    const text = lines[at]?.text ?? '';
    const [key, rest] = keyOf(text) ?? [];
    if (key === undefined || rest === undefined) throw new Error(`not a pair: ${text}`);
    if (pairs.has(key)) throw new Error(`twice: ${key}`);
    at++;
    const deeper = lines[at]?.indent ?? -1;
    if (rest !== '') pairs.set(key, scalar(rest));
    else if (deeper <= indent) throw new Error(`no value: ${key}`);
    else {
      const [value, end] = block(lines, at, deeper);
      pairs.set(key, value);
      at = end;
    }
  }
  return [Object.fromEntries(pairs), at];
}

function keyOf(text: string): [key: string, rest: string] | undefined {
  const match = /^([A-Za-z][\w-]*|"(?:[^"\\]|\\.)*"):(?: (.*))?$/.exec(text);
  if (match === null) return undefined;
  const [, key = '', rest = ''] = match;
  if (/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(key)) throw new Error(`not a text: ${key}`);
  return [key.startsWith('"') ? scalar(key) : key, rest];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

function scalar(text: string): string {
  if (/^[A-Za-z][A-Za-z-]*$|^[1-9]\d{3}(?:-\d\d){0,2}$/.test(text)) return text;
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) throw new Error(`not a scalar: ${text}`);
  return text.slice(1, -1).replace(/\\(?:u([0-9a-f]{4})|(.))/gs, (all, code, sign) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meant = ESCAPES[sign];
    if (meant === undefined) throw new Error(`no escape of YAML: ${all}`);
    return meant;
  });
}
