import UFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/library/paper';
import { foldText } from '../../src/core/text/foldText';

/** The first ten papers for a line. */
export type Answer = (line: string) => readonly Paper[];

/** Another engine over the same papers. */
interface Peer {
  readonly name: string;
  /** Takes so long that only some queries can be waited for. */
  readonly slow: boolean;
  readonly make: (papers: readonly Paper[]) => Answer;
}

/** A peer that has read the papers. */
export interface ReadyPeer extends Omit<Peer, 'make'> {
  readonly answer: Answer;
}

/** All peers, over the same papers. */
export function readyPeers(papers: readonly Paper[]): ReadyPeer[] {
  return PEERS.map(({ name, slow, make }) => ({ name, slow, answer: make(papers) }));
}

/** All peers; a new one is one row. */
const PEERS: readonly Peer[] = [
  {
    name: 'fuse.js, default',
    slow: true,
    make: (papers) => {
      const fuse = new Fuse(papers, { keys: ['title', 'authors.name'] });
      return (line) => fuse.search(line, { limit: 10 }).map(({ item }) => item);
    },
  },
  {
    name: 'fuse.js, extended search',
    slow: true,
    make: (papers) => {
      const texts = papers.map((paper) => ({ paper, text: headOf(paper) }));
      const fuse = new Fuse(texts, {
        keys: ['text'],
        useExtendedSearch: true,
        ignoreLocation: true,
        threshold: 0.3,
      });
      return (line) => fuse.search(foldText(line), { limit: 10 }).map(({ item }) => item.paper);
    },
  },
  {
    name: 'MiniSearch',
    slow: false,
    make: (papers) => miniSearch(papers, ['head']),
  },
  {
    name: 'MiniSearch, abstracts',
    slow: false,
    make: (papers) => miniSearch(papers, ['head', 'abstract']),
  },
  {
    name: 'uFuzzy, one error',
    slow: false,
    make: (papers) => {
      const heads = papers.map(headOf);
      const engine = new UFuzzy({
        intraMode: 1,
        intraSub: 1,
        intraTrn: 1,
        intraDel: 1,
        intraIns: 1,
      });
      return (line) => {
        const [found, info, order] = engine.search(heads, foldText(line), 4);
        const best = order?.map((at) => info.idx[at] ?? 0) ?? found ?? [];
        return best.slice(0, 10).flatMap((at) => papers[at] ?? []);
      };
    },
  },
];

function miniSearch(papers: readonly Paper[], fields: readonly ('head' | 'abstract')[]): Answer {
  const engine = new MiniSearch<Paper>({
    fields: [...fields],
    extractField: (paper, name) => {
      if (name === 'head') return headOf(paper);
      return name === 'id' ? paper.id : foldText(paper.abstract ?? '');
    },
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { head: 2 } },
  });
  engine.addAll(papers);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return (line) => {
    const found = engine.search(foldText(line)).slice(0, 10);
    return found.flatMap(({ id }) => byId.get(id) ?? []);
  };
}

/** What a paper is known by: folded, for not every peer knows that é is nearly e. */
function headOf({ title, authors, date }: Paper): string {
  const names = authors.map(({ name }) => name).join(' ');
  return foldText(`${title ?? ''} ${names} ${date?.year ?? ''}`);
}
