import type { Paper } from '../../../src/core/library/paper';

/** A paper with a list of authors for each of its entries; the first is the paper's. */
export function paperBy(id: string, ...lists: readonly string[]): Paper {
  const people = lists.map((list) => list.split(', ').map((name) => ({ name })));
  const facts = { authorsTruncated: false, affiliations: [], categories: [], ids: {}, links: [] };
  const entries = people.map((authors, at) => ({
    file: `dump ${at}`,
    format: 'hf-papers' as const,
    entry: { ...facts, authors, lines: [1, 1] as const, fieldLines: {} },
  }));
  return { ...facts, id, key: id, title: id, authors: people[0] ?? [], entries, provenance: {} };
}
