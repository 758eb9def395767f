import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Bridge } from './bridge.ts';
import { Editor } from './editor.ts';
import { loadHost, repositoryDir } from './host.ts';

export type Theme =
  | 'Default Light Modern'
  | 'Default Dark Modern'
  | 'Default High Contrast'
  | 'Default High Contrast Light';

/** Settings by which the library is of saved pages alone: then the view shows all its authors. */
export const PAGES_ONLY = { 'papertree.files.include': '**/*.txt' } as const;

export interface StartOptions {
  /** Folder, or `.code-workspace` file, to open; without it the window is empty. */
  readonly workspace?: string;
  readonly theme?: Theme;
  /** User settings over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** True asks for trust as a user's VS Code does: the workspace starts restricted. */
  readonly workspaceTrust?: boolean;
  /** The extension under test; this repository unless told. */
  readonly extensionDir?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a VS Code with the extension under test and the bridge, and opens the workspace. */
export async function startEditor(options: StartOptions = {}): Promise<Editor> {
  const { server, browser } = await loadHost();
  const temporary = mkdtempSync(join(tmpdir(), 'papertree-ui-'));
  const endings: (() => unknown)[] = [
    () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }),
  ];
  const stop = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) {
      await end();
    }
  };
  try {
    const portFile = join(temporary, 'bridge-port');
    const host = await server.startServer({
      settings: {
        'workbench.colorTheme': options.theme ?? 'Default Light Modern',
        ...options.settings,
      },
      workspaceTrust: options.workspaceTrust ?? false,
      env: { ...options.env, PAPERTREE_BRIDGE_FILE: portFile },
    });
    endings.push(() => host.stop());
    const chromium = await browser.launchBrowser({
      headless: process.env.PAPERTREE_HEADFUL !== '1',
    });
    endings.push(() => chromium.close());
    const page = await browser.openPage(
      chromium,
      options.viewport === undefined ? {} : { viewport: options.viewport },
    );
    const editor = new Editor({
      page,
      bridge: new Bridge(portFile),
      restored: () => browser.workbenchRestored(page),
      stop,
    });
    await browser.openWorkbench(page, host, {
      ...(options.workspace === undefined ? {} : { folder: resolve(options.workspace) }),
      extensionDevelopmentPath: linkExtensions(
        join(temporary, 'extensions'),
        resolve(options.extensionDir ?? repositoryDir),
      ),
    });
    return editor;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Several extensions in development load from one parent folder only. */
function linkExtensions(folder: string, extensionDir: string): string {
  mkdirSync(folder);
  symlinkSync(extensionDir, join(folder, 'extension'), 'junction');
  symlinkSync(join(repositoryDir, 'test', 'host', 'bridge'), join(folder, 'bridge'), 'junction');
  return folder;
}
