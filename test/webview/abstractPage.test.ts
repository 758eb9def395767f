import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { abstractView } from '../../src/surfaces/abstract/abstractView';
import type { AbstractView, Segment } from '../../src/webview/protocol';
import { barePaper, context, fullPaper, labels } from '../surfaces/abstract/samplePaper';
import { hostileFormulas, hostileTexts, mathBombs } from './hostileTexts';
import { type PageHarness, startHarness, tell, told } from './pageHarness';

const full = abstractView(fullPaper, context).view;
const bare = abstractView(barePaper, context).view;
const show = (view: AbstractView) => ({ kind: 'show', view, labels });

describe('the abstract page', function () {
  this.timeout(60_000);
  let harness: PageHarness;
  before(async () => {
    harness = await startHarness();
  });
  after(() => harness.close());

  it('asks for its paper and shows every fact', async () => {
    const { page, requests } = await harness.openAbstract();
    deepEqual(await told(page), [{ kind: 'ready' }]);
    await tell(page, show(full));
    const text = (await page.locator('main').textContent()) ?? '';
    for (const fact of [
      'Machine Learning (archive inferred)',
      'November 24, 2022 (year inferred)',
      'Andrew Gordon Wilson (place in the list unknown)',
      'and others — the page cut the list',
      'lotfi2022bounds',
      'finzi.txt, lines 18–23',
      'The date stands between two papers.',
    ]) {
      ok(text.includes(fact), fact);
    }
    equal(await page.locator('math').count(), 3);
    deepEqual(requests, []);
  });

  it('says plainly what is not given', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(bare));
    const text = (await page.locator('main').textContent()) ?? '';
    for (const label of ['untitled', 'authorsMissing', 'dateMissing', 'abstractMissing'] as const) {
      ok(text.includes(labels[label]), label);
    }
    await tell(page, { kind: 'missing', text: 'Reading the library…' });
    equal(await page.locator('main').textContent(), 'Reading the library…');
  });

  it('tells the host by number what was clicked', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    for (const name of ['Insert Citation', 'Copy BibTeX', 'Copy Reference', 'Copy Key']) {
      await page.getByRole('button', { name }).click();
    }
    await page.getByRole('button', { name: 'Marc Finzi' }).click();
    await page.getByRole('button', { name: 'stat.ML' }).click();
    await page.getByRole('link', { name: 'https://example.org/a_b' }).click();
    await page.getByRole('button', { name: 'https://arxiv.org/abs/2211.13609' }).click();
    await page.getByRole('button', { name: 'Abstract: finzi.txt, line 23' }).click();
    const paperId = 'p1';
    deepEqual((await told(page)).slice(1), [
      { kind: 'askRelated', paperId },
      { kind: 'insert', paperId },
      { kind: 'copy', paperId, what: 'bibtex' },
      { kind: 'copy', paperId, what: 'reference' },
      { kind: 'copy', paperId, what: 'key' },
      { kind: 'showAuthor', paperId, name: 'Marc Finzi' },
      { kind: 'showCategory', paperId, category: 'stat.ML' },
      { kind: 'openLink', paperId, index: 1 },
      { kind: 'openLink', paperId, index: 2 },
      { kind: 'openSource', paperId, index: 4 },
    ]);
  });

  it('asks for related papers when it shows one, and opens them by number', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    equal(await page.locator('.related').count(), 0);
    await tell(page, related('p1'));
    equal(
      await page.locator('.abstract + .related').innerText(),
      'Related papers\nSlots of Attention\nLocatello et al. · 2020\nIn common: slots\nUntitled paper',
    );
    await page.getByRole('button', { name: 'Untitled paper' }).click();
    deepEqual((await told(page)).slice(1), [
      { kind: 'askRelated', paperId: 'p1' },
      { kind: 'openRelated', paperId: 'p1', index: 1 },
    ]);
  });

  it('has no section where nothing is related, nor for another paper than the one shown', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    await tell(page, related('p2'));
    await tell(page, { kind: 'related', paperId: 'p1', papers: [] });
    equal(await page.locator('.related').count(), 0);
    await tell(page, related('p1'));
    await tell(page, show(bare));
    equal(await page.locator('.related').count(), 0);
  });

  it('asks again when the library has changed, and keeps the focus on an equal answer', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    await tell(page, related('p1'));
    await page.getByRole('button', { name: 'Slots of Attention' }).focus();
    await tell(page, show(full));
    await tell(page, related('p1'));
    equal(await page.evaluate('document.activeElement.textContent'), 'Slots of Attention');
    const asked = { kind: 'askRelated', paperId: 'p1' };
    deepEqual((await told(page)).slice(1), [asked, asked]);
    await tell(page, { kind: 'related', paperId: 'p1', papers: [] });
    equal(await page.locator('.related').count(), 0);
  });

  it('is worked by the keyboard alone', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    await tell(page, related('p1'));
    const seen = new Set<string>();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      seen.add(String(await page.evaluate('document.activeElement.textContent')));
    }
    deepEqual(
      (await reachable(page)).filter((text) => !seen.has(text)),
      [],
    );
    await page.getByRole('link', { name: 'https://example.org/a_b' }).focus();
    await page.keyboard.press('Enter');
    deepEqual((await told(page)).at(-1), { kind: 'openLink', paperId: 'p1', index: 1 });
  });

  it('says aloud that something was copied, for the paper that is shown only', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    await tell(page, { kind: 'confirm', paperId: 'p0', text: 'Key copied' });
    equal(await page.getByRole('status').textContent(), '');
    await tell(page, { kind: 'confirm', paperId: 'p1', text: 'BibTeX copied' });
    equal(await page.getByRole('status').textContent(), 'BibTeX copied');
  });

  it('keeps paper and reading position, and the focus when nothing has changed', async () => {
    const { page } = await harness.openAbstract({
      state: { paperId: 'p1', scroll: 200 },
      width: 300,
    });
    await tell(page, show(full));
    equal(await page.evaluate('window.scrollY'), 200);
    deepEqual(await page.evaluate('window.state'), { paperId: 'p1', scroll: 200 });
    await page.getByRole('button', { name: 'Copy Key' }).focus();
    await tell(page, show(full));
    equal(await page.evaluate('document.activeElement.textContent'), 'Copy Key');
    await tell(page, show(bare));
    deepEqual(await page.evaluate('window.state'), { paperId: 'p2', scroll: 0 });
  });

  it('folds a long list of authors', async () => {
    const { page } = await harness.openAbstract();
    const authors = Array.from({ length: 300 }, (_, n) => ({
      name: `Author ${n + 1}`,
      positionUnknown: false,
    }));
    await tell(page, show({ ...full, authors }));
    equal(await page.locator('.authors button:visible').count(), 31);
    await page.getByRole('button', { name: 'Show all authors (300)' }).click();
    equal(await page.locator('.authors button:visible').count(), 300);
    equal(await page.evaluate('document.activeElement.textContent'), 'Author 31');
  });

  it('ignores messages that are not of the protocol', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show(full));
    const before = await page.locator('main').innerHTML();
    for (const message of [
      null,
      'show',
      { kind: 'html', html: '<b>' },
      { ...show(full), view: {} },
    ]) {
      await tell(page, message);
    }
    equal(await page.locator('main').innerHTML(), before);
  });

  it('shows hostile text in every field as text: no script, no request, no navigation', async () => {
    const { page, requests, fired } = await harness.openAbstract();
    const home = page.url();
    for (const text of [...hostileTexts, ...hostileFormulas]) {
      await tell(page, show(hostileView(text)));
      const papers = [{ title: text, byline: text, inCommon: text }];
      await tell(page, { kind: 'related', paperId: 'hostile', papers });
      equal(await page.locator('.related button').textContent(), text);
      equal(await page.locator('h1').count(), 1, `the page answers after ${text}`);
      equal(
        await page.locator('main :is(script, img, iframe, svg, style, [href], [style])').count(),
        0,
      );
    }
    for (const link of await page.locator('main :is(a, .address)').all()) await link.click();
    await page.waitForLoadState('networkidle');
    deepEqual([await fired(), requests, page.url()], [0, [], home]);
  });

  it('has a live control: the same texts fire and load without protection', async () => {
    const control = await harness.openUnprotected(hostileTexts);
    await control.page.waitForLoadState('networkidle');
    const firing = await control.fired();
    const loading = new Set(control.requests.filter((url) => url.includes('/evil'))).size;
    ok(firing >= 14 && loading >= 10, `${firing} fired, ${loading} loaded`);
  });

  it('shows the source of a formula that it will not make', async () => {
    const { page } = await harness.openAbstract();
    const sources = ['\\href{javascript:fired()}{x}', '\\unknowncommand', 'x^', 'x'.repeat(2_001)];
    for (const tex of sources) {
      await tell(page, show({ ...bare, abstract: [[math(tex)]] }));
      equal(await page.locator('.formula code').textContent(), tex);
    }
  });

  it('makes 200 formulas and shows the source of the rest', async () => {
    const { page } = await harness.openAbstract();
    await tell(page, show({ ...bare, abstract: [Array.from({ length: 250 }, () => math('x_1'))] }));
    deepEqual(
      [await page.locator('math').count(), await page.locator('.formula code').count()],
      [200, 50],
    );
  });

  it('survives formulas made to hang or to cover the page', async () => {
    const { page, fired, requests } = await harness.openAbstract();
    for (const length of [100, 1_900, 5_000, 18_000]) {
      for (const tex of mathBombs(length)) {
        await tell(page, show({ ...bare, abstract: [[math(tex)]] }));
        equal(await page.locator('.formula').count(), 1);
        equal(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true, tex);
      }
    }
    deepEqual([await fired(), requests], [0, []]);
  });
});

