import type { PaperIds } from '../dump/entry';

/** An identifier as it is compared with others. */
export interface IdKey {
  /** Two works differ in identifiers of one kind; those of two kinds say nothing of each other. */
  readonly kind: keyof PaperIds | 'preprint';
  readonly value: string;
}

/** DOIs that arXiv gives to its own papers say the arXiv id (info.arxiv.org/help/doi.html). */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
/** DOIs of the ACL Anthology say its id. */
const ACL_DOI = /^10\.18653\/v1\/(.+)$/;
/**
 * Servers of preprints and data: bioRxiv, SSRN, Research Square, Preprints, ChemRxiv, PsyArXiv,
 * SocArXiv, OSF, TechRxiv, Zenodo, figshare. The journal gives the same work another DOI.
 */
const PREPRINT_DOI = /^10\.(?:1101|2139|21203|20944|26434|31234|31235|31219|36227|5281|6084)\//;
/** `math.AG/0309136` is `math/0309136`. */
const CLASS = /^([a-z-]{2,20})\.[a-z]{2}\//;
const VERSION = /v\d{1,3}$/;

/**
 * The identifiers of an entry, each as the work has it: versions and case do not count, and a DOI
 * that spells the id of another registry is that id.
 */
export function idKeys(ids: PaperIds): IdKey[] {
  const { arxiv, doi, pmid, pmcid, openreview, acl } = ids;
  const address = doi?.toLowerCase();
  const own = address && ARXIV_DOI.exec(address)?.[1];
  const isPreprint = address !== undefined && PREPRINT_DOI.test(address);
  const keys = [
    keyOf('arxiv', (arxiv?.toLowerCase() ?? own)?.replace(VERSION, '').replace(CLASS, '$1/')),
    keyOf(isPreprint ? 'preprint' : 'doi', own ? undefined : address),
    keyOf('pmid', pmid),
    keyOf('pmcid', pmcid?.toUpperCase()),
    keyOf('openreview', openreview),
    keyOf('acl', acl?.toLowerCase() ?? (address && ACL_DOI.exec(address)?.[1])),
  ];
  return keys.filter((key) => key !== undefined);
}

/** Whether a work states an identifier of its preprint, which is printed elsewhere later. */
export function isPreprint({ ids }: { readonly ids: readonly IdKey[] }): boolean {
  return ids.some(({ kind }) => kind === 'arxiv' || kind === 'preprint');
}

function keyOf(kind: IdKey['kind'], value: string | undefined): IdKey | undefined {
  return value ? { kind, value } : undefined;
}
