import { type Declarations, type NamedFile, namedFile } from './declarations';

/** How a language says it on lines of their own. Each pattern's last group is a name. */
interface LineSyntax {
  readonly bibliography: RegExp;
  readonly part: RegExp;
  /** One line may name several bibliographies: what each of them is. */
  readonly item?: RegExp;
  /** What begins a stretch of which nothing counts, and what ends it, by what began it. */
  readonly hidden?: { readonly opening: RegExp; ends(opening: string): string };
}

const ORG: LineSyntax = {
  bibliography: /^[ \t]{0,20}#\+bibliography:([^\r\n]{1,400})/i,
  part: /^[ \t]{0,20}#\+(?:include|setupfile):[ \t]{0,20}("[^"\r\n]+"|[^\s"]+)/i,
  hidden: {
    opening: /^[ \t]{0,20}#\+begin_(\w+)/i,
    ends: (name) => `#+end_${name.toLowerCase()}`,
  },
};

const ASCIIDOC: LineSyntax = {
  bibliography:
    /^(?::bibtex-file:[ \t]|bibliography::(?=[^\s[]))(?:\{docdir\}\/)?([^\r\n[]{1,400})/,
  item: /[^,\s](?:[^,]*[^,\s])?/g,
  part: /^include::([^[\r\n]+)\[/,
  hidden: { opening: /^(\/{4,}|-{4,}|\.{4,})[ \t]{0,20}$/, ends: (line) => line },
};

/** What a comment holds is indented. */
const REST: LineSyntax = {
  bibliography: /^\.\. bibliography::[ \t]([^\r\n]{1,400})/,
  part: /^\.\. include::[ \t]([^\r\n]{1,400})/,
  item: /\S+/g,
};

/** `#+bibliography:` of Org. */
export function orgDeclared(text: string): Declarations {
  return linesDeclared(text, ORG);
}

/** `:bibtex-file:` and `bibliography::a.bib[]` of asciidoctor-bibtex. */
export function asciidocDeclared(text: string): Declarations {
  return linesDeclared(text, ASCIIDOC);
}

/** A bibliography directive with names, as sphinxcontrib-bibtex had them before `conf.py` had. */
export function restDeclared(text: string): Declarations {
  return linesDeclared(text, REST);
}

function linesDeclared(text: string, syntax: LineSyntax): Declarations {
  const bibliographies: NamedFile[] = [];
  const parts: NamedFile[] = [];
  let hiddenUntil: string | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const shown = line.trimEnd();
    if (hiddenUntil !== undefined) {
      if (shown.trim().toLowerCase() === hiddenUntil) hiddenUntil = undefined;
    } else {
      const opening = syntax.hidden?.opening.exec(shown)?.[1];
      if (opening !== undefined) hiddenUntil = syntax.hidden?.ends(opening);
      const named = namedOn(shown, syntax.bibliography);
      const { item } = syntax;
      const names = item === undefined ? named : named.flatMap((name) => listed(name, item));
      bibliographies.push(...names.flatMap((name) => fileAt(name, at)));
      parts.push(...namedOn(shown, syntax.part).flatMap((name) => fileAt(name, at)));
    }
    at += line.length + 1;
  }
  return { bibliographies, parts, roots: [] };
}

/** A name, and where it stands in its line. */
interface Name {
  readonly text: string;
  readonly start: number;
}

function namedOn(line: string, pattern: RegExp): Name[] {
  const match = pattern.exec(line);
  const text = match?.[1];
  if (match === null || text === undefined) return [];
  return [{ text, start: match.index + match[0].lastIndexOf(text) }];
}

function listed({ text, start }: Name, item: RegExp): Name[] {
  return [...text.matchAll(item)].map(({ 0: name, index }) => ({
    text: name,
    start: start + index,
  }));
}

function fileAt({ text, start }: Name, lineStart: number): NamedFile[] {
  return namedFile(text, lineStart + start);
}
