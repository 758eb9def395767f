import * as vscode from 'vscode';
import { DECISIONS_FILE } from '../core/decisions/decisions';
import type { DecisionsProblem } from '../core/decisions/readDecisions';
import type { DecisionWriting } from './decisionFiles';

const NOTE_MS = 4_000;

/** Waits until a decision of the user is written, and says what became of it. */
export async function decided(writing: Promise<DecisionWriting>): Promise<void> {
  switch (await writing) {
    case 'written':
      vscode.window.setStatusBarMessage(
        `$(check) ${vscode.l10n.t('Remembered in {0}', DECISIONS_FILE)}`,
        NOTE_MS,
      );
      return;
    case 'unsaved':
      void vscode.window.showInformationMessage(
        vscode.l10n.t('{0} has unsaved changes: save it, and this takes effect.', DECISIONS_FILE),
      );
      return;
    case 'broken':
      void vscode.window.showErrorMessage(
        vscode.l10n.t(
          '{0} cannot be read, so that nothing was written to it: see the Problems panel.',
          DECISIONS_FILE,
        ),
      );
      return;
    case 'noFolder':
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a folder first: {0} is kept in it.', DECISIONS_FILE),
      );
      return;
  }
}

/** Why a part of the decisions file is not followed, in a sentence. */
export function wordDecisionsProblem({ kind }: DecisionsProblem): string {
  switch (kind) {
    case 'notJson':
      return vscode.l10n.t('This is not JSON: nothing of this file is followed.');
    case 'newerVersion':
      return vscode.l10n.t(
        'A newer version of Papertree wrote this file: nothing of it is followed.',
      );
    case 'notUnderstood':
      return vscode.l10n.t('This is not understood, and not followed.');
  }
}
