import { l10n } from 'vscode';
import type { RelatedPaper } from '../../core/search/relatedPapers';
import type { RelatedView } from '../../webview/protocol';
import { paperByline, paperName } from '../../workspace/paperWords';

/** A related paper as the abstract page lists it. */
export function relatedView({ paper, words }: RelatedPaper): RelatedView {
  const byline = paperByline(paper);
  return {
    title: paperName(paper),
    ...(byline !== '' && { byline }),
    ...(words.length > 0 && { inCommon: l10n.t('In common: {0}', words.join(', ')) }),
  };
}