function related(paperId: string) {
  const slots = {
    title: 'Slots of Attention',
    byline: 'Locatello et al. · 2020',
    inCommon: 'In common: slots',
  };
  return { kind: 'related', paperId, papers: [slots, { title: 'Untitled paper' }] };
}

function math(tex: string): Segment {
  return { kind: 'math', tex, display: false };
}

/** The same text wherever a dump could put one. */
function hostileView(text: string): AbstractView {
  const words: Segment[] = [
    { kind: 'text', text },
    math(text),
    { kind: 'math', tex: text, display: true },
    { kind: 'link', text, index: 0 },
  ];
  return {
    paperId: 'hostile',
    citationKey: text,
    title: words,
    titleGiven: true,
    authors: [{ name: text, positionUnknown: true, affiliations: text }],
    authorsTruncated: false,
    affiliations: [text],
    date: { text, year: 'missing' },
    categories: [{ id: text, fullName: text, inferred: true }],
    abstract: [words],
    abstractCut: false,
    abstractTruncated: false,
    details: [{ name: text, text }],
    conflicts: [{ name: text, statements: [{ text, index: 0 }], note: text }],
    links: [{ kind: 'code', text }],
    places: [{ fact: text, place: text }, { place: text }],
    doubtful: text,
  };
}

/** The texts of everything that ought to take the focus. */
function reachable(page: Page): Promise<string[]> {
  return page.locator('button, a, [tabindex="0"]').allTextContents();
}
