import { blankedAt, type Closing, type HiddenSpan, hiddenSpans, merged } from './hidden';
import { type HiddenBlock, hiddenBlocks, Lines } from './lines';
import { indentedCode } from './markdownIndented';

const FENCE = /^[ \t]{0,12}(`{3,}|~{3,})/;
/** Directives of MyST whose text is Markdown again; others are code. */
const DIRECTIVE =
  /^\{(?:note|warning|tip|hint|important|attention|caution|danger|error|seealso|admonition|topic|sidebar|margin|aside|figure|figure-md|subfigure|table|csv-table|list-table|epigraph|pull-quote|blockquote|dropdown|card|grid|grid-item|tab-set|tab-item|div|exercise|solution|glossary|todo|container|toggle|versionadded|versionchanged|deprecated|(?:prf|proof):[a-z]+)(?:[ \t][^}\n]{0,200})?\}/;
/** MyST's citations look like code; in `HIDDEN` they come first. */
const ROLE = String.raw`\{(?:foot)?cite(?::[a-z]{1,12})?\}${'`'}(?:[^${'`'}\n]|\n(?![ \t]*\r?\n)){0,4000}${'`'}`;
/** A fence that begins or ends a directive, once those around code are gone, is no span of code. */
const DIRECTIVE_FENCE = String.raw`^[ \t]{0,12}${'`'}{3,}(?=(?:\{[^${'`'}\n]*)?$)`;
/** Where code, mathematics, comments, addresses and the like begin. */
const HIDDEN = new RegExp(
  String.raw`\\[\s\S]|${ROLE}|${DIRECTIVE_FENCE}|(${'`'}+)|<!--|<(style|script|pre|code)(?=[\s>])|(\$\$)` +
    String.raw`|\$(?![\s\d$])[^$\n]{0,300}(?<=\S)\$(?!\d)` +
    String.raw`|(?<=\]\()[^\s()]{1,1000}|(?<!@\{)\bhttps?:\/\/[^\s)\]}>]*`,
  'gm',
);
const MYST_COMMENT = /^%/;
/** Pandoc's examples with numbers: `(@good) Text` begins one, `@good` elsewhere refers to it. */
const EXAMPLE = /^[ \t]{0,12}\(@([\w-]+)\)(?=[ \t])/;
const REFERENCE = /@([\w-]+)/g;

/** Front matter, code, mathematics, comments, addresses and numbered examples of Markdown. */
export function markdownHidden(text: string): HiddenSpan[] {
  const spans = hiddenIn(text, () => false);
  return text.includes('(@') ? merged(spans, examplesIn(blankedAt(text, spans))) : spans;
}

/** The names of examples, where they are given and referred to. */
function examplesIn(shown: string): HiddenSpan[] {
  const lines = new Lines(shown);
  const names = new Set<string>();
  let isInList = false;
  for (let line = 0; line < lines.count; line++) {
    const name = EXAMPLE.exec(lines.text(line))?.[1];
    // A line within a paragraph begins no list.
    const begins: boolean = line === 0 || lines.isBlank(line - 1) || isInList;
    isInList = name !== undefined ? begins : isInList && !lines.isBlank(line);
    if (name !== undefined && begins) names.add(name);
  }
  if (names.size === 0) return [];
  return [...shown.matchAll(REFERENCE)]
    .filter(([, name = '']) => names.has(name))
    .map(({ 0: all, index }) => ({ start: index, end: index + all.length }));
}

/** The same, and lines of comment of MyST. */
export function mystHidden(text: string): HiddenSpan[] {
  return hiddenIn(text, (line) => MYST_COMMENT.test(line));
}

function hiddenIn(text: string, isComment: (line: string) => boolean): HiddenSpan[] {
  const directives = new OpenDirectives();
  let body = 0;
  const blocks = hiddenBlocks(text, (line, lines) => {
    if (line === 0) body = behindFrontMatter(lines);
    if (line < body) return ofFrontMatter(line, lines, body);
    if (isComment(lines.text(line))) return { from: line, to: line + 1, isOpen: true };
    return fenced(line, lines, directives) ?? indentedCode(line, lines);
  });
  const inline = hiddenSpans(blankedAt(text, blocks), HIDDEN, (opening): Closing | undefined => {
    const [all, ticks, element, dollars] = opening;
    if (ticks !== undefined) return { mark: ticks, in: 'paragraph', isRun: true };
    if (all === '<!--') return { mark: '-->', in: 'text' };
    if (element !== undefined) return { mark: `</${element}>`, in: 'text' };
    if (dollars !== undefined) return { mark: dollars, in: 'text' };
    return /^(?:\\|\{|[ \t]*`)/.test(all) ? undefined : { at: opening.index + all.length };
  });
  return merged(blocks, inline);
}

/** Behind the last line of the front matter; 0 without one: no YAML begins with a blank line. */
function behindFrontMatter(lines: Lines): number {
  if (!/^\ufeff?---[ \t]*$/.test(lines.text(0)) || lines.isBlank(1)) return 0;
  return lines.behindNext(1, '---', (line) => /^(?:---|\.\.\.)[ \t]*$/.test(line)) ?? 0;
}

/** Fields in which pandoc looks for citations, as it does in all, and people write some. */
const CITING_FIELD = /^(["']?)(?:nocite|abstract)\1[ \t]*:/;

/** What is hidden of the front matter from a line on: all but what such a field says. */
function ofFrontMatter(from: number, lines: Lines, end: number): HiddenBlock | undefined {
  let shown = from;
  while (shown < end && !CITING_FIELD.test(lines.text(shown))) shown++;
  if (shown > from) return { from, to: shown };
  let behind = from + 1;
  while (behind < end && /^(?:\s|-\s|$)/.test(lines.text(behind))) behind++;
  // Hidden lines begin behind the field, whose own lines are text.
  let next = behind;
  while (next < end && !CITING_FIELD.test(lines.text(next))) next++;
  return { from: behind, to: next };
}

function fenced(from: number, lines: Lines, directives: OpenDirectives): HiddenBlock | undefined {
  const [head = '', fence = ''] = FENCE.exec(lines.text(from)) ?? [];
  const info = lines.text(from).slice(head.length).trim();
  // Backquotes behind them make a span of code of those that look like a fence.
  if (fence === '' || info.includes('`')) return undefined;
  if (DIRECTIVE.test(info)) directives.open(fence);
  else if (info !== '' || !directives.close(fence)) {
    const to = lines.behindNext(from + 1, fence, (line) => closes(line.trim(), fence));
    return to === undefined ? undefined : { from, to };
  }
  return undefined;
}

function closes(line: string, fence: string): boolean {
  return line.length >= fence.length && line === fence.charAt(0).repeat(line.length);
}

/** The directives of text around a line: the fence that ends one opens no block of code. */
class OpenDirectives {
  readonly #fences: string[] = [];

  open(fence: string): void {
    this.#fences.push(fence);
  }

  /** Whether a fence of nothing else ends one, and those within it that have no end. */
  close(fence: string): boolean {
    const at = this.#fences.findLastIndex((open) => closes(fence, open));
    if (at >= 0) this.#fences.length = at;
    return at >= 0;
  }
}
