import * as vscode from 'vscode';
import type { CitationEdit } from '../../core/manuscript/insertCitation';

/** What the language of a text did not allow. */
export interface CitationRemarks {
  /** Keys that it cannot hold. */
  readonly unwritable: readonly string[];
  /** It has no form for the variant that was asked for. */
  readonly isUsualInstead: boolean;
  /** A cursor stands in a comment, code or mathematics. */
  readonly isHidden: boolean;
}

export const NO_REMARKS: CitationRemarks = {
  unwritable: [],
  isUsualInstead: false,
  isHidden: false,
};

/** What is to be said of some edits together. */
export function remarksOn(edits: readonly CitationEdit[]): CitationRemarks {
  return {
    unwritable: [...new Set(edits.flatMap(({ unwritable }) => unwritable ?? []))],
    isUsualInstead: edits.some((edit) => edit.isUsualInstead === true),
    isHidden: edits.some((edit) => edit.isHidden === true),
  };
}

/** The same in words. */
export function remarkWords(remarks: CitationRemarks): readonly string[] {
  const { unwritable, isUsualInstead, isHidden } = remarks;
  return [
    ...(unwritable.length > 0
      ? [vscode.l10n.t('left out, for this language cannot write it: {0}', unwritable.join(', '))]
      : []),
    ...(isUsualInstead
      ? [vscode.l10n.t('in the usual form, for this language has no other here')]
      : []),
    ...(isHidden
      ? [vscode.l10n.t('the cursor is in a comment, code or mathematics, where nothing is cited')]
      : []),
  ];
}
