import { Brackets, isEscaped } from './brackets';
import { type Closing, type HiddenSpan, hiddenSpans } from './hidden';
import { insertion, removeItem } from './separated';
import type { CitationSyntax, CitationVariant, CitedItem, Span, WrittenCitation } from './syntax';
import { argumentsOf, labelsIn } from './typstCall';

/** A key that `@` can hold: Typst leaves a final `.` or `:` to the sentence. */
const BARE = /\p{XID_Continue}(?:[\p{XID_Continue}.:-]*\p{XID_Continue})?/u;
const WHOLE_BARE = new RegExp(`^${BARE.source}$`, 'u');
/** `@a`, `#cite(…)`, and in code `cite(…)`. */
const CITATION = new RegExp(
  `@(${BARE.source})|#cite(?=\\()|(?<![\\p{XID_Continue}.#@-])cite(?=\\(\\s{0,9}(?:<|label\\())`,
  'gu',
);

/**
 * Where comments, code and mathematics begin, and strings of the code that may hold `@`: packages,
 * arguments, addresses of people; addresses of pages hold `//` and `@`, too.
 */
const HIDDEN =
  /\\[\s\S]|\bhttps?:\/\/(?:[!,.:;?']*[^\s()[\]{}"<>`!,.:;?'])*|(?<!:)\/\/[^\n]*|\/\*|(`{3,}|`)|(\$)|\b(?:import|include)\s{1,9}"[^"\n]{0,200}"|(?<!label)\("[^"\n]{0,200}"|"[\w.+-]{1,64}@[\w.-]{1,64}"/g;

const LONGEST_ADDRESS = 500;
const IN_ADDRESS = /[^\s()[\]{}"<>`]/;

/** The forms of the function `cite` (Typst's reference, "cite", `form`). */
const FORMS: Readonly<Partial<Record<CitationVariant, string>>> = {
  narrative: 'prose',
  year: 'year',
  suppressed: 'year',
};

/** Comments, code and mathematics of Typst. */
export function typstHidden(text: string): HiddenSpan[] {
  const ends = commentEnds(text);
  const formulas = new Formulas(text);
  return hiddenSpans(text, HIDDEN, (opening): Closing | undefined => {
    const [all, ticks, math] = opening;
    const behind = opening.index + all.length;
    if (all === '/*') {
      const at = ends.get(opening.index);
      return at === undefined ? undefined : { at };
    }
    if (ticks !== undefined) return { mark: ticks, in: 'text', isRun: true };
    if (math !== undefined) return formulas.endOf(behind);
    if (all.startsWith('\\')) return undefined;
    return all.startsWith('/') ? { at: behind, isOpen: true } : { at: behind };
  });
}

const IN_FORMULA = /\\[\s\S]|"(?:[^"\\]|\\[\s\S]){0,500}"|\$/g;

/** Finds where formulas end: at a dollar that is neither escaped nor in a string. */
class Formulas {
  readonly #text: string;
  #isUnclosed = false;

  constructor(text: string) {
    this.#text = text;
  }

  endOf(behind: number): Closing | undefined {
    if (this.#isUnclosed) return undefined;
    IN_FORMULA.lastIndex = behind;
    for (let found = IN_FORMULA.exec(this.#text); found; found = IN_FORMULA.exec(this.#text)) {
      if (found[0] === '$') return { at: found.index + 1 };
    }
    this.#isUnclosed = true;
    return undefined;
  }
}

/** Where each comment ends: they hold comments. */
function commentEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\/\*|\*\//g)) {
    if (mark === '/*') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + mark.length);
    }
  }
  return ends;
}

