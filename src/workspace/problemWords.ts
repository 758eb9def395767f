import * as vscode from 'vscode';
import type { DumpProblem } from '../core/dump/dump';
import { DIVIDER_LOST, STRANGERS, UNSURE_BOUNDARIES } from '../core/dump/problemText';

/** A problem of a dump in a sentence of the user's language. */
export function wordProblem(problem: DumpProblem): string {
  switch (problem.kind) {
    case 'countDiffers':
      return vscode.l10n.t(
        'The page declares {0} papers; found: {1}.',
        problem.declared,
        problem.found,
      );
    case 'notADay':
      return vscode.l10n.t('"{0}" is no date that can be read.', problem.text);
    case 'cutOff':
      return vscode.l10n.t('The abstract ends within a sentence: the dump may be cut off here.');
    case 'doubtful':
      return wordDoubt(problem.reason);
    case 'dividerLost':
      return wordDoubt(DIVIDER_LOST);
    case 'titlesLost':
      return vscode.l10n.t(
        'Only the names of submitters are left: titles were lost when this page was saved.',
      );
    case 'headDiffers':
      return vscode.l10n.t(
        'The head of this page is not the usual one; its papers were read by their structure.',
      );
    case 'brokenRecord':
      return vscode.l10n.t(
        'This record is broken at "{0}"; what stands before that was read.',
        problem.text,
      );
    case 'headlessRecord':
      return vscode.l10n.t(
        'This record begins with "{0}": what stood above that is missing.',
        problem.text,
      );
    case 'emptyRecord':
      return vscode.l10n.t(
        'The record at "{0}" has neither a title nor an abstract: it was not read.',
        problem.text,
      );
    case 'charactersLost':
      return vscode.l10n.t('Characters were lost before this file was saved; they show as \ufffd.');
  }
}

/** Why a record is doubtful, in the user's language where the reason is one of ours. */
export function wordDoubt(reason: string): string {
  if (reason === DIVIDER_LOST) {
    return vscode.l10n.t(
      'What divides the records is missing here: these may be the abstracts of two papers.',
    );
  }
  if (reason === UNSURE_BOUNDARIES) {
    return vscode.l10n.t(
      'Where this title and this abstract begin and end is uncertain: lines may be missing or too many.',
    );
  }
  if (reason !== STRANGERS) return reason;
  return vscode.l10n.t(
    'The title and the abstract share hardly a word: they may be of two papers.',
  );
}
