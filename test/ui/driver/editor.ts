import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Bridge } from './bridge.ts';
import { collectConsoleErrors } from './consoleErrors.ts';
import { repositoryDir } from './host.ts';
import { QuickPick } from './quickPick.ts';
import { TreeView } from './treeView.ts';
import { waitUntil } from './waitUntil.ts';

export interface EditorParts {
  readonly page: Page;
  readonly bridge: Bridge;
  readonly restored: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A running VS Code, as a person sees it. */
export class Editor {
  readonly page: Page;
  readonly bridge: Bridge;
  readonly quickPick: QuickPick;
  /** Errors that the page has printed or thrown so far, without VS Code's own. */
  readonly errors: readonly string[];
  /** Ends the browser and the server, and removes what they have written. */
  readonly stop: () => Promise<void>;
  readonly #restored: () => Promise<void>;

  constructor({ page, bridge, restored, stop }: EditorParts) {
    this.page = page;
    this.bridge = bridge;
    this.quickPick = new QuickPick(page);
    this.errors = collectConsoleErrors(page);
    this.stop = stop;
    this.#restored = restored;
  }

  /** Opens a container of the activity bar, by its name. */
  async openView(name: string): Promise<void> {
    const tab = this.page.locator('.activitybar').getByRole('tab', { name }).first();
    await tab.waitFor();
    const open = tab.and(this.page.locator('[aria-expanded="true"]'));
    // A window that is being restored may open the view at the moment of the click, which closes it.
    await waitUntil('the view is open', async () => {
      if ((await tab.getAttribute('aria-expanded')) === 'true') return true;
      await tab.click();
      return await open.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
  }

  /** @param name of the view, not of its container */
  tree(name: string): TreeView {
    return new TreeView(this.page, name);
  }

  /** The text and links that a view shows while its tree is empty. */
  welcome(): Locator {
    return this.page.locator('.pane-body .welcome-view-content:visible');
  }

  /** @param title as the palette shows it, such as `Papertree: Search Papers` */
  runCommand(title: string): Promise<void> {
    return this.quickPick.runCommand(title);
  }

  /** The content of the webview in sight; works on when that is filled anew. */
  webview(): FrameLocator {
    return this.#webviewElement().contentFrame().locator('#active-frame').contentFrame();
  }

  /** Waits until the webview has taken the focus: what opens before that is closed by it. */
  async webviewFocused(): Promise<void> {
    await waitUntil('the webview has the focus', () =>
      this.page.evaluate(() => document.activeElement?.matches('iframe.webview') === true),
    );
  }

  /** The same as a frame, for evaluating in it. */
  async webviewFrame(): Promise<Frame> {
    const inner = this.#webviewElement().contentFrame().locator('#active-frame');
    await this.webview().locator('body').waitFor({ state: 'attached' });
    const frame = await (await inner.elementHandle())?.contentFrame();
    if (!frame) {
      throw new Error('The webview has no content.');
    }
    return frame;
  }

  /** Toasts never show in tests: this reads the notification centre, and empties it. */
  async takeNotifications(): Promise<readonly string[]> {
    await this.bridge.runCommand('notifications.showList');
    const centre = this.page.locator('.notifications-center');
    await centre.waitFor();
    const messages = await centre.locator('.notification-list-item-message').allInnerTexts();
    await this.bridge.runCommand('notifications.clearAll');
    await this.bridge.runCommand('notifications.hideList');
    await centre.waitFor({ state: 'hidden' });
    return messages;
  }

  statusBarItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text }).first();
  }

  async answerDialog(button: string): Promise<void> {
    const dialog = this.page.locator('.monaco-dialog-box');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Reloads the window: the extensions start anew, stored state stays. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('domcontentloaded');
    // VS Code's own way, which saves the state first. The host may end before it can answer.
    const command = this.bridge.runCommand('workbench.action.reloadWindow').catch(() => {});
    await Promise.race([command, loaded]);
    this.bridge.forget();
    await loaded;
    await this.#restored();
  }

  /** Saves a picture of the window and tells where. */
  async screenshot(name: string): Promise<string> {
    const folder = process.env.PAPERTREE_SCREENSHOTS ?? join(repositoryDir, 'out', 'screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  #webviewElement(): Locator {
    return this.page.locator('iframe.webview.ready:visible').last();
  }
}
