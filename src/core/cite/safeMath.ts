import { FONT_COMMANDS, FUNCTION_NAMES, MATH_SYMBOLS } from '../text/texSymbols';

/** Control words of formulas beside the symbols, functions and fonts: they can do no harm. */
const STRUCTURE: ReadonlySet<string> = new Set(
  (
    'frac dfrac tfrac sqrt binom hat widehat tilde widetilde bar overline underline vec dot ddot ' +
    'check breve acute grave stackrel overset underset ' +
    'left right big Big bigl bigr Bigl Bigr displaystyle textstyle limits nolimits quad qquad'
  ).split(' '),
);

/**
 * Whether a formula may be written for LaTeX as it stands. Only printable ASCII, only listed
 * control words (`\input{foo}` in a title was executed by LaTeX), and braces that balance as
 * BibTeX counts them: also after a backslash. `#` and a bare `%` are never mathematics, nor
 * is `&` here.
 */
export function isSafeMath(tex: string): boolean {
  return (
    /^[\x20-\x7e]+$/.test(tex) &&
    !/[#&$]|(?<!\\)%|\\$|\\[^A-Za-z,;:!|{} %]/.test(tex) &&
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

const FONTS: Readonly<Record<string, string>> = {
  ...{ rm: 'mathrm', bf: 'mathbf', it: 'mathit', sf: 'mathsf', tt: 'mathtt', mit: 'mathit' },
};
/** What a switch goes over holds no brace that is printed, which would seem to end it. */
const OVER = String.raw`\s{0,9}((?:[^{}\\]|\\[A-Za-z]){1,400})`;
const SWITCHED = new RegExp(
  String.raw`(?<![\\A-Za-z])\{\s{0,9}\\(rm|cal|bf|it|sf|tt|mit)(?![A-Za-z])${OVER}\}`,
  'g',
);
const SWITCHED_WHOLE = new RegExp(
  String.raw`^\s{0,9}\\(rm|cal|bf|it|sf|tt|mit)(?![A-Za-z])${OVER}$`,
);

/**
 * `T_{\rm eff}` as `T_{\mathrm{eff}}`: the classes of today do not know the old switches. Within
 * `\mbox` and its like they are those of text, and stay.
 */
export function withoutSwitches(tex: string): string {
  return tex
    .replace(SWITCHED, (all, name: string, over: string) => {
      const written = inFont(name, over.trimEnd());
      return written === undefined ? all : `{${written}}`;
    })
    .replace(
      SWITCHED_WHOLE,
      (all, name: string, over: string) => inFont(name, over.trimEnd()) ?? all,
    );
}

function inFont(name: string, over: string): string | undefined {
  if (/\\(?:left|right)(?![A-Za-z])/.test(over)) return undefined;
  if (name !== 'cal') return `\\${FONTS[name]}{${over}}`;
  // The font has nothing but capitals.
  return over.includes('\\') ? undefined : over.replace(/[A-Z]+/g, '\\mathcal{$&}');
}
