import { element } from './dom';
import type { FormulaMaker } from './formula';
import type { Segment } from './protocol';

/** How the pieces of a text are made. */
export interface SegmentParts {
  readonly formula: FormulaMaker;
  readonly openLink: (index: number) => void;
}

/** Words, formulas and links as nodes. */
export function renderSegments(segments: readonly Segment[], parts: SegmentParts): Node[] {
  return segments.map((segment) => renderSegment(segment, parts));
}

function renderSegment(segment: Segment, parts: SegmentParts): Node {
  switch (segment.kind) {
    case 'text':
      return document.createTextNode(segment.text);
    case 'math':
      return parts.formula(segment.tex, segment.display);
    case 'link':
      return inlineLink(segment.text, () => parts.openLink(segment.index));
  }
}

/** Not a button, because a button cannot break over two lines as an address must. */
function inlineLink(text: string, act: () => void): HTMLElement {
  const link = element('a', { text, attributes: { role: 'link', tabindex: '0' } });
  link.addEventListener('click', act);
  link.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') act();
  });
  return link;
}
