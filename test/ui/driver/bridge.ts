import { existsSync, readFileSync, rmSync } from 'node:fs';
import { waitUntil } from './waitUntil.ts';

export interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Caret {
  readonly anchor: Place;
  readonly active: Place;
}

export interface DocumentState {
  readonly uri: string;
  readonly language: string;
  readonly dirty: boolean;
  readonly text: string;
}

export interface EditorState extends DocumentState {
  readonly selections: readonly Caret[];
}

export interface DiagnosticState {
  readonly uri: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly range: { readonly start: Place; readonly end: Place };
  readonly source: string | null;
  readonly code: string;
}

export interface TabState {
  readonly label: string;
  readonly kind: 'text' | 'diff' | 'webview' | 'custom' | 'other';
  readonly uri: string | null;
  readonly viewType: string | null;
  readonly viewColumn: number;
  readonly active: boolean;
  readonly groupActive: boolean;
  readonly dirty: boolean;
  readonly preview: boolean;
}

export interface OpenOptions {
  readonly line?: number;
  readonly character?: number;
  readonly viewColumn?: number;
  readonly preview?: boolean;
}

/** The VS Code API as far as a test outside of the editor needs it. */
export class Bridge {
  readonly #portFile: string;

  /** @param portFile where the bridge's extension writes its port, once it runs */
  constructor(portFile: string) {
    this.#portFile = portFile;
  }

  /** Before the window is reloaded: the next call waits for the next bridge. */
  forget(): void {
    rmSync(this.#portFile, { force: true });
  }

  /** `{ $uri: 'file:///…' }` among the arguments arrives as a `Uri`. */
  runCommand(id: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.#call('runCommand', id, ...args);
  }

  async readClipboard(): Promise<string> {
    return String(await this.#call('readClipboard'));
  }

  async writeClipboard(text: string): Promise<void> {
    await this.#call('writeClipboard', text);
  }

  /** @param path absolute path or address of the document */
  async openDocument(path: string, options: OpenOptions = {}): Promise<void> {
    await this.#call('openDocument', path, options);
  }

  async setSelections(selections: readonly Caret[]): Promise<void> {
    await this.#call('setSelections', selections);
  }

  async setCursor(line: number, character: number): Promise<void> {
    const at = { line, character };
    await this.setSelections([{ anchor: at, active: at }]);
  }

  async activeEditor(): Promise<EditorState | undefined> {
    return ((await this.#call('activeEditor')) as EditorState | null) ?? undefined;
  }

  async documents(): Promise<readonly DocumentState[]> {
    return (await this.#call('documents')) as readonly DocumentState[];
  }

  async diagnostics(): Promise<readonly DiagnosticState[]> {
    return (await this.#call('diagnostics')) as readonly DiagnosticState[];
  }

  async tabs(): Promise<readonly TabState[]> {
    return (await this.#call('tabs')) as readonly TabState[];
  }

  readSetting(key: string): Promise<unknown> {
    return this.#call('readSetting', key);
  }

  /** `undefined` as value takes the setting back. */
  async updateSetting(
    key: string,
    value: unknown,
    target: 'user' | 'workspace' = 'user',
  ): Promise<void> {
    await this.#call('updateSetting', key, value ?? null, target);
  }

  async isActive(extension: string): Promise<boolean> {
    return (await this.#call('isActive', extension)) === true;
  }

  async isTrusted(): Promise<boolean> {
    return (await this.#call('isTrusted')) === true;
  }

  async #call(action: string, ...args: readonly unknown[]): Promise<unknown> {
    const port = await waitUntil('the bridge listens', () =>
      existsSync(this.#portFile) ? readFileSync(this.#portFile, 'utf8') : undefined,
    );
    const response = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      body: JSON.stringify({ action, args }),
    });
    const answer = (await response.json()) as { readonly value?: unknown; readonly error?: string };
    if (answer.error !== undefined) {
      throw new Error(answer.error);
    }
    return answer.value;
  }
}
