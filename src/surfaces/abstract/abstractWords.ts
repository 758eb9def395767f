import { l10n } from 'vscode';
import type { Labels } from '../../webview/protocol';
import { fieldWords } from '../../workspace/fieldWords';
import type { ViewWords } from './words';

/** The words that a view is built with. */
export function viewWords(): ViewWords {
  return {
    place: (file, [first, last]) =>
      first === last
        ? l10n.t('{0}, line {1}', file, first)
        : l10n.t('{0}, lines {1}–{2}', file, first, last),
    citations: (count) => (count === 1 ? l10n.t('1 citation') : l10n.t('{0} citations', count)),
    upvotes: (count) => (count === 1 ? l10n.t('1 upvote') : l10n.t('{0} upvotes', count)),
    alsoOf: (titles) => l10n.t('Also stated of another work: {0}', titles),
    fields: fieldWords(),
  };
}

/** The words of the page itself. */
export function pageLabels(): Labels {
  return {
    abstract: l10n.t('Abstract'),
    abstractTruncated: l10n.t('The dump ends here, within the abstract.'),
    abstractCut: l10n.t('The abstract goes on: the rest is in the file.'),
    abstractMissing: l10n.t('Abstract not given'),
    actions: l10n.t('Cite this paper'),
    affiliations: l10n.t('Affiliations'),
    archiveInferred: l10n.t('archive inferred'),
    authors: l10n.t('Authors'),
    authorsMissing: l10n.t('Authors not given'),
    authorsMore: l10n.t('and others — the page cut the list'),
    categories: l10n.t('Categories'),
    categoriesMissing: l10n.t('Category not given'),
    citationKey: l10n.t('Citation key'),
    conflicts: l10n.t('Sources disagree'),
    copyBibtex: l10n.t('Copy BibTeX'),
    copyKey: l10n.t('Copy Key'),
    copyReference: l10n.t('Copy Reference'),
    details: l10n.t('Details'),
    dateMissing: l10n.t('Date not given'),
    doubtful: l10n.t('Doubtful record'),
    entries: l10n.t('Whole entry'),
    facts: l10n.t('Where each fact was read'),
    insertCitation: l10n.t('Insert Citation'),
    linkCode: l10n.t('Code'),
    linkData: l10n.t('Data'),
    linkPaper: l10n.t('Paper'),
    linkProject: l10n.t('Project'),
    links: l10n.t('Links'),
    positionUnknown: l10n.t('place in the list unknown'),
    related: l10n.t('Related papers'),
    showAllAuthors: l10n.t('Show all authors'),
    sources: l10n.t('Where this comes from'),
    untitled: l10n.t('Untitled paper'),
    yearInferred: l10n.t('year inferred'),
    yearMissing: l10n.t('year not given'),
  };
}
