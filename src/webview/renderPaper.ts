import { button, element, section } from './dom';
import type { AbstractView, CopyWhat, Labels, LinkView, PlaceView, ToHost } from './protocol';
import { renderHead } from './renderHead';
import { renderSegments, type SegmentParts } from './renderSegments';

/** What every part of the page is made from. */
export interface PaperParts extends SegmentParts {
  readonly view: AbstractView;
  readonly labels: Labels;
  readonly send: (message: ToHost) => void;
}

/** A whole paper, as one element. */
export function renderPaper(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const children = [renderHead(parts)];
  if (view.doubtful !== undefined) children.push(doubt(view.doubtful, labels));
  children.push(actions(parts), abstract(parts));
  if (view.details.length > 0) children.push(details(view, labels));
  if (view.conflicts.length > 0) children.push(conflicts(parts));
  if (view.links.length > 0) children.push(links(parts));
  if (view.places.length > 0) children.push(sources(parts));
  return element('article', { attributes: { 'aria-labelledby': 'title' }, children });
}

function doubt(reason: string, labels: Labels): HTMLElement {
  const heading = element('strong', { text: labels.doubtful });
  return element('p', {
    class: 'doubt',
    attributes: { role: 'note' },
    children: [heading, element('span', { text: reason })],
  });
}

function actions({ view, labels, send }: PaperParts): HTMLElement {
  const { paperId } = view;
  const copy = (text: string, what: CopyWhat) =>
    button({ class: 'secondary', text, act: () => send({ kind: 'copy', paperId, what }) });
  const buttons = element('div', {
    class: 'buttons',
    attributes: { role: 'group', 'aria-label': labels.actions },
    children: [
      button({ text: labels.insertCitation, act: () => send({ kind: 'insert', paperId }) }),
      copy(labels.copyBibtex, 'bibtex'),
      copy(labels.copyReference, 'reference'),
      copy(labels.copyKey, 'key'),
    ],
  });
  return element('div', { class: 'actions', children: [buttons, keyLine(view, labels)] });
}

/** The key, and beside it the place where copying is confirmed, so that nothing moves. */
function keyLine(view: AbstractView, labels: Labels): HTMLElement {
  const key = element('span', {
    class: 'key',
    children: [
      element('span', { class: 'quiet', text: `${labels.citationKey} ` }),
      element('code', { text: view.citationKey }),
    ],
  });
  const status = element('span', {
    attributes: { id: 'status', role: 'status', 'aria-live': 'polite' },
  });
  return element('p', { class: 'key-line', children: [key, status] });
}

function abstract(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const children = view.abstract.map((segments) =>
    element('p', { attributes: { dir: 'auto' }, children: renderSegments(segments, parts) }),
  );
  const note = (text: string) => element('p', { class: 'quiet', text });
  if (children.length === 0) children.push(note(labels.abstractMissing));
  if (view.abstractCut) children.push(note(labels.abstractCut));
  else if (view.abstractTruncated) children.push(note(labels.abstractTruncated));
  return section({ id: 'abstract', heading: labels.abstract, children });
}

function details({ details: facts }: AbstractView, labels: Labels): HTMLElement {
  const rows = facts.map(({ name, text }) =>
    row(name, element('span', { text, attributes: { dir: 'auto' } })),
  );
  return section({
    id: 'details',
    heading: labels.details,
    children: [element('dl', { children: rows })],
  });
}

/** Every statement is a link to where it is made. */
function conflicts(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const rows = view.conflicts.map(({ name, note, statements }) => {
    const said = statements.flatMap(({ text, index }) => {
      const place = view.places[index];
      const source = place === undefined ? [] : [placeButton(place, index, parts)];
      const value = element('span', { class: 'statement', text, attributes: { dir: 'auto' } });
      return [element('span', { children: [value, ...source] })];
    });
    const more = note === undefined ? [] : [element('span', { class: 'quiet', text: note })];
    return row(name, ...said, ...more);
  });
  return section({
    id: 'conflicts',
    heading: labels.conflicts,
    children: [element('dl', { children: rows })],
  });
}

function links({ view, labels, openLink }: PaperParts): HTMLElement {
  const names = {
    paper: labels.linkPaper,
    code: labels.linkCode,
    data: labels.linkData,
    project: labels.linkProject,
  } satisfies Record<LinkView['kind'], string>;
  const rows = view.links.map(({ kind, text }, index) =>
    row(names[kind], button({ class: 'address', text, act: () => openLink(index) })),
  );
  return section({
    id: 'links',
    heading: labels.links,
    children: [element('dl', { children: rows })],
  });
}

function sources(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const numbered = view.places.map((place, index) => ({ place, index }));
  const facts = numbered.filter(({ place }) => place.fact !== undefined);
  const entries = numbered.filter(({ place }) => place.fact === undefined);
  const children = [
    ...facts.map(({ place, index }) => row(place.fact ?? '', placeButton(place, index, parts))),
    row(labels.entries, ...entries.map(({ place, index }) => placeButton(place, index, parts))),
  ];
  return section({
    id: 'sources',
    heading: labels.sources,
    children: [element('dl', { attributes: { 'aria-label': labels.facts }, children })],
  });
}

function placeButton({ fact, place }: PlaceView, index: number, parts: PaperParts): HTMLElement {
  const { view, labels, send } = parts;
  return button({
    class: 'place',
    text: place,
    attributes: { 'aria-label': `${fact ?? labels.entries}: ${place}` },
    act: () => send({ kind: 'openSource', paperId: view.paperId, index }),
  });
}

function row(term: string, ...details: readonly HTMLElement[]): HTMLElement {
  const shown = details.map((detail) => element('dd', { children: [detail] }));
  return element('div', { class: 'row', children: [element('dt', { text: term }), ...shown] });
}
