const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Deeper than any formula within the nesting cap; layout of deeper trees gets slow. */
const MAX_DEPTH = 250;
/** In em; a formula may not push itself far over the text around it. */
const LENGTHS = { least: -2, most: 20 };

const ELEMENTS = new Set(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover
  mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom menclose`.split(/\s+/),
);

/** Neither addresses nor styles nor colours: a formula has the colour of the theme's text. */
const ATTRIBUTES = new Set(
  `display displaystyle scriptlevel mathvariant stretchy fence form separator symmetric largeop
  movablelimits accent accentunder lspace rspace minsize maxsize width height depth voffset
  linethickness rowspacing columnspacing columnalign rowspan columnspan notation
  linebreak`.split(/\s+/),
);

/** Of Temml's own classes those that `media/abstract.css` knows. */
const CLASS = /^(?:tml-[a-z0-9-]+|menclose|upstrike|downstrike|sout|longdiv-(?:top|arc))$/;

/**
 * MathML markup as elements of this document. The markup is parsed into a document without a
 * window, where nothing runs and nothing loads, and only what the lists above name is made anew
 * here. `undefined` for markup that is not well formed, too deep, or not of MathML alone.
 */
export function mathElement(markup: string): Element | undefined {
  const parsed = new DOMParser().parseFromString(markup, 'application/xml');
  const root = parsed.documentElement;
  return root.localName === 'math' ? copied(root, 0) : undefined;
}

function copied(source: Element, depth: number): Element | undefined {
  if (source.namespaceURI !== MATHML || !ELEMENTS.has(source.localName)) return undefined;
  if (depth > MAX_DEPTH) return undefined;
  const copy = document.createElementNS(MATHML, source.localName);
  copyAttributes(source, copy);
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) {
      copy.append(child.textContent ?? '');
      continue;
    }
    const made = child instanceof Element ? copied(child, depth + 1) : undefined;
    if (made === undefined) return undefined;
    copy.append(made);
  }
  return copy;
}

function copyAttributes(source: Element, copy: Element): void {
  for (const { name, value } of source.attributes) {
    if (ATTRIBUTES.has(name) && isModest(value)) copy.setAttribute(name, value);
  }
  const classes = (source.getAttribute('class') ?? '').split(' ').filter((one) => CLASS.test(one));
  if (classes.length > 0) copy.setAttribute('class', classes.join(' '));
}

function isModest(value: string): boolean {
  const length = Number.parseFloat(value);
  return (
    /^[\w.+% -]{0,64}$/.test(value) &&
    (Number.isNaN(length) ||
      (length >= LENGTHS.least && length <= LENGTHS.most) ||
      /%$/.test(value))
  );
}
