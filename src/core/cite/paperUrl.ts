import { idAddress } from '../dump/idAddress';
import { type CitedPaper, idsOf, oneLine } from './citedPaper';

/**
 * The address of the paper: on arXiv, else its own page, else where an archive keeps it by its id.
 * None for a DOI, which every format has a field for.
 */
export function paperUrl(paper: CitedPaper): string | undefined {
  const { arxiv, openreview, acl } = idsOf(paper);
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  const archived =
    (openreview === undefined ? undefined : idAddress('openreview', openreview)) ??
    (acl === undefined ? undefined : idAddress('acl', acl));
  return (paper.url && oneLine(paper.url)) || archived;
}
