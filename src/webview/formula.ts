import temml from 'temml';
import { element } from './dom';
import { mathElement } from './mathMarkup';

/** Caps against formulas made to hang or to flood the page; see the tests for such formulas. */
const MAX_LENGTH = 2_000;
const MAX_NESTING = 100;
const MAX_FORMULAS = 200;
const MAX_EXPANSIONS = 200;
/** In characters, for all formulas of the page together. */
const MAX_MARKUP = 300_000;
/** In em, for the width and height of rules, kerns and the like. */
const MAX_SIZE = 20;

/** Temml prints a command that it refuses (`\href`) in this colour, and no other way tells. */
const REFUSED = '#0bad0b';

/** Turns TeX into elements, for one page. */
export type FormulaMaker = (tex: string, display: boolean) => Element;

/** Makes the formulas of one page; after the last one allowed, sources are shown. */
export function formulaMaker(): FormulaMaker {
  let made = 0;
  let room = MAX_MARKUP;
  return (tex, display) => {
    made += 1;
    const markup = made <= MAX_FORMULAS ? markupOf(tex, display) : undefined;
    const fits = markup !== undefined && markup.length <= room;
    if (fits) room -= markup.length;
    const shown = (fits && mathElement(markup)) || element('code', { class: 'tex', text: tex });
    return element('span', {
      class: display ? 'formula display' : 'formula',
      // Wide formulas scroll in their own box, which the keyboard must be able to reach.
      ...(display && { attributes: { tabindex: '0' } }),
      children: [shown],
    });
  };
}

function markupOf(tex: string, display: boolean): string | undefined {
  if (!isTame(tex)) return undefined;
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      errorColor: REFUSED,
      trust: false,
      maxExpand: MAX_EXPANSIONS,
      maxSize: [MAX_SIZE, MAX_SIZE],
      xml: true,
    });
    return markup.includes(REFUSED) ? undefined : markup;
  } catch {
    // Not only Temml's own errors: a hostile formula may also exhaust the stack.
    return undefined;
  }
}

/** Whether a formula stays within the caps and defines no command of its own. */
function isTame(tex: string): boolean {
  if (tex.length > MAX_LENGTH) return false;
  let depth = 0;
  // Control words as TeX reads them, and braces; the rest does not matter here.
  for (const [token] of tex.matchAll(/\\(?:[a-zA-Z@]+|.)|[{}]/gs)) {
    if (DEFINING.test(token)) return false;
    if (OPENING.has(token)) depth += 1;
    else if (CLOSING.has(token)) depth = Math.max(0, depth - 1);
    if (depth > MAX_NESTING) return false;
  }
  return true;
}

/**
 * Temml counts expansions, not what they produce: 100 characters of `\def` made a formula of
 * 64,000, for which the page stood still. No abstract defines commands.
 */
const DEFINING = /^\\(?:[egx]?def|let|futurelet|(?:new|renew|provide)command|global|long)@*$/;
const OPENING = new Set(['{', '\\left', '\\begin', '\\begingroup', '\\bgroup']);
const CLOSING = new Set(['}', '\\right', '\\end', '\\endgroup', '\\egroup']);
