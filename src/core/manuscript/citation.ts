/** A use of a key within a citation. Offsets are UTF-16 units, as VS Code counts. */
export interface KeyUse {
  readonly key: string;
  /** Where the key itself begins, without `@`, braces or quotes around it. */
  readonly start: number;
  /** Behind the last character of the key. */
  readonly end: number;
}

/**
 * A citation in a manuscript: what is printed as one reference or one group of them. One may stand
 * in the note of another, and comes behind it then.
 */
export interface Citation {
  readonly start: number;
  /** Behind its last character. */
  readonly end: number;
  /** In the order of the text; a citation of nothing, such as `\cite{}`, has none. */
  readonly uses: readonly KeyUse[];
  /** The syntax is also that of references to figures, sections and the like, as `@x` of Typst. */
  readonly mayBeLabel?: true;
}

/** A citation found in a part of a text, with its places in the whole. */
export function shifted(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  const uses = citation.uses.map(({ key, start, end }) => ({
    key,
    start: start + by,
    end: end + by,
  }));
  return { ...citation, start: citation.start + by, end: citation.end + by, uses };
}

/** The keys of a list such as `a, b`, each with its place; `from` is where the list begins. */
export function usesInList(list: string, from: number, separator = ','): KeyUse[] {
  const uses: KeyUse[] = [];
  let at = from;
  for (const part of list.split(separator)) {
    const key = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (key !== '') uses.push({ key, start, end: start + key.length });
    at += part.length + separator.length;
  }
  return uses;
}
