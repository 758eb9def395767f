import { l10n } from 'vscode';
import type { Field } from '../core/dump/entry';

/** What people call the fields of a paper, and the owner of a profile page. */
export function fieldWords(): Readonly<Record<Field | 'owner', string>> {
  return {
    owner: l10n.t('Owner of the page'),
    title: l10n.t('Title'),
    authors: l10n.t('Authors'),
    affiliations: l10n.t('Affiliations'),
    date: l10n.t('Date'),
    categories: l10n.t('Categories'),
    abstract: l10n.t('Abstract'),
    ids: l10n.t('Identifiers'),
    links: l10n.t('Links'),
    venue: l10n.t('Published in'),
    journalReference: l10n.t('Journal reference'),
    comments: l10n.t('Comments'),
    metrics: l10n.t('Counts when saved'),
    language: l10n.t('Language'),
  };
}
