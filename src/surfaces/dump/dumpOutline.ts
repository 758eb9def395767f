import * as vscode from 'vscode';
import type { Section } from '../../core/dump/dump';
import type { Entry } from '../../core/dump/entry';
import { formatLabel } from '../../core/dump/formats';
import { yearText } from '../../core/library/paperDate';
import { paperLabel, shortAuthors } from '../../core/library/paperLabel';
import type { OpenDumps } from '../../workspace/openDumps';
import { headingLines } from './headingLines';
import { lineRange } from './lineRange';

/** The pages of a dump and their papers: for the outline, breadcrumbs, and sticky headings. */
export class DumpOutline implements vscode.DocumentSymbolProvider {
  readonly #dumps: OpenDumps;

  constructor(dumps: OpenDumps) {
    this.#dumps = dumps;
  }

  async provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentSymbol[]> {
    const open = await this.#dumps.read(document, token);
    return open?.dump.sections.map((section) => pageSymbol(section, document)) ?? [];
  }
}

function pageSymbol(section: Section, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { entries, format, page } = section;
  const name = page?.owner ?? formatLabel(format);
  const count =
    entries.length === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', entries.length);
  const detail = page?.owner === undefined ? count : `${formatLabel(format)} · ${count}`;
  const [first] = section.lines;
  const symbol = new vscode.DocumentSymbol(
    name,
    detail,
    vscode.SymbolKind.Package,
    lineRange(section.lines, document),
    lineRange([first, first], document),
  );
  symbol.children = entries.map((entry) => paperSymbol(entry, document));
  return symbol;
}

function paperSymbol(entry: Entry, document: vscode.TextDocument): vscode.DocumentSymbol {
  const { text } = paperLabel(entry);
  const detail = [shortAuthors(entry), yearText(entry.date)].filter(Boolean).join(' ');
  return new vscode.DocumentSymbol(
    text === '' ? vscode.l10n.t('Untitled paper') : text,
    detail,
    vscode.SymbolKind.String,
    lineRange(entry.lines, document),
    lineRange(headingLines(entry), document),
  );
}
