import { FONT_COMMANDS, FUNCTION_NAMES, MATH_SYMBOLS } from '../text/texSymbols';

/** Control words of formulas beside the symbols, functions and fonts: they can do no harm. */
const STRUCTURE: ReadonlySet<string> = new Set(
  (
    'frac dfrac tfrac sqrt binom hat widehat tilde widetilde bar overline underline vec dot ddot ' +
    'left right big Big bigl bigr Bigl Bigr displaystyle textstyle limits nolimits quad qquad'
  ).split(' '),
);

/**
 * Whether a formula may be written for LaTeX as it stands. Only printable ASCII, only listed
 * control words (`\input{foo}` in a title was executed by LaTeX), and braces that balance as
 * BibTeX counts them: also after a backslash. `#` and `%` are never mathematics, nor is `&` here.
 */
export function isSafeMath(tex: string): boolean {
  return (
    /^[\x20-\x7e]+$/.test(tex) &&
    !/[#%&$~]|\\$|\\[^A-Za-z,;:!|{} ]/.test(tex) &&
    // A sign of raising or lowering needs something to raise.
    !/[\^_]\s*(?:[}^_]|$)/.test(tex) &&
    isBalanced(tex) &&
    (tex.match(/\\[A-Za-z]+/g) ?? []).every((word) => isHarmless(word.slice(1))) &&
    count(tex, '\\left') === count(tex, '\\right')
  );
}

function isHarmless(word: string): boolean {
  return (
    MATH_SYMBOLS.has(word) ||
    FUNCTION_NAMES.has(word) ||
    FONT_COMMANDS.has(word) ||
    STRUCTURE.has(word)
  );
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const character of tex) {
    if (character === '{') depth++;
    if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

/** How often a control word occurs; `\leftarrow` is not `\left`. */
function count(tex: string, word: string): number {
  return tex.split(word).filter((after, at) => at > 0 && !/^[A-Za-z]/.test(after)).length;
}
