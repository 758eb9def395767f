import { element } from './dom';
import { formulaMaker } from './formula';
import { parsePageState, parseToPage, type ToHost, type ToPage } from './protocol';
import { renderPaper } from './renderPaper';
import { renderRelated } from './renderRelated';

/** What VS Code gives to a page. */
interface Host {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const CONFIRMATION_MS = 6_000;
const SCROLL_SETTLES_MS = 150;

const host = acquireVsCodeApi();
const send = (message: ToHost) => host.postMessage(message);

/** The paper that is shown: how it was sent, and how what is related to it was sent. */
interface Shown {
  readonly paperId: string;
  readonly as: string;
  readonly heading: string;
  related: string;
}

let shown: Shown | undefined;
let confirmation: ReturnType<typeof setTimeout> | undefined;

function receive(message: ToPage): void {
  switch (message.kind) {
    case 'show':
      show(message);
      break;
    case 'missing':
      shown = undefined;
      replace(element('p', { class: 'missing', text: message.text }));
      break;
    case 'related':
      showRelated(message);
      break;
    case 'confirm':
      confirm(message.paperId, message.text);
      break;
  }
}

function show({ view, labels }: Extract<ToPage, { kind: 'show' }>): void {
  // A refresh of the library mostly changes other papers: keep focus and selection then.
  const as = JSON.stringify([view, labels]);
  const { paperId } = view;
  send({ kind: 'askRelated', paperId });
  if (shown?.as === as) return;
  const isSame = shown?.paperId === paperId;
  shown = { paperId, as, heading: labels.related, related: '' };
  const openLink = (index: number) => send({ kind: 'openLink', paperId, index });
  const before = window.scrollY;
  replace(renderPaper({ view, labels, send, openLink, formula: formulaMaker() }));
  window.scrollTo(0, isSame ? before : keptScroll(paperId));
  keep();
}

/** Below the abstract; an answer that says the same again leaves the focus where it is. */
function showRelated({ paperId, papers }: Extract<ToPage, { kind: 'related' }>): void {
  const related = JSON.stringify(papers);
  if (shown?.paperId !== paperId || shown.related === related) return;
  shown.related = related;
  document.querySelector('section.related')?.remove();
  if (papers.length === 0) return;
  const section = renderRelated({ paperId, papers, heading: shown.heading, send });
  document.querySelector('section.abstract')?.after(section);
}

function replace(content: HTMLElement): void {
  document.getElementById('paper')?.replaceChildren(content);
}

function confirm(paperId: string, text: string): void {
  const status = document.getElementById('status');
  if (status === null || shown?.paperId !== paperId) return;
  clearTimeout(confirmation);
  // A new node each time, so that copying twice is said twice.
  status.replaceChildren(element('span', { text }));
  confirmation = setTimeout(() => status.replaceChildren(), CONFIRMATION_MS);
}

function keptScroll(paperId: string): number {
  const state = parsePageState(host.getState());
  return state?.paperId === paperId ? state.scroll : 0;
}

function keep(): void {
  if (shown !== undefined) host.setState({ paperId: shown.paperId, scroll: window.scrollY });
}

let settling: ReturnType<typeof setTimeout> | undefined;
window.addEventListener('scroll', () => {
  clearTimeout(settling);
  settling = setTimeout(keep, SCROLL_SETTLES_MS);
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = parseToPage(event.data);
  if (message !== undefined) receive(message);
});

send({ kind: 'ready' });
