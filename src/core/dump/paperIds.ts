import { SICI_PART } from '../text/siciPart';
import { trimAddress } from '../text/trimAddress';
import type { PaperIds } from './entry';

/** New style, 2007 on: YYMM.number; old style: archive/YYMMNNN (arxiv.org/help/arxiv_identifier). */
const ARXIV_ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?`;
const WHOLE_ARXIV_ID = new RegExp(`^${ARXIV_ID}$`);
const ARXIV_PREFIX = /^arxiv:\s*/i;
/** Google Scholar's "arXiv preprint arXiv:1706.03762", Zotero's "arXiv:1706.03762 [cs]". */
const STATED_ARXIV = String.raw`\barxiv:\s?([\w.\-/]{1,60})`;
const ARXIV_IN_VENUE = new RegExp(STATED_ARXIV, 'i');
/** What begins a remark on another paper, and what stands right before the number of one. */
const ON_OTHER = /^\W{0,3}(?:comment|reply|response|remark|note|erratum|corrigendum|addendum)\b/i;
const OF_OTHER =
  /\b(?:on|of|to|see|cf|by|with|from|in|and|than|after|for|following|extend\w{0,4}|supersed\w{0,4}|replac\w{0,4}|refut\w{0,4})\W{0,4}$/i;
const OF_OWN = /\b(?:available|posted|online|preprint)\W{1,3}(?:on|at|as|in|from)\W{0,4}$/i;
const LONGEST_NOTE = 1_000;
/** DOI: prefix 10.NNNN, then anything printable (doi.org/the-identifier). */
const DOI = new RegExp(String.raw`10\.\d{4,9}\/(?:[^\s"<>{}|\\^]|${SICI_PART})+`);
const RESOLVED = /^\s*(?:doi:\s*)?(?:https?:\/\/)?(?:dx\.)?doi\.org\/(10\.\S+)/i;

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

/** The arXiv id that the name of a journal spells out anywhere. */
export function arxivIdInVenue(venue: string): string | undefined {
  return statedArxivId(ARXIV_IN_VENUE, venue);
}

/** The arXiv id that a remark states of its own paper: "Preprint, arXiv:…", not "comment on". */
export function arxivIdInNote(note: string): string | undefined {
  const text = note.slice(0, LONGEST_NOTE).replace(/<[^<>]{0,40}>/g, ' ');
  const at = text.search(ARXIV_IN_VENUE);
  const before = text.slice(0, Math.max(at, 0));
  const isOther = ON_OTHER.test(before) || (OF_OTHER.test(before) && !OF_OWN.test(before));
  return at < 0 || isOther ? undefined : statedArxivId(ARXIV_IN_VENUE, text.slice(at));
}

function statedArxivId(form: RegExp, text: string): string | undefined {
  const id = form.exec(text)?.[1];
  return id === undefined ? undefined : arxivIdOf(id.replace(/[.\-/]{1,9}$/, ''));
}

/** The DOI within a text, in lower case, without a resolver and without closing punctuation. */
export function doiOf(text: string): string | undefined {
  const address = RESOLVED.exec(text)?.[1];
  const doi = DOI.exec(address === undefined ? text : decodedPart(address))?.[0];
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
    return name === 'doi' ? idsOfDoi(id) : { [name]: id };
  }
  return {};
}

/** A DOI, and what it spells out: those that arXiv gives say its id (info.arxiv.org/help/doi.html). */
export function idsOfDoi(doi: string): PaperIds {
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return arxiv === undefined ? { doi } : { arxiv, doi };
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
