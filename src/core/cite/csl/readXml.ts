import { finish, type Steps } from '../../steps';

/** An element of XML, as far as styles and locales of CSL use it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const NAME = /[A-Za-z_][\w:.-]*/y;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s{0,20}=\s{0,20}(?:"([^"<]*)"|'([^'<]*)')/y;
const TAG_END = /\s*(\/?)>/y;
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);
const MAX_DEPTH = 100;

const TAGS_A_STEP = 50;

/**
 * Reads the XML that styles are written in: elements, attributes, text, comments. `undefined` for
 * whatever is not well formed, and for document types, which could define entities of their own.
 */
export function readXml(xml: string): XmlElement | undefined {
  return finish(readXmlInSteps(xml));
}

/** Reads XML in steps: the longest official styles have six thousand tags. */
export function* readXmlInSteps(xml: string): Steps<XmlElement | undefined> {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open: OpenElement[] = [root];
  for (let [at, tags] = [0, 1]; at < xml.length; tags++) {
    if (tags % TAGS_A_STEP === 0) yield;
    const next = xml.indexOf('<', at);
    const text = xml.slice(at, next < 0 ? xml.length : next);
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    parent.text += resolved(text);
    if (next < 0) break;
    const end =
      skipped(xml, next) ??
      characters(xml, next, parent) ??
      closed(xml, next, open) ??
      opened(xml, next, open);
    if (end === undefined || open.length > MAX_DEPTH) return undefined;
    at = end;
  }
  const [top] = root.children;
  return open.length === 1 && root.children.length === 1 ? top : undefined;
}

/** Past a comment or an instruction. */
function skipped(xml: string, at: number): number | undefined {
  for (const [start, end] of [['<!--', '-->'] as const, ['<?', '?>'] as const]) {
    if (!xml.startsWith(start, at)) continue;
    const found = xml.indexOf(end, at + start.length);
    return found < 0 ? undefined : found + end.length;
  }
  return undefined;
}

const [DATA_START, DATA_END] = ['<![CDATA[', ']]>'] as const;

/** Text in which nothing is a sign of XML. */
function characters(xml: string, at: number, parent: OpenElement): number | undefined {
  if (!xml.startsWith(DATA_START, at)) return undefined;
  const end = xml.indexOf(DATA_END, at);
  if (end < 0) return undefined;
  parent.text += xml.slice(at + DATA_START.length, end);
  return end + DATA_END.length;
}

function closed(xml: string, at: number, open: OpenElement[]): number | undefined {
  if (xml[at + 1] !== '/') return undefined;
  const element = open.length > 1 ? open.pop() : undefined;
  const end = xml.indexOf('>', at);
  return element !== undefined && xml.slice(at + 2, end).trim() === element.name
    ? end + 1
    : undefined;
}

function opened(xml: string, at: number, open: OpenElement[]): number | undefined {
  const name = matchAt(NAME, xml, at + 1)?.[0];
  if (name === undefined) return undefined;
  let end = at + 1 + name.length;
  const attributes: [string, string][] = [];
  for (let found = matchAt(ATTRIBUTE, xml, end); found; found = matchAt(ATTRIBUTE, xml, end)) {
    attributes.push([found[1] ?? '', resolved(found[2] ?? found[3] ?? '')]);
    end += found[0].length;
  }
  const tagEnd = matchAt(TAG_END, xml, end);
  if (tagEnd === undefined) return undefined;
  const element = { name, attributes: Object.fromEntries(attributes), children: [], text: '' };
  open.at(-1)?.children.push(element);
  if (tagEnd[1] === '') open.push(element);
  return end + tagEnd[0].length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function resolved(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (all, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES.get(name) ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}
