import * as vscode from 'vscode';
import type { KeyPatternFault } from '../core/cite/keyPattern/keyPatternFault';
import type { FaultyPattern } from './keyPatterns';

/** What is wrong with the pattern of citation keys, and what is done about it. */
export function wordFaultyPattern({ fault }: FaultyPattern): string {
  const kept = vscode.l10n.t('Until it is mended, keys are family name, year and first word.');
  const setting = vscode.l10n.t('The setting papertree.citation.keyPattern cannot be read.');
  return `${setting} ${wordFault(fault)} ${kept}`;
}

function wordFault({ at, kind, found }: KeyPatternFault): string {
  const place = at + 1;
  switch (kind) {
    case 'empty':
      return vscode.l10n.t('The pattern is empty.');
    case 'tooLong':
      return vscode.l10n.t('The pattern is too long.');
    case 'oldSyntax':
      return vscode.l10n.t(
        'Patterns in brackets are of old versions of Better BibTeX; write auth.lower + year.',
      );
    case 'openText':
      return vscode.l10n.t('The text {0} at character {1} has no closing quote.', found, place);
    case 'unexpected':
      return found === ''
        ? vscode.l10n.t('The pattern ends too early.')
        : vscode.l10n.t('“{0}” cannot stand at character {1}.', found, place);
    case 'unknownName':
      return vscode.l10n.t('There is nothing called “{0}” (at character {1}).', found, place);
    case 'unknownFilter':
      return vscode.l10n.t('There is no filter called “.{0}” (at character {1}).', found, place);
    case 'wrongArgument':
      return vscode.l10n.t('“{0}” at character {1} is not what can be given there.', found, place);
  }
}
