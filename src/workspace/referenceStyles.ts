import * as vscode from 'vscode';
import { readXmlInSteps } from '../core/cite/csl/readXml';
import {
  EXPORT_FORMATS,
  type ExportFormatId,
  type ExportOptions,
} from '../core/cite/exportFormats';
import { type References, referencesIn } from '../core/cite/reference';
import {
  AUTO_LOCALE,
  type FoundStyle,
  readStyle,
  type StyleAnswer,
  type StyleFile,
  type StyleReading,
} from '../core/cite/styles/readStyle';
import type { Slices } from '../lib/slices';
import { exportOptions } from './exportOptions';
import { wordStyleProblem } from './styleWords';

/** Official styles have up to a quarter of a million characters. */
const LARGEST_FILE = 4_000_000;
const NEVER = { isCancellationRequested: false };

/**
 * The style that the settings name, read when it is first used. Shipped files never change and are
 * kept; a file of the user is read each time, for it is small and may just have been changed.
 */
export class ReferenceStyles {
  readonly #folder: vscode.Uri;
  readonly #slices: Slices;
  readonly #shipped = new Map<string, FoundStyle>();
  readonly #told = new Set<string>();

  constructor(extensionUri: vscode.Uri, slices: Slices) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'media', 'styles');
    this.#slices = slices;
  }

  /**
   * What papers are written with in a format, by the settings: styled text in the style in force.
   * Undefined where that style is not there, which the user is told: nothing stands in for it.
   */
  async optionsFor(format: ExportFormatId): Promise<ExportOptions | undefined> {
    if (!EXPORT_FORMATS[format].isStyled) return exportOptions();
    const references = await this.current();
    return references && { ...exportOptions(), reference: references.entry };
  }

  /** The style that the settings name; undefined where it is not there, which the user is told. */
  async current(): Promise<References | undefined> {
    const settings = vscode.workspace.getConfiguration('papertree.citation');
    const style = textOf(settings.get<unknown>('style'), 'apa');
    const locale = textOf(settings.get<unknown>('locale'), AUTO_LOCALE);
    const name = JSON.stringify([style, locale]);
    const found = this.#shipped.get(name) ?? (await this.#read(style, locale));
    if (found.kind !== 'style') {
      void tellProblem(wordStyleProblem(found));
      return undefined;
    }
    if (!style.endsWith('.csl') && !locale.endsWith('.xml')) this.#shipped.set(name, found);
    this.#tellLanguage(style, found);
    return referencesIn(found.style);
  }

  async #read(style: string, locale: string): Promise<StyleReading> {
    const steps = readStyle(style, locale);
    let step = steps.next();
    while (step.done !== true) step = steps.next(await this.#answer(step.value));
    return step.value;
  }

  async #answer({ place, path }: StyleFile): Promise<StyleAnswer> {
    const places =
      place === 'shipped' ? [vscode.Uri.joinPath(this.#folder, path)] : inWorkspace(path);
    for (const uri of places) {
      const text = await textOfFile(uri);
      if (text === undefined) continue;
      return (await this.#slices.run(readXmlInSteps(text), NEVER)) ?? 'broken';
    }
    return 'missing';
  }

  /** Once for each style: a list in two languages would be silently wrong. */
  #tellLanguage(style: string, { otherLanguage }: FoundStyle): void {
    if (otherLanguage === undefined || this.#told.has(style)) return;
    this.#told.add(style);
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'The style {0} is made for the language {1}, and was written in English words. Name the locale file of that language (.xml) in the setting papertree.citation.locale.',
        style,
        otherLanguage,
      ),
    );
  }
}

async function tellProblem(message: string): Promise<void> {
  const settings = vscode.l10n.t('Open Settings');
  const chosen = await vscode.window.showErrorMessage(message, settings);
  if (chosen !== settings) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', 'papertree.citation');
}

function textOf(value: unknown, usual: string): string {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? usual : text;
}

/** A path in each folder of the workspace; none may lead out of it. */
function inWorkspace(path: string): vscode.Uri[] {
  const parts = path.split(/[\\/]/);
  if (parts.includes('..')) return [];
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.map(({ uri }) => vscode.Uri.joinPath(uri, ...parts));
}

async function textOfFile(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST_FILE) return undefined;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // Whoever asked says so.
  }
}
