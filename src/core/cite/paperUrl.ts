import { idAddress } from '../dump/idAddress';
import { type CitedPaper, idsOf, oneLine } from './citedPaper';

/**
 * An address of the web that every program takes for one: Typst cannot read a whole file in which
 * the `url` of one entry has no scheme, or a host that cannot be (`https://a..b`, `xn--a`).
 */
const ADDRESS = /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?::\d{1,4})?(?:[/?#].*)?$/i;

/**
 * The address of the paper: on arXiv, else its own page, else where an archive keeps it by its id.
 * None for a DOI, which every format has a field for.
 */
export function paperUrl(paper: CitedPaper): string | undefined {
  const { arxiv, openreview, acl } = idsOf(paper);
  const onArxiv = arxiv === undefined ? undefined : idAddress('arxiv', arxiv);
  if (onArxiv !== undefined) return onArxiv;
  const archived =
    (openreview === undefined ? undefined : idAddress('openreview', openreview)) ??
    (acl === undefined ? undefined : idAddress('acl', acl));
  const own = oneLine(paper.url ?? '');
  return ADDRESS.test(own) ? own : archived;
}
