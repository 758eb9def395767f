import Fuse from 'fuse.js';
import type { Paper } from '../../src/core/library/paper';
import { foldText } from '../../src/core/text/foldText';

/** Another engine over the same papers: the first ten for a line. */
export interface Peer {
  readonly name: string;
  readonly make: (papers: readonly Paper[]) => (line: string) => readonly Paper[];
}

/** All peers. MiniSearch or uFuzzy, once they are development dependencies, are one row each. */
export const PEERS: readonly Peer[] = [
  {
    name: 'fuse.js, default',
    make: (papers) => {
      const fuse = new Fuse(papers, { keys: ['title', 'authors.name'] });
      return (line) => fuse.search(line, { limit: 10 }).map(({ item }) => item);
    },
  },
  {
    name: 'fuse.js, extended search, fields concatenated',
    make: (papers) => {
      const texts = papers.map((paper) => {
        const names = paper.authors.map(({ name }) => name);
        return { paper, text: foldText(`${paper.title} ${names.join(' ')} ${paper.date?.year}`) };
      });
      const fuse = new Fuse(texts, {
        keys: ['text'],
        useExtendedSearch: true,
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (line) => fuse.search(foldText(line), { limit: 10 }).map(({ item }) => item.paper);
    },
  },
];
