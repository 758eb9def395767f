import { type Closing, type HiddenSpan, hiddenSpans } from './hidden';

/** Environments whose text is printed or left out as it stands. */
const ENVIRONMENTS =
  'verbatim|Verbatim|BVerbatim|LVerbatim|SaveVerbatim|lstlisting|minted|comment|filecontents';

/**
 * Where comments, verbatim and switched-off text begin, and the end of the document; other
 * commands, so that `\\%` begins no comment, and addresses, in which `%` begins none either.
 */
const HIDDEN = new RegExp(
  String.raw`\\begin\{((?:${ENVIRONMENTS})\*?)\}|\\end\{(document)\}` +
    String.raw`|\\(?:verb|lstinline(?:\[[^\]\n]{0,200}\])?|mintinline\{[^{}\n]{0,40}\})\*?([^\sA-Za-z*{[])` +
    String.raw`|\\(?:url|nolinkurl|href|path)\{([^{}\s]{0,2000})\}` +
    String.raw`|\\(iffalse)(?![A-Za-z])|\\[\s\S]|%[^\n]*|^<<[^\n]*>>=`,
  'gm',
);
/** Commands, and comments, in which none ends anything. */
const COMMAND = /\\([A-Za-z]{1,64})|\\[\s\S]|%[^\n]*/g;
/** Commands that begin like a conditional and are none. */
const NO_CONDITIONAL = /^(?:iff|ifthenelse|ifstrequal|ifdefempty|ifbool|iftoggle|ifblank)$/;

/** Comments, verbatim text, what `\iffalse` switches off, and all behind the document's end. */
export function latexHidden(text: string): HiddenSpan[] {
  const ends = new SwitchedOff(text);
  return hiddenSpans(text, HIDDEN, (opening): Closing | undefined => {
    const [all, environment, document, delimiter, address, iffalse] = opening;
    const behind = opening.index + all.length;
    if (environment !== undefined) return { mark: `\\end{${environment}}`, in: 'text' };
    if (document !== undefined) return { at: text.length, isOpen: true };
    if (delimiter !== undefined) return { mark: delimiter, in: 'paragraph' };
    if (address !== undefined) return { at: behind };
    if (iffalse !== undefined) return ends.from(behind);
    if (all.startsWith('<<')) return { mark: '\n@', in: 'text' };
    return all.startsWith('%') ? { at: behind, isOpen: true } : undefined;
  });
}

/** Finds the `\fi` or `\else` that ends an `\iffalse`, past the conditionals within. */
class SwitchedOff {
  readonly #text: string;
  #isUnclosed = false;

  constructor(text: string) {
    this.#text = text;
  }

  from(behind: number): Closing | undefined {
    if (this.#isUnclosed) return undefined;
    let depth = 1;
    COMMAND.lastIndex = behind;
    for (let found = COMMAND.exec(this.#text); found; found = COMMAND.exec(this.#text)) {
      const [all, name = ''] = found;
      if (name.startsWith('if') && !NO_CONDITIONAL.test(name)) depth++;
      else if (name === 'fi') depth--;
      if (depth === 0 || (depth === 1 && name === 'else')) return { at: found.index + all.length };
    }
    this.#isUnclosed = true;
    return undefined;
  }
}
