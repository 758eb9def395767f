/** A link of a Markdown text: what it is named, and where it leads. */
export interface MarkdownLink {
  readonly text: string;
  readonly url: string;
  /** Where it stands in the Markdown; `to` is one past its end. */
  readonly from: number;
  readonly to: number;
}

/** Inline Markdown as one reads it. */
export interface PlainMarkdown {
  readonly text: string;
  readonly links: readonly MarkdownLink[];
}

/** In characters: no address and no formula of a listing is longer. */
const LONGEST_SPAN = 2000;
/** After so many marks that never close, none is looked for any more: hostile text stays cheap. */
const MOST_MISSES = 64;
const DEEPEST_BRACKETS = 16;
const SPECIAL = /[\\`$![\]*_~<]/;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;
const BLANK = /\s/;
const AUTOLINK = /^https?:\/\/[^\s<>]+$/i;
const TAG =
  /^\/?(?:a|b|i|u|s|em|strong|sub|sup|span|font|code|kbd|del|small|img|br|p|div|li|ul|ol|details|summary|center|h\d)(?:[\s/][^<>]*)?$|^!--[^<>]*--$/i;
/** Tags that part words. */
const PARTING = /^\/?(?:br|p|div|li|ul|ol|details|summary|center|h\d)\b/i;
/** What ends an address in running text. */
const URL_END = /[\s<>()[\]|*"]/;
const HREF = /^a\s[^<>]*?\bhref\s?=\s?["']?([^\s"'<>]+)/i;
const SUMMARY = '</summary>';

/**
 * Turns inline Markdown into text, and gathers the links that it holds: emphasis, escapes, images,
 * code spans and HTML tags lose their marks, links keep their names, formulas stay as they are.
 * What opens and never closes stays as it stands. Takes time in proportion to the text.
 */
export function plainMarkdown(markdown: string): PlainMarkdown {
  if (!SPECIAL.test(markdown)) return { text: markdown, links: [] };
  const scan = new Scan(markdown);
  scan.run();
  return { text: scan.text(), links: scan.links };
}

interface Opener {
  /** Where its mark stands among the pieces. */
  readonly piece: number;
  readonly sign: string;
  left: number;
}

/** One pass over a text: pieces of output, and the marks that are still open. */
class Scan {
  readonly links: MarkdownLink[] = [];
  readonly #source: string;
  readonly #pieces: string[] = [];
  readonly #openers: Opener[] = [];
  readonly #brackets: {
    readonly piece: number;
    readonly from: number;
    readonly isImage: boolean;
  }[] = [];
  readonly #openBySign: Record<string, number> = {};
  #misses = 0;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  text(): string {
    return this.#pieces.join('');
  }

  run(): void {
    while (this.#at < this.#source.length) {
      const sign = this.#source[this.#at] ?? '';
      if (!SPECIAL.test(sign)) this.#copyPlain();
      else this.#special(sign);
    }
  }

  #copyPlain(): void {
    let end = this.#at + 1;
    while (end < this.#source.length && !SPECIAL.test(this.#source[end] ?? '')) end++;
    const scheme = this.#source.slice(this.#at, end).lastIndexOf('://');
    const tail = scheme < 0 ? ' ' : this.#source.slice(this.#at + scheme + 3, end);
    if (!URL_END.test(tail)) end = this.#endOfUrl(end);
    this.#copy(end);
  }

  /** An address in running text holds no emphasis, whatever its signs. */
  #endOfUrl(from: number): number {
    let end = from;
    while (end < this.#source.length && !URL_END.test(this.#source[end] ?? '')) end++;
    return end;
  }

  #copy(end: number): void {
    this.#pieces.push(this.#source.slice(this.#at, end));
    this.#at = end;
  }

  #special(sign: string): void {
    switch (sign) {
      case '\\':
        this.#escape();
        break;
      case '`':
        this.#code();
        break;
      case '$':
        this.#formula();
        break;
      case '<':
        this.#tag();
        break;
      case '!':
      case '[':
        this.#openBracket(sign === '!');
        break;
      case ']':
        this.#closeBracket();
        break;
      default:
        this.#emphasis(sign);
        break;
    }
  }

  /** An accent of TeX (`G\"odel`) is none. */
  #escape(): void {
    const next = this.#source[this.#at + 1] ?? '';
    const after = this.#source[this.#at + 2] ?? '';
    const isAccent = /["'`^~=.]/.test(next) && /[A-Za-z{\\]/.test(after);
    if (PUNCTUATION.test(next) && !isAccent) {
      this.#at++;
      this.#copy(this.#at + 1);
    } else this.#copy(this.#at + (isAccent ? 2 : 1));
  }

  #code(): void {
    const length = this.#runLength('`');
    const close = this.#find('`'.repeat(length), this.#at + length);
    if (close === undefined) {
      this.#copy(this.#at + length);
      return;
    }
    this.#at += length;
    this.#copy(close);
    this.#at = close + length;
  }

  #formula(): void {
    const length = this.#source[this.#at + 1] === '$' ? 2 : 1;
    const close = this.#find('$'.repeat(length), this.#at + length);
    const inside = this.#source.slice(this.#at + length, close);
    // "$5 and $6" is money: a formula begins and ends without a blank.
    const isFormula = close !== undefined && inside !== '' && inside.trim() === inside;
    this.#copy(isFormula ? close + length : this.#at + length);
  }

  #tag(): void {
    const close = this.#find('>', this.#at + 1);
    const inside = close === undefined ? '' : this.#source.slice(this.#at + 1, close);
    if (close === undefined || !(TAG.test(inside) || AUTOLINK.test(inside))) {
      this.#copy(this.#at + 1);
      return;
    }
    if (AUTOLINK.test(inside)) {
      this.#link(inside, inside, this.#at, close + 1);
      this.#pieces.push(inside);
    } else if (PARTING.test(inside)) this.#pieces.push(' ');
    const url = HREF.exec(inside)?.[1];
    if (url !== undefined) this.#link('', url, this.#at, close + 1);
    const hidden = /^summary\b/i.test(inside) ? this.#find(SUMMARY, close + 1) : undefined;
    this.#at = hidden === undefined ? close + 1 : hidden + SUMMARY.length;
  }

  #openBracket(isImage: boolean): void {
    if (isImage && this.#source[this.#at + 1] !== '[') {
      this.#copy(this.#at + 1);
      return;
    }
    if (this.#brackets.length === DEEPEST_BRACKETS) this.#brackets.shift();
    this.#brackets.push({ piece: this.#pieces.length, from: this.#at, isImage });
    this.#copy(this.#at + (isImage ? 2 : 1));
  }

  #closeBracket(): void {
    const open = this.#brackets.pop();
    const target = open === undefined ? undefined : this.#target(this.#at + 1);
    if (open === undefined || target === undefined) {
      this.#copy(this.#at + 1);
      return;
    }
    this.#at = target.end;
    if (open.isImage) {
      this.#pieces.splice(open.piece);
      this.#forget(open.piece);
      return;
    }
    this.#pieces[open.piece] = '';
    const text = this.#pieces.slice(open.piece).join('');
    this.#pieces.splice(open.piece, Number.POSITIVE_INFINITY, text);
    this.#forget(open.piece);
    this.#link(text.trim(), target.url, open.from, target.end);
  }

  #link(text: string, url: string, from: number, to: number): void {
    if (url !== '') this.links.push({ text, url, from, to });
  }

  /** Marks within a link close there. */
  #forget(piece: number): void {
    while ((this.#openers.at(-1)?.piece ?? -1) >= piece) this.#popOpener();
  }

  #popOpener(): void {
    const open = this.#openers.pop();
    if (open !== undefined) this.#count(open.sign, -1);
  }

  #count(sign: string, more: number): void {
    this.#openBySign[sign] = (this.#openBySign[sign] ?? 0) + more;
  }

  /** `(address)` or `(address "title")`. */
  #target(at: number): { readonly url: string; readonly end: number } | undefined {
    if (this.#source[at] !== '(' || this.#misses > MOST_MISSES) return undefined;
    let depth = 0;
    for (let end = at; end < Math.min(this.#source.length, at + LONGEST_SPAN); end++) {
      const sign = this.#source[end];
      if (sign === '(') depth++;
      else if (sign === ')' && --depth === 0) {
        const inside = this.#source.slice(at + 1, end).trim();
        const [url = ''] = inside.split(/\s/, 1);
        return { url: url.replace(/^<|>$/g, ''), end: end + 1 };
      }
    }
    this.#misses++;
    return undefined;
  }

  #emphasis(sign: string): void {
    const length = this.#runLength(sign);
    const before = this.#source[this.#at - 1] ?? ' ';
    const after = this.#source[this.#at + length] ?? ' ';
    const inWord = WORD.test(before) && WORD.test(after);
    const opens = !BLANK.test(after) && !(sign === '_' && inWord) && this.#leans(before, after);
    const closes = !BLANK.test(before) && !(sign === '_' && inWord) && this.#leans(after, before);
    const isMark = sign !== '~' || length === 2;
    const left = isMark && closes ? this.#close(sign, length) : length;
    if (isMark && opens && left > 0) {
      this.#openers.push({ piece: this.#pieces.length, sign, left });
      this.#count(sign, 1);
    }
    this.#pieces.push(sign.repeat(left));
    this.#at += length;
  }

  /** Whether a mark between two characters belongs to the second: `CommonMark` 0.31, 6.2. */
  #leans(outer: string, inner: string): boolean {
    return !PUNCTUATION.test(inner) || BLANK.test(outer) || PUNCTUATION.test(outer);
  }

  /** Takes the marks of a run away with those that opened; the number of marks that are left. */
  #close(sign: string, length: number): number {
    let left = length;
    while (left > 0 && (this.#openBySign[sign] ?? 0) > 0) {
      const open = this.#openers.at(-1);
      if (open === undefined) break;
      if (open.sign === sign) {
        const both = Math.min(left, open.left);
        left -= both;
        open.left -= both;
        this.#pieces[open.piece] = sign.repeat(open.left);
        if (open.left > 0) break;
      }
      this.#popOpener();
    }
    return left;
  }

  #runLength(sign: string): number {
    let end = this.#at;
    while (this.#source[end] === sign) end++;
    return end - this.#at;
  }

  /** The index of the next `text`, no further away than a span is long. */
  #find(text: string, from: number): number | undefined {
    if (this.#misses > MOST_MISSES) return undefined;
    const at = this.#source.slice(from, from + LONGEST_SPAN).indexOf(text);
    if (at < 0) this.#misses++;
    return at < 0 ? undefined : from + at;
  }
}
