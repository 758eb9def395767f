import { button, element, section } from './dom';
import type { RelatedView, ToHost } from './protocol';

/** What the section of related papers is made from. */
export interface RelatedParts {
  /** The paper that they are related to. */
  readonly paperId: string;
  readonly papers: readonly RelatedView[];
  readonly heading: string;
  readonly send: (message: ToHost) => void;
}

/** Papers about the same, each a button that opens it. */
export function renderRelated({ paperId, papers, heading, send }: RelatedParts): HTMLElement {
  const items = papers.map(({ title, byline, inCommon }, index) => {
    const act = () => send({ kind: 'openRelated', paperId, index });
    const open = button({ class: 'address', text: title, attributes: { dir: 'auto' }, act });
    const notes = [byline, inCommon].flatMap((text) => (text === undefined ? [] : [note(text)]));
    return element('li', { children: [open, ...notes] });
  });
  const list = element('ul', { children: items });
  return section({ id: 'related', heading, children: [list] });
}

function note(text: string): HTMLElement {
  return element('div', { class: 'quiet', text, attributes: { dir: 'auto' } });
}
