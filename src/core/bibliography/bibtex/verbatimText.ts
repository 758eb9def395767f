/** Addresses within running text: `\url{…}`, and of `\href{address}{words}` the address. */
const ADDRESS_COMMAND = /\\(?:url|nolinkurl|path|href)\s?\{([^{}]{0,2000})\}/g;

/** What people and programs write for signs that LaTeX would act on, longest first. */
const SIGNS: readonly (readonly [form: RegExp, sign: string])[] = [
  [/\{?\\textless\b(?:\{\}|\s)?\}?|\$<\$/g, '<'],
  [/\{?\\textgreater\b(?:\{\}|\s)?\}?|\$>\$/g, '>'],
  [/\{?\\textunderscore\b(?:\{\}|\s)?\}?/g, '_'],
  [/\{?\\textasciitilde\b(?:\{\}|\s)?\}?|\{?\\~(?:\{\s?\})?\}?|\$\\sim\$/g, '~'],
  [/\\([_&%#$])/g, '$1'],
  [/\\[-/]|[{}]/g, ''],
];

/**
 * The value of a field that biblatex reads verbatim, an address or an identifier: `--` and `~` are
 * what they are. Only braces, commands for addresses and escapes, which BibTeX's styles ask for,
 * are taken away.
 */
export function verbatimText(raw: string): string {
  if (!/[\\{}$]/.test(raw)) return raw.trim();
  const bare = raw.replace(ADDRESS_COMMAND, ' $1 ');
  return SIGNS.reduce((text, [form, sign]) => text.replace(form, sign), bare).trim();
}
