import { ACCENT_OF, BLACKBOARD_OF, MATH_WORD_OF, TEXT_WORD_OF } from '../text/texSymbols';
import { styledLetter } from './styledLetters';

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
    '″': "{$''$}",
    '−': '{$-$}',
    // amssymb has a letter of its own for it; this one every LaTeX has.
    ħ: '{$\\hbar$}',
    '―': '---',
    // T1 only; nothing else shows a straight quote.
    '"': '{\\textquotedbl}',
  }),
);
/** Digits, signs and letters that are raised or lowered; what they are at full size NFKC tells. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱᵃᵇᶜᵈᵉᶠᵍʰʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀᵝᵞᵟᶿᵠᵡ';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₕₖₗₘₙₚₛₜᵢⱼᵣᵤᵥᵦᵧᵨᵩᵪ';
/** Several letters, or signs with a letter, in one character. */
const COMPOUND = /[ﬀ-ﬆ№℃℉µ]/;
const FRACTION = /[¼-¾⅐-⅞]/;
/** A mark belongs to a letter only: one behind a brace must not hide the brace. */
const CHARACTERS = new RegExp(`[${RAISED}]+|[${LOWERED}]+|\\p{L}\\p{M}+|.`, 'gsu');
/** Marks that go under a letter: TeX sets the ones above first. */
const UNDER = /[\u0323\u0327\u0328\u0331]/;

/**
 * A text for a BibTeX field, in ASCII as far as LaTeX has macros. Braces become macros, because
 * BibTeX counts them even after a backslash and a lone `\{` would swallow the next entry; every
 * macro stands in braces, because styles change the case of what is not (`$R$` → `$r$`).
 */
export function latexText(text: string): string {
  return text.replace(CHARACTERS, latexCharacter);
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
  if (COMPOUND.test(character)) {
    const written = latexText(character.normalize('NFKC'));
    // Styles set titles small: `°c`.
    return /[A-Z]/.test(written) ? `{${written}}` : written;
  }
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
  const [first = ''] = character;
  if (RAISED.includes(first)) return `$^${atFullSize(character)}$`;
  if (LOWERED.includes(first)) return `$_${atFullSize(character)}$`;
  if (FRACTION.test(character)) return `$${character.normalize('NFKC').replace('⁄', '/')}$`;
  const styled = styledLetter(character);
  return styled === undefined ? undefined : `$${styled}$`;
}

/** `⁻³` → `{-3}` */
function atFullSize(script: string): string {
  const plain = [...script.normalize('NFKC').replaceAll('−', '-')];
  const written = plain.map((sign) => {
    const word = MATH_WORD_OF.get(sign);
    return word === undefined ? sign : `\\${word} `;
  });
  return plain.length === 1 ? written.join('').trim() : `{${written.join('').trim()}}`;
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