/** Citations of Typst: `@a[p. 7]`, `#cite(<a>, form: "prose")`. */
export const TYPST: CitationSyntax = {
  *citationsIn(passage) {
    let brackets: Brackets | undefined;
    const around: WrittenCitation[] = [];
    for (const match of passage.matchAll(CITATION)) {
      if (isEscaped(passage, match.index)) continue;
      brackets ??= new Brackets(passage);
      while ((around.at(-1)?.end ?? match.index + 1) <= match.index) around.pop();
      const citation = citationOf(passage, match, brackets);
      const outer = around.at(-1);
      if (outer !== undefined && !isNested(citation, outer)) continue;
      yield citation;
      around.push(citation);
    }
  },
  groupsIn: runsIn,
  holds: (part, as) => (as === 'key' ? /^[^\n]+$/ : /^[^[\]\\\n]*$/).test(part),
  can: () => true,
  write({ keys, variant, prefix = '', locator = '' }) {
    const form = FORMS[variant];
    const written = keys.map((key, at) =>
      rendered({ key, supplement: at === keys.length - 1 ? locator : '', form, others: [] }),
    );
    return (prefix === '' ? '' : `${prefix} `) + written.join(' ');
  },
  join({ written }, to, keys, variant) {
    if (isInCode(written, to)) {
      const calls = keys.map((key) => ` + ${calling({ key, ...sayingNothing(variant) })}`);
      return insertion(to.end, calls.join(''));
    }
    return insertion(to.end, ` ${TYPST.write({ keys, variant }, { text: '' })}`);
  },
  replace({ written }, _citation, item, key) {
    // What is said of the key stays untouched: it may cite, too.
    const isCall = written[item.token.start] !== '@';
    if (isCall) return { ...item.token, text: labelOf(key) };
    if (WHOLE_BARE.test(key)) return { ...item.token, text: `@${key}` };
    const { form, supplement, others } = read(written, item);
    return { start: item.start, end: item.end, text: rendered({ key, supplement, form, others }) };
  },
  remove: (_passage, { items }, at) => removeItem(items, at),
  turn({ written }, { start, end, items }, to) {
    let text = '';
    let from = start;
    for (const item of items) {
      // Typst takes one label in a call: no form is right for one of more.
      if (!/[@#c]/.test(written.charAt(item.start))) return undefined;
      const parts = { ...read(written, item), key: item.use.key, form: FORMS[to] };
      const shown = isInCode(written, item) ? calling(parts) : rendered(parts);
      text += written.slice(from, item.start) + shown;
      from = item.end;
    }
    return { start, end, text: text + written.slice(from, end) };
  },
  /** The text around would become part of a citation: `@a` before a letter, `.b`, `[…]`. */
  blanks(text, offset) {
    const next = text.slice(offset, offset + 2);
    return {
      before: isEscaped(text, offset) || isInAddress(text, offset),
      after: /^(?:[\p{XID_Continue}\-[(;@*]|[.:][\p{XID_Continue}-])/u.test(next),
    };
  },
};

/** Typst takes what stands behind an address without a blank for more of it. */
function isInAddress(text: string, offset: number): boolean {
  let start = offset;
  while (start > offset - LONGEST_ADDRESS && IN_ADDRESS.test(text.charAt(start - 1))) start--;
  return /\bhttps?:\/\//.test(text.slice(start, offset));
}

/** `@key`; an unusual one as `#cite(label("…"))`. */
export function typstKey(key: string): string {
  return rendered({ key, supplement: '', form: undefined, others: [] });
}

/** `<key>`, or for a key that a label cannot hold `label("key")`. */
export function labelOf(key: string): string {
  return WHOLE_BARE.test(key) ? `<${key}>` : `label("${typstString(key)}")`;
}

/** The inside of a string literal. */
export function typstString(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}

/** Whether one stands in what another says; brackets may be not well nested. */
function isNested({ start, end }: Span, outer: WrittenCitation): boolean {
  return (
    end < outer.end && outer.items.every(({ token }) => end <= token.start || token.end <= start)
  );
}

/** What is said of one key. */
interface Call {
  readonly key: string;
  readonly supplement: string;
  readonly form: string | undefined;
  /** Further arguments, as they are written. */
  readonly others: readonly string[];
}

function rendered({ key, supplement, form, others }: Call): string {
  const isBare = WHOLE_BARE.test(key);
  if (isBare && form === undefined && others.length === 0) {
    return supplement === '' ? `@${key}` : `@${key}[${supplement}]`;
  }
  return `#${calling({ key, supplement, form, others })}`;
}

/** `cite(<key>, form: "prose")`, as it stands in code. */
function calling({ key, supplement, form, others }: Call): string {
  const said = supplement === '' ? [] : [`supplement: [${supplement}]`];
  const formed = form === undefined ? [] : [`form: "${form}"`];
  return `cite(${[labelOf(key), ...said, ...formed, ...others].join(', ')})`;
}

function sayingNothing(variant: CitationVariant): Omit<Call, 'key'> {
  return { supplement: '', form: FORMS[variant], others: [] };
}

/** Whether a citation is a call in code, where nothing else can stand in its place. */
function isInCode(written: string, { start }: Span): boolean {
  return written[start] === 'c';
}

/** What a citation says besides its key. */
function read(written: string, { start, end, token }: CitedItem): Omit<Call, 'key'> {
  if (written[start] === '@') {
    const supplement = written.slice(token.end, end).slice(1, -1);
    return { supplement, form: undefined, others: [] };
  }
  const [, ...rest] = argumentsOf(written.slice(written.indexOf('(', start), end));
  let [supplement, form]: [string, string | undefined] = ['', undefined];
  const others: string[] = [];
  for (const argument of rest) {
    const [, name, value = ''] = /^(supplement|form):\s*([\s\S]*)$/.exec(argument) ?? [];
    if (name === 'supplement' && value.startsWith('[')) supplement = value.slice(1, -1);
    else if (name === 'form') form = value.slice(1, -1);
    else others.push(argument);
  }
  return { supplement, form, others };
}

function citationOf(passage: string, match: RegExpExecArray, brackets: Brackets): WrittenCitation {
  const start = match.index;
  const name = start + match[0].length;
  const key = match[1];
  // A key takes `[…]` only, the function `(…)` only.
  const takes = key === undefined ? '(' : '[';
  const end = (passage.charAt(name) === takes ? brackets.after(name) : undefined) ?? name;
  const span = { start, end };
  if (key === undefined) {
    const call = callOf(passage, span, { name, brackets });
    return isInCode(passage, span) ? { ...call, empty: '[]' } : call;
  }
  const use = { key, start: start + 1, end: name };
  const items = [{ use, token: { start, end: name }, start, end }];
  const uses = [use];
  return { syntax: TYPST, start, end, items, uses, head: span, list: span, mayBeLabel: true };
}

function callOf(
  passage: string,
  span: Span,
  { name, brackets }: { readonly name: number; readonly brackets: Brackets },
): WrittenCitation {
  const { start, end } = span;
  // What stands in `supplement: […]` are citations of their own.
  const labels = labelsIn(passage.slice(name, end), name).filter(
    ({ token }) => brackets.around(token.start) === brackets.around(start),
  );
  const isOne = labels.length === 1;
  const items = labels.map(({ use, token }) => ({ use, token, ...(isOne ? span : token) }));
  const uses = labels.map(({ use }) => use);
  return { syntax: TYPST, start, end, items, uses, head: span, list: span };
}

/**
 * Neighbours such as `@a @b[p. 7] #cite(<c>)` become one group when printed; those in a supplement
 * are neighbours of one another.
 */
function* runsIn(shown: string): Generator<WrittenCitation> {
  const runs: WrittenCitation[][] = [];
  /** The citations around the next one, and the last run at each depth. */
  const around: WrittenCitation[] = [];
  const lasts: WrittenCitation[][] = [];
  for (const citation of TYPST.citationsIn(shown)) {
    while ((around.at(-1)?.end ?? citation.end) <= citation.start) around.pop();
    const run = lasts[around.length];
    const last = run?.at(-1);
    if (run && last && isBlank(shown, { start: last.end, end: citation.start })) run.push(citation);
    else {
      const begun = [citation];
      lasts[around.length] = begun;
      runs.push(begun);
    }
    around.push(citation);
  }
  for (const run of runs) yield joined(run);
}

function isBlank(text: string, { start, end }: Span): boolean {
  return /^[ \t]*$/.test(text.slice(start, end));
}

function joined(run: readonly WrittenCitation[]): WrittenCitation {
  const [only, second] = run;
  if (only !== undefined && second === undefined) return only;
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  const span = { start, end };
  const items = run.flatMap((citation) => citation.items);
  const uses = run.flatMap((citation) => citation.uses);
  return { ...span, syntax: TYPST, items, uses, head: span, list: span };
}
