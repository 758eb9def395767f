import { trimAddress } from '../text/trimAddress';
import type { PaperIds } from './entry';

/** New style, 2007 on: YYMM.number; old style: archive/YYMMNNN (arxiv.org/help/arxiv_identifier). */
const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?`;
const WHOLE_ARXIV_ID = new RegExp(`^${ARXIV_ID}$`);
const ARXIV_PREFIX = /^arxiv:\s*/i;
/** DOI: prefix 10.NNNN, then anything printable (doi.org/the-identifier). */
const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^]+/;

const URL_IDS = [
  ['arxiv', new RegExp(`arxiv\\.org/(?:abs|pdf|html|ps|format)/(${ARXIV_ID})(?!\\d)`, 'i')],
  ['arxiv', /huggingface\.co\/papers\/(\d{4}\.\d{4,5})/i],
  ['arxiv', new RegExp(`alphaxiv\\.org/abs/(${ARXIV_ID})(?!\\d)`, 'i')],
  ['doi', /(?:dx\.)?doi\.org\/(10\..+)/i],
  ['pmcid', /\/pmc\/articles\/(PMC\d+)|pmc\.ncbi\.nlm\.nih\.gov\/articles\/(PMC\d+)/i],
  ['pmid', /pubmed\.ncbi\.nlm\.nih\.gov\/(\d+)|ncbi\.nlm\.nih\.gov\/pubmed\/(\d+)/i],
  ['openreview', /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i],
  ['acl', /aclanthology\.org\/([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)/i],
  ['acl', /aclweb\.org\/anthology\/(?:[A-Z]\/[A-Z]\d\d\/)?([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)/i],
] as const satisfies readonly (readonly [keyof PaperIds, RegExp])[];

/** The arXiv id that a text is, with or without "arXiv:"; its version is kept. */
export function arxivIdOf(text: string): string | undefined {
  const id = text
    .trim()
    .replace(ARXIV_PREFIX, '')
    .replace(/\.pdf$/i, '');
  return WHOLE_ARXIV_ID.test(id) ? id : undefined;
}

/** The DOI within a text, in lower case, without a resolver and without closing punctuation. */
export function doiOf(text: string): string | undefined {
  const doi = DOI.exec(text)?.[0];
  return doi === undefined ? undefined : trimAddress(doi, "'").toLowerCase();
}

/** The identifiers that an address of a paper spells out; none of another kind of address. */
export function idsInUrl(url: string): PaperIds {
  for (const [name, pattern] of URL_IDS) {
    const match = pattern.exec(url);
    const found = match?.[1] ?? match?.[2];
    if (found === undefined) continue;
    const id = idIn(name, found);
    if (id === undefined) continue;
    // DOIs that arXiv gives to its own papers say the arXiv id (info.arxiv.org/help/doi.html).
    const own = name === 'doi' ? /^10\.48550\/arxiv\.(.+)$/i.exec(id)?.[1] : undefined;
    return own === undefined ? { [name]: id } : { arxiv: own, doi: id };
  }
  return {};
}

function idIn(name: keyof PaperIds, found: string): string | undefined {
  switch (name) {
    case 'arxiv':
      return arxivIdOf(found);
    case 'doi':
      return doiOf(decodedPart(found));
    case 'pmcid':
      return found.toUpperCase();
    default:
      return found;
  }
}

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
