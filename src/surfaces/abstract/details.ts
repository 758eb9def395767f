import type { PaperFacts, PaperIds } from '../../core/dump/entry';
import type { DetailView } from '../../webview/protocol';
import type { ViewWords } from './words';

/** What registries call their identifiers. */
const REGISTRIES = {
  arxiv: 'arXiv',
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
} satisfies Record<keyof PaperIds, string>;

/** The facts of a paper that the head of the page does not show, as far as they are known. */
export function paperDetails(paper: PaperFacts, words: ViewWords): readonly DetailView[] {
  const { comments, ids, journalReference, language, metrics, venue } = paper;
  const { citations, upvotes } = metrics ?? {};
  const identifiers = Object.entries(ids).map(
    ([name, id]: [string, string]) => `${REGISTRIES[name as keyof PaperIds]} ${id}`,
  );
  const counts = [
    ...(citations === undefined ? [] : [words.citations(citations)]),
    ...(upvotes === undefined ? [] : [words.upvotes(upvotes)]),
  ];
  const texts = [
    ['venue', venue],
    ['journalReference', journalReference],
    ['ids', identifiers.join(' · ')],
    ['comments', comments],
    ['metrics', counts.join(' · ')],
    ['language', language],
  ] as const;
  return texts.flatMap(([field, text]) =>
    text === undefined || text === '' ? [] : [{ name: words.fields[field], text }],
  );
}
