import * as vscode from 'vscode';
import type { Entry } from '../../core/dump/entry';
import { factText } from '../../core/library/factText';
import type { Paper } from '../../core/library/paper';
import { type Statement, statementsOf } from '../../core/library/statements';
import type { LineRange } from '../../core/text/lines';
import { literalMarkdown } from '../../lib/literalMarkdown';
import { fieldWords } from '../../workspace/fieldWords';
import type { OpenDumps } from '../../workspace/openDumps';
import { headingLines } from './headingLines';
import { lineRange } from './lineRange';

/** Over a title: what other places say of the paper. */
export class DumpHover implements vscode.HoverProvider {
  readonly #dumps: OpenDumps;

  constructor(dumps: OpenDumps) {
    this.#dumps = dumps;
  }

  async provideHover(
    document: vscode.TextDocument,
    { line }: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const open = await this.#dumps.read(document, token);
    const entries = open?.dump.sections.flatMap((section) => section.entries) ?? [];
    const entry = entries.find((one) => isWithin(line + 1, headingLines(one)));
    const paper = entry && open?.paperOf(entry);
    if (entry === undefined || paper === undefined) return undefined;
    const text = knownElsewhere(paper, document.uri.toString(), entry);
    if (text === undefined) return undefined;
    return new vscode.Hover(
      new vscode.MarkdownString(text),
      lineRange(headingLines(entry), document),
    );
  }
}

function isWithin(line: number, [first, last]: LineRange): boolean {
  return first <= line && line <= last;
}

/** Undefined where nobody else speaks of the paper. */
function knownElsewhere(paper: Paper, file: string, here: Entry): string | undefined {
  const elsewhere = ({ source }: Pick<Statement, 'source'>): boolean =>
    source.file !== file || source.entry.lines[0] !== here.lines[0];
  const others = paper.entries.filter((source) => elsewhere({ source }));
  if (others.length === 0) return undefined;
  const facts = statementsOf(paper).filter(elsewhere).flatMap(factLine(paper));
  const places = others.map(
    (source) => `- ${literalMarkdown(placeText(source.file, source.entry.lines))}`,
  );
  const known = facts.length === 0 ? [] : [bold(vscode.l10n.t('Known from elsewhere')), facts];
  const seen = [bold(vscode.l10n.t('Also seen in')), places];
  return [...known, ...seen].map((part) => [part].flat().join('\n')).join('\n\n');
}

function factLine(paper: Paper) {
  const words = fieldWords();
  return ({ field, source, lines }: Statement): string[] => {
    if (field === 'owner' || field === 'abstract') return [];
    const text = factText(paper, field);
    if (text === undefined) return [];
    const place = literalMarkdown(placeText(source.file, lines));
    return [`- ${literalMarkdown(words[field])}: ${literalMarkdown(text)} (${place})`];
  };
}

function placeText(file: string, [first]: LineRange): string {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(file));
  return vscode.l10n.t('{0}, line {1}', path, first);
}

function bold(text: string): string {
  return `**${literalMarkdown(text)}**`;
}
