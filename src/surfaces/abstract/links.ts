import type { PaperFacts } from '../../core/dump/entry';
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

/** An identifier's address is part of its scheme, not a guess; an odd one gets none. */
function identifierLinks({ ids }: PaperFacts): Link[] {
  const links: Link[] = [];
  if (ids.arxiv !== undefined && /^[\w./-]{1,64}$/.test(ids.arxiv)) {
    links.push({ kind: 'paper', url: `https://arxiv.org/abs/${ids.arxiv}` });
  }
  if (ids.doi !== undefined && /^10\.\d{4,9}\/\S{1,256}$/.test(ids.doi)) {
    // `encodeURI` keeps the slashes of a DOI, but also these two, which would end the path.
    const path = encodeURI(ids.doi).replaceAll('?', '%3F').replaceAll('#', '%23');
    links.push({ kind: 'paper', url: `https://doi.org/${path}` });
  }
  return links;
}
