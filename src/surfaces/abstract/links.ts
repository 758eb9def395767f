import type { PaperFacts, PaperIds } from '../../core/dump/entry';
import { idAddress } from '../../core/dump/idAddress';
import { findLinks, type Link } from '../../core/text/findLinks';

/** Whether the editor may be asked to open this: the web, and nothing else. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s/?#\\]+/i.test(url);
}

/**
 * The links of a paper, each once, in the order in which the page numbers them: those that its
 * dumps state, those that its abstract holds, and the addresses of its identifiers.
 */
export function paperLinks(paper: PaperFacts): readonly Link[] {
  const links = new Map<string, Link>();
  const stated = [...paper.links, ...findLinks(paper.abstract ?? ''), ...identifierLinks(paper)];
  for (const link of stated) {
    if (isWebAddress(link.url) && !links.has(link.url)) links.set(link.url, link);
  }
  return [...links.values()];
}

function identifierLinks({ ids }: PaperFacts): Link[] {
  return Object.entries(ids).flatMap(([name, id]: [string, string]): Link[] => {
    const url = idAddress(name as keyof PaperIds, id);
    return url === undefined ? [] : [{ kind: 'paper', url }];
  });
}
