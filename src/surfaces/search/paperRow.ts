import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { Snippet } from '../../core/search/snippet';
import { literalLabel } from '../../lib/literalLabel';
import type { Citing } from '../../workspace/citedPapers';
import { paperByline, paperName } from '../../workspace/paperWords';

/** A row of a quick pick of papers: a paper, a line to search for, or a remark. */
export interface PaperPickItem extends vscode.QuickPickItem {
  readonly paper?: Paper;
  /** What the box holds once the row is accepted. */
  readonly line?: string;
}

/** What a row tells beside the paper. */
export interface RowContext {
  readonly citing: Citing;
  readonly buttons: readonly vscode.QuickInputButton[];
  readonly snippet?: Snippet | undefined;
  /** What stands in the box. */
  readonly typed: string;
}

/** A paper as a row: its title, then authors, year and what is to be known of it. */
export function paperRow(paper: Paper, context: RowContext): PaperPickItem {
  const label = paperName(paper);
  const facts = [paperByline(paper), ...badges(paper, context)];
  const { snippet, typed, buttons } = context;
  return {
    paper,
    label: literalLabel(label),
    description: literalLabel(facts.filter(Boolean).join(' · ')),
    ...(snippet !== undefined && { detail: literalLabel(detailOf(snippet, label, typed)) }),
    alwaysShow: true,
    buttons,
  };
}

function badges(paper: Paper, { citing }: RowContext): string[] {
  const bibliography = citing.bibliographyOf(paper);
  return [
    citing.isCited(paper) ? vscode.l10n.t('cited') : '',
    bibliography === undefined ? '' : vscode.l10n.t('in {0}', bibliography),
  ];
}

/**
 * A sentence with its matches visible. VS Code itself highlights what was typed where the row
 * holds it as one piece; words apart, beginnings and typos it does not, so they are set in ‹ ›.
 */
function detailOf({ text, matches }: Snippet, label: string, line: string): string {
  const typed = line.trim().toLowerCase();
  if ([text, label].some((shown) => shown.toLowerCase().includes(typed))) return text;
  let out = '';
  let from = 0;
  for (const [start, end] of matches) {
    out += `${text.slice(from, start)}‹${text.slice(start, end)}›`;
    from = end;
  }
  return `${out}${text.slice(from)}`.replaceAll('› ‹', ' ');
}
