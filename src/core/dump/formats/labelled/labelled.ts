import type { Steps } from '../../../steps';
import type { Line } from '../../../text/lines';
import type { Entry } from '../../entry';
import { type DumpFormat, LINES_PER_STEP, type PageReading, type PageSpan } from '../../format';
import { linesOutside } from '../../linesOutside';
import { type Draft, draftsIn } from './drafts';
import { readLabel } from './labels';
import { entryOfDraft, evidenceOf } from './readDraft';

/** Records whose fields have labels: "Title: …", "**Authors**: …", "### Abstract", "摘要：…". */
export const labelled: DumpFormat = {
  id: 'labelled',
  label: 'Labelled records',
  findPages,
  readPage,
};

/** Labels that arXiv prints among its own furniture: other formats read those pages. */
const ARXIV_FURNITURE =
  /^(?:\\\\$|\[\d+\] ?arXiv:|arXiv:\S+ \[|\[Submitted on |Cite as: ?arXiv|Submitted \d{1,2} \p{L}+, \d{4};)|[▽△]/u;
const DRAFTS_PER_STEP = 2;
/** Records with all of title, authors and abstract that make a page. */
const FEWEST_WHOLE = 1;
/** With title, abstract and an id or a journal. */
const FEWEST_WITHOUT_AUTHORS = 2;
/** With title, authors and an id: the acknowledgements of a README have some of those. */
const FEWEST_WITHOUT_ABSTRACT = 5;

function* findPages(lines: readonly Line[]): Steps<PageSpan[]> {
  if (!(yield* mayHoldRecords(lines))) return [];
  const counts = { whole: 0, withoutAuthors: 0, withoutAbstract: 0 };
  let start: number | undefined;
  for (const [at, draft] of (yield* draftsIn(lines)).entries()) {
    if (at % DRAFTS_PER_STEP === DRAFTS_PER_STEP - 1) yield;
    const { title, authors, abstract, id, journal } = evidenceOf(draft, lines);
    if (!title) continue;
    if (authors && abstract) counts.whole++;
    if (abstract && (id || journal)) counts.withoutAuthors++;
    if (authors && id) counts.withoutAbstract++;
    if ([authors, abstract, id].filter(Boolean).length >= 2 || (abstract && journal)) {
      start ??= entryStart(draft, lines);
    }
  }
  const isPage =
    counts.whole >= FEWEST_WHOLE ||
    counts.withoutAuthors >= FEWEST_WITHOUT_AUTHORS ||
    counts.withoutAbstract >= FEWEST_WITHOUT_ABSTRACT;
  return isPage && start !== undefined ? [{ start }] : [];
}

function entryStart(draft: Draft, lines: readonly Line[]): number | undefined {
  const entry = entryOfDraft(draft, lines);
  const first = entry?.lines[0];
  const origin = lines[0]?.number ?? 1;
  return first === undefined ? undefined : first - origin;
}

/** A glance at the labels; and whether the page is one of arXiv. */
function* mayHoldRecords(lines: readonly Line[]): Steps<boolean> {
  const keys = { authors: 0, abstract: 0 };
  for (const [at, { text }] of lines.entries()) {
    if (at % LINES_PER_STEP === LINES_PER_STEP - 1) yield;
    if (/^\s{0,8}[\\[aSC▽△]/.test(text) && ARXIV_FURNITURE.test(text.trim())) return false;
    if (!/^[^:：]{0,48}[:：]|^\W{0,12}(?:abstract|authors|摘要)/i.test(text.slice(0, 60))) continue;
    const key = readLabel(text)?.key;
    if (key === 'authors' || key === 'abstract') keys[key]++;
  }
  return keys.abstract > 0 || keys.authors >= FEWEST_WITHOUT_ABSTRACT;
}

function* readPage(lines: readonly Line[]): Steps<PageReading> {
  const entries: Entry[] = [];
  for (const [at, draft] of (yield* draftsIn(lines)).entries()) {
    if (at % DRAFTS_PER_STEP === DRAFTS_PER_STEP - 1) yield;
    const entry = entryOfDraft(draft, lines);
    if (entry !== undefined) entries.push(entry);
  }
  return { entries, leftovers: yield* linesOutside(entries, lines), problems: [] };
}
