import { l10n } from 'vscode';
import type { StyleProblem } from '../core/cite/styles/readStyle';

/** Why there is no style to write references in, and what helps, in the user's language. */
export function wordStyleProblem(problem: StyleProblem): string {
  switch (problem.kind) {
    case 'unknownStyle':
      return l10n.t(
        'There is no reference style “{0}”. Choose one in the setting papertree.citation.style, or name a .csl file of the workspace there.',
        problem.name,
      );
    case 'unknownLocale':
      return l10n.t(
        'There is no locale “{0}”. Choose one in the setting papertree.citation.locale, or name a locale file (.xml) of the workspace there.',
        problem.name,
      );
    case 'missing':
      return l10n.t(
        'The file {0}, which the settings of the reference style name, is not in this workspace, or cannot be read.',
        problem.path,
      );
    case 'noStyle':
      return l10n.t('{0} cannot be read as a CSL style.', problem.path);
    case 'noLocale':
      return l10n.t('{0} cannot be read as a CSL locale.', problem.path);
    case 'noParent':
      return l10n.t(
        '{0} only refers to the style “{1}”. Save that one in the workspace, and name it in the setting papertree.citation.style.',
        problem.path,
        problem.parent,
      );
  }
}
