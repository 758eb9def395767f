import { button, element } from './dom';
import type { AbstractView, AuthorView, CategoryView, DateView, Labels } from './protocol';
import type { PaperParts } from './renderPaper';
import { renderSegments } from './renderSegments';

/** More names than this are folded away behind a button. */
const AUTHORS_AT_FIRST = 30;

/** Categories and date, title, authors, affiliations. */
export function renderHead(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const children = [kicker(parts), title(parts), authors(parts)];
  if (view.affiliations.length > 0) {
    children.push(wordList('affiliations', labels.affiliations, view.affiliations.map(plainItem)));
  }
  return element('header', { children });
}

function kicker(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const categories =
    view.categories.length > 0
      ? wordList('categories', labels.categories, view.categories.map(categoryItem(parts)))
      : quiet(labels.categoriesMissing);
  return element('div', { class: 'kicker', children: [categories, dateText(view.date, labels)] });
}

function categoryItem({ labels, send, view }: PaperParts) {
  return ({ id, fullName, inferred }: CategoryView) => {
    const chip = button({
      class: 'chip',
      act: () => send({ kind: 'showCategory', paperId: view.paperId, category: id }),
      children: [element('span', { class: 'chip-id', text: id })],
    });
    if (fullName !== undefined) chip.append(element('span', { text: ` ${fullName}` }));
    if (inferred) chip.append(quiet(` (${labels.archiveInferred})`));
    return element('li', { children: [chip] });
  };
}

function dateText(date: DateView | undefined, labels: Labels): HTMLElement {
  if (date === undefined) return quiet(labels.dateMissing);
  const shown = element('span', { class: 'date', text: date.text });
  if (date.year === 'inferred') shown.append(quiet(` (${labels.yearInferred})`));
  if (date.year === 'missing') shown.append(quiet(` (${labels.yearMissing})`));
  return shown;
}

function title(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  const words = renderSegments(view.title, parts);
  const heading = element('h1', { attributes: { id: 'title', dir: 'auto' } });
  if (view.titleGiven) {
    heading.append(...words);
  } else {
    heading.append(labels.untitled);
    if (words.length > 0) {
      heading.append(' ', element('span', { class: 'first-words', children: words }));
    }
  }
  return heading;
}

function authors(parts: PaperParts): HTMLElement {
  const { view, labels } = parts;
  if (view.authors.length === 0 && !view.authorsTruncated) {
    return element('p', { class: 'authors quiet', text: labels.authorsMissing });
  }
  const items = view.authors.map((author) => authorItem(author, parts));
  const list = wordList('authors', labels.authors, items);
  if (view.authorsTruncated) {
    list.append(element('li', { class: 'quiet', text: labels.authorsMore }));
  }
  if (items.length > AUTHORS_AT_FIRST + 1) fold(items.slice(AUTHORS_AT_FIRST), view, labels);
  return list;
}

function authorItem(author: AuthorView, { labels, send, view }: PaperParts): HTMLElement {
  const { name, positionUnknown, affiliations } = author;
  const act = () => send({ kind: 'showAuthor', paperId: view.paperId, name });
  const item = element('li', { children: [button({ class: 'name', text: name, act })] });
  if (affiliations !== undefined) item.append(quiet(` (${affiliations})`));
  if (positionUnknown) item.append(quiet(` (${labels.positionUnknown})`));
  return item;
}

/** Hides the rest of a long list until it is asked for. */
function fold(rest: readonly HTMLElement[], view: AbstractView, labels: Labels) {
  for (const item of rest) item.hidden = true;
  const more = element('li', {
    children: [
      button({
        class: 'name more',
        text: `${labels.showAllAuthors} (${view.authors.length})`,
        act: () => {
          for (const item of rest) item.hidden = false;
          more.remove();
          rest[0]?.querySelector('button')?.focus();
        },
      }),
    ],
  });
  rest[0]?.before(more);
}

function plainItem(text: string): HTMLElement {
  return element('li', { text });
}

function wordList(name: string, label: string, items: readonly HTMLElement[]): HTMLElement {
  return element('ul', {
    class: `words ${name}`,
    attributes: { 'aria-label': label, dir: 'auto' },
    children: items,
  });
}

function quiet(text: string): HTMLElement {
  return element('span', { class: 'quiet', text });
}
