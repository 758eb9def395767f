import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

export interface TreeRow {
  /** As shown, without the description. */
  readonly text: string;
  readonly description: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly level: number;
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
}

/** A tree in the side bar, by the name of its view. Only rows in sight exist in the page. */
export class TreeView {
  readonly #page: Page;
  readonly #tree: Locator;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#tree = page.locator(`.pane-body [role="tree"][aria-label="${name}"]`);
  }

  /** By its text as shown, or by what is spoken. */
  row(name: string | RegExp): Locator {
    const rows = this.#tree.locator('.monaco-list-rows').getByRole('treeitem');
    const shown = this.#page.locator('.label-name').getByText(name, { exact: true });
    const spoken = this.#tree
      .locator('.monaco-list-rows')
      .getByRole('treeitem', { name, exact: true });
    return rows.filter({ has: shown }).or(spoken).first();
  }

  async rows(): Promise<readonly TreeRow[]> {
    const found = await this.#tree
      .locator('.monaco-list-rows [role="treeitem"]')
      .evaluateAll((rows) =>
        rows
          .map((row) => ({
            index: Number(row.getAttribute('data-index')),
            text: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            spoken: row.getAttribute('aria-label') ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: row.getAttribute('aria-expanded'),
            selected: row.getAttribute('aria-selected') === 'true',
          }))
          // Recycled elements are out of order.
          .sort((a, b) => a.index - b.index),
      );
    return found.map(({ index: _, expanded, ...row }) => ({
      ...row,
      expanded: expanded === null ? undefined : expanded === 'true',
    }));
  }

  /** Waits until the rows are as wanted, then gives them. */
  rowsWhen(
    what: string,
    wanted: (rows: readonly TreeRow[]) => boolean,
  ): Promise<readonly TreeRow[]> {
    return waitUntil(what, async () => {
      const rows = await this.rows();
      return wanted(rows) && rows;
    });
  }

  async click(name: string | RegExp): Promise<void> {
    await this.row(name).click();
  }

  async expand(name: string | RegExp): Promise<void> {
    await this.#turn(name, true);
  }

  async collapse(name: string | RegExp): Promise<void> {
    await this.#turn(name, false);
  }

  /** One of the buttons that appear on a row under the pointer. */
  async runInlineAction(name: string | RegExp, action: string): Promise<void> {
    const row = this.row(name);
    await row.hover();
    await row.getByRole('button', { name: action, exact: true }).click();
  }

  async runMenuAction(name: string | RegExp, action: string): Promise<void> {
    await this.row(name).click({ button: 'right' });
    const item = this.#page.getByRole('menuitem', { name: action, exact: true });
    await item.waitFor();
    // A menu is deaf for a moment after it has opened.
    await waitUntil(`the menu has taken ${action}`, async () => {
      await item.click({ timeout: 1000 }).catch(() => {});
      return item
        .waitFor({ state: 'hidden', timeout: 500 })
        .then(() => true)
        .catch(() => false);
    });
  }

  /** Titles in a row's context menu. */
  async menuActions(name: string | RegExp): Promise<readonly string[]> {
    await this.row(name).click({ button: 'right' });
    const labels = this.#page.locator('.monaco-menu .action-label:not(.separator)');
    await labels.first().waitFor();
    const titles = await labels.evaluateAll((all) => all.map((one) => one.textContent ?? ''));
    await this.#page.keyboard.press('Escape');
    await labels.first().waitFor({ state: 'detached' });
    return titles;
  }

  /** Rests the pointer on a row until a text as wanted appears, and gives it. */
  async hover(name: string | RegExp, wanted: RegExp): Promise<string> {
    const hover = this.#page.locator('.monaco-hover:visible').filter({ hasText: wanted }).last();
    return waitUntil(`a hover with ${wanted}`, async () => {
      // What still stands under the pointer from before may stay, or keep another from appearing.
      await this.#page.keyboard.press('Escape');
      await this.#page.mouse.move(700, 400);
      await this.row(name).locator('.label-name').hover();
      const appears = hover.waitFor({ timeout: 4000 }).then(() => true);
      return (await appears.catch(() => false)) && hover.innerText();
    });
  }

  async #turn(name: string | RegExp, open: boolean): Promise<void> {
    const row = this.row(name);
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== String(open)) {
      await row.locator('.monaco-tl-twistie').click();
    }
    await row.and(this.#page.locator(`[aria-expanded="${open}"]`)).waitFor();
  }
}
