import type { Locator, Page } from 'playwright-core';
import { waitUntil } from './waitUntil.ts';

export interface QuickPickRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** What a screen reader says. */
  readonly spoken: string;
}

/** The list or field that opens at the top of the window; the command palette is one too. */
export class QuickPick {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #input: Locator;

  /** Options, or checkboxes where several can be chosen. */
  readonly #rows: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
    this.#rows = this.#widget.locator('.quick-input-list .monaco-list-row');
    this.#input = this.#widget.locator('.quick-input-box input');
  }

  async opened(): Promise<void> {
    await this.#input.waitFor();
  }

  async closed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  isOpen(): Promise<boolean> {
    return this.#widget.isVisible();
  }

  placeholder(): Promise<string | null> {
    return this.#input.getAttribute('placeholder');
  }

  value(): Promise<string> {
    return this.#input.inputValue();
  }

  /** Replaces what is in the field. */
  async type(text: string): Promise<void> {
    await this.opened();
    await this.#input.fill(text);
  }

  async press(key: string): Promise<void> {
    await this.#input.press(key);
  }

  /** The rows in sight, from the top. */
  rows(): Promise<readonly QuickPickRow[]> {
    return this.#rows.evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        detail: row.querySelector('.quick-input-list-label-meta')?.textContent ?? '',
        spoken: row.getAttribute('aria-label') ?? '',
      })),
    );
  }

  /** Waits until the rows are as wanted, then gives them. */
  async rowsWhen(
    what: string,
    wanted: (rows: readonly QuickPickRow[]) => boolean,
  ): Promise<readonly QuickPickRow[]> {
    await this.opened();
    return waitUntil(what, async () => {
      const rows = await this.rows();
      return wanted(rows) && rows;
    });
  }

  /** By the row's label, as shown. */
  row(label: string | RegExp): Locator {
    const shown = this.#page.locator('.label-name').getByText(label, { exact: true });
    return this.#rows.filter({ has: shown }).first();
  }

  async pick(label: string | RegExp): Promise<void> {
    await this.row(label).click();
  }

  /** One of the buttons on a row. */
  async runRowAction(label: string | RegExp, action: string): Promise<void> {
    const row = this.row(label);
    await row.hover();
    await row.getByRole('button', { name: action }).click();
  }

  async openPalette(): Promise<void> {
    // The key is lost while the workbench is busy taking the focus elsewhere.
    await waitUntil('the command palette is open', async () => {
      if ((await this.isOpen()) && (await this.value()).startsWith('>')) {
        return true;
      }
      await this.#page.keyboard.press('F1');
      return this.#input
        .waitFor({ timeout: 1000 })
        .then(() => true)
        .catch(() => false);
    });
  }

  /** @param title as the palette shows it, such as `Papertree: Search Papers` */
  async runCommand(title: string): Promise<void> {
    await this.openPalette();
    await this.type(`>${title}`);
    await this.pick(title);
  }

  /** Titles that the palette offers for what is typed. */
  async commandsLike(text: string): Promise<readonly string[]> {
    await this.openPalette();
    await this.type(`>${text}`);
    const words = text.toLowerCase();
    const rows = await this.rowsWhen('the palette answers', (all) =>
      all.some(({ label }) => label.toLowerCase().includes(words) || /^No matching/.test(label)),
    );
    await this.press('Escape');
    await this.closed();
    return rows.map(({ label }) => label);
  }
}
