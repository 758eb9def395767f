import type { Steps } from '../../../steps';
import { isBlank, type Line } from '../../../text/lines';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { linesOutside } from '../../linesOutside';
import { isPaperHost } from '../../paperAddress';
import { listsIn } from './items';
import { entryOfItem, papersAmong } from './paperItems';

/** A Markdown list whose items lead to papers, as the "awesome" lists have them. */
export const markdownList: DumpFormat = {
  id: 'markdown-list',
  label: 'Markdown list',
  findPages,
  readPage,
};

/** Papers that one list of a file must have: fewer are the references of some document. */
const FEWEST_PAPERS = 5;
/** Of those, lead to a place that keeps papers: manuals are PDFs too. */
const FEWEST_AT_HOSTS = 3;
const ENTRIES_PER_STEP = 8;
const LONGEST_GLANCE = 2000;
const HEADING = /^#{1,6} /;
const HINT =
  /arxiv|doi|openreview|acl(?:web|anthology)|\.pdf|papers|proceedings|thecvf|springer|ieee|acm\.org|jmlr|semanticscholar|sciencedirect|nature\.com|biorxiv/i;

/** Lists above and below a table are pages of their own: the table may be one, too. */
function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  if (!(yield* mayHoldPapers(lines))) return [];
  const spans = new Map<number, PageSpan>();
  let proven = false;
  for (const list of yield* listsIn(lines)) {
    const { papers, candidates } = yield* papersAmong(list.items);
    if (papers.length * 2 <= candidates) continue;
    const atHosts = papers.filter((one) => one.papers.some(({ url }) => isPaperHost(url))).length;
    proven ||= papers.length >= FEWEST_PAPERS && atHosts >= FEWEST_AT_HOSTS;
    const start = withHeading(lines, list.items[0]?.from ?? 0);
    const end = (list.items.at(-1)?.to ?? start) + 1;
    spans.set(list.stretch, { start: spans.get(list.stretch)?.start ?? start, end });
  }
  return proven ? [...spans.values()] : [];
}

/** Where a list begins with the headings right above it, which no page above may take. */
function withHeading(lines: readonly Line[], first: number): number {
  let start = first;
  for (let at = first - 1; at >= 0; at--) {
    const line = lines[at];
    if (line === undefined || !(isBlank(line) || HEADING.test(line.text))) break;
    if (!isBlank(line)) start = at;
  }
  return start;
}

/** A glance: lines with addresses that may be those of papers. */
function* mayHoldPapers(lines: readonly Line[]): Steps<boolean> {
  let linked = 0;
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (!text.includes('http') || !HINT.test(text.slice(0, LONGEST_GLANCE))) continue;
    if (++linked >= FEWEST_PAPERS) return true;
  }
  return false;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const entries: Entry[] = [];
  for (const { items } of yield* listsIn(lines)) {
    const { papers } = yield* papersAmong(items);
    yield;
    for (const [at, paper] of papers.entries()) {
      if (at % ENTRIES_PER_STEP === ENTRIES_PER_STEP - 1) yield;
      entries.push(entryOfItem(paper, lines));
    }
  }
  return { entries, leftovers: yield* linesOutside(entries, lines), problems: [] };
}
