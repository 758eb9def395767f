import { ACCENT_OF, BLACKBOARD_OF, MATH_WORD_OF, TEXT_WORD_OF } from '../text/texSymbols';

/** Signs that LaTeX reads as commands, and signs that its old fonts show as others. */
const SPECIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '#': '\\#',
    $: '\\$',
    '%': '\\%',
    '&': '\\&',
    _: '\\_',
    '“': '``',
    '”': "''",
    '‘': '`',
    '’': "'",
    '–': '--',
    '—': '---',
    '‐': '-',
    '‑': '-',
    '¿': '{?`}',
    '¡': '{!`}',
    // `\prime` alone stands on the line, as large as a letter.
    '′': "{$'$}",
    // T1 only; nothing else shows a straight quote.
    '"': '{\\textquotedbl}',
  }),
);
const RAISED = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((digit, at) => [digit, String(at)]));
/** Marks that go under a letter: TeX sets the ones above first. */
const UNDER = /[\u0323\u0327\u0328\u0331]/;

/**
 * A text for a BibTeX field, in ASCII as far as LaTeX has macros. Braces become macros, because
 * BibTeX counts them even after a backslash and a lone `\{` would swallow the next entry; every
 * macro stands in braces, because styles change the case of what is not (`$R$` → `$r$`).
 */
export function latexText(text: string): string {
  // A mark belongs to a letter only: one behind a brace must not hide the brace.
  return text.replace(/\p{L}\p{M}+|./gsu, latexCharacter);
}

/** Signs that every TeX reads as commands, and those that it shows as others. */
const ACTIVE = /[\\{}#$%&_^~<>|]/g;

/** A text for a field that is read as Unicode: only what TeX would act on, or change, is escaped. */
export function unicodeLatexText(text: string): string {
  return text.replace(ACTIVE, latexCharacter);
}

function latexCharacter(character: string): string {
  const special = SPECIAL.get(character);
  if (special !== undefined) return special;
  if (/^[\x20-\x7e]$/.test(character) && !'\\{}<>|^~`'.includes(character)) return character;
  const named = macro(character);
  return named === undefined ? (accented(character) ?? character) : `{${named}}`;
}

function macro(character: string): string | undefined {
  const word = TEXT_WORD_OF.get(character);
  if (word !== undefined) return `\\${word}`;
  const symbol = MATH_WORD_OF.get(character);
  if (symbol !== undefined) return `$\\${symbol}$`;
  const blackboard = BLACKBOARD_OF.get(character);
  if (blackboard !== undefined) return `$\\mathbb{${blackboard}}$`;
  const digit = RAISED.get(character);
  return digit === undefined ? undefined : `$^${digit}$`;
}

/** `ễ` → `{\~{\^e}}`; only for the letters that LaTeX's accents are made for. */
function accented(character: string): string | undefined {
  const [base, ...marks] = [...character.normalize('NFD')];
  if (base === undefined || marks.length === 0) return undefined;
  const letter = /[A-Za-z]/.test(base) ? base : macro(base);
  const commands = marks.map((mark) => ACCENT_OF.get(mark));
  if (letter === undefined || letter.includes('$') || commands.includes(undefined))
    return undefined;
  const inward = [...marks.filter((m) => !UNDER.test(m)), ...marks.filter((m) => UNDER.test(m))];
  return `{${inward.reduce(withAccent, letter)}}`;
}

function withAccent(letter: string, mark: string): string {
  const command = ACCENT_OF.get(mark) ?? '';
  const argument = letter.length > 1 || /[a-z]/i.test(command) ? `{${letter}}` : letter;
  return `\\${command}${argument}`;
}
