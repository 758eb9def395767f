import type { PaperIds } from './entry';

/**
 * The web address of an identifier, which is part of its scheme and not a guess; none for an odd
 * one.
 */
export function idAddress(name: keyof PaperIds, id: string): string | undefined {
  return ADDRESSES[name](id);
}

const ADDRESSES = {
  arxiv: (id) => (/^[\w./-]{1,64}$/.test(id) ? `https://arxiv.org/abs/${id}` : undefined),
  doi: (id) => (/^10\.\d{4,9}\/\S{1,256}$/.test(id) ? `https://doi.org/${doiPath(id)}` : undefined),
  pmid: (id) => (/^\d{1,10}$/.test(id) ? `https://pubmed.ncbi.nlm.nih.gov/${id}/` : undefined),
  pmcid: (id) =>
    /^PMC\d{1,10}$/.test(id) ? `https://pmc.ncbi.nlm.nih.gov/articles/${id}/` : undefined,
  openreview: (id) =>
    /^[\w-]{1,64}$/.test(id) ? `https://openreview.net/forum?id=${id}` : undefined,
  acl: (id) => (/^[\w.-]{1,64}$/.test(id) ? `https://aclanthology.org/${id}/` : undefined),
} satisfies Record<keyof PaperIds, (id: string) => string | undefined>;

/** `encodeURI` keeps the slashes of a DOI, but also these two, which would end the path. */
function doiPath(doi: string): string {
  return encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23');
}
