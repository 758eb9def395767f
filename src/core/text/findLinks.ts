import { SICI_PART } from './siciPart';
import { trimAddress } from './trimAddress';

/** What a link leads to, judged by its address alone. */
export type LinkKind = 'code' | 'data' | 'paper' | 'project';

export interface Link {
  readonly kind: LinkKind;
  readonly url: string;
}

/** `https://…` and `www.…`, and addresses of well-known code hosts written without a scheme. */
const BEGINNING =
  /(?:https?:\/\/|www\.|(?<![\w@./-])(?:github\.com|gitlab\.com|huggingface\.co|bitbucket\.org|zenodo\.org|arxiv\.org)\/)/;
const ADDRESS = new RegExp(`${BEGINNING.source}(?:[^\\s<>"'\`{}|\\\\^“”‘’]|${SICI_PART})+`, 'gi');
/** Few texts hold an address, and most of the others not even a slash: a glance tells. */
const ADDRESS_SIGN = /:\/\/|www\.|\.(?:com|co|org)\//i;
const WITHOUT_SCHEME = /www\./i;
const CODE_HOSTS = /^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)$/;
const PAPER_HOSTS = /^(?:www\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org)$/;
const DATA_HOSTS = /^(?:www\.)?(?:zenodo\.org|kaggle\.com|figshare\.com)$/;

/**
 * The web addresses in a text, in order, each once; with a scheme, and without the punctuation of
 * the sentence around them.
 */
export function findLinks(text: string): Link[] {
  if (!(text.includes('/') ? ADDRESS_SIGN : WITHOUT_SCHEME).test(text)) return [];
  const seen = new Set<string>();
  const links: Link[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const address = trimAddress(match[0]);
    const url = /^https?:\/\//i.test(address) ? address : `https://${address}`;
    const host = hostOf(url);
    if (host === undefined || seen.has(url)) continue;
    seen.add(url);
    links.push({ kind: kindOf(host, url), url });
  }
  return links;
}

function hostOf(url: string): string | undefined {
  const host = /^https?:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase();
  return host?.includes('.') ? host : undefined;
}

function kindOf(host: string, url: string): LinkKind {
  if (CODE_HOSTS.test(host)) return 'code';
  if (PAPER_HOSTS.test(host)) return 'paper';
  if (DATA_HOSTS.test(host) || /huggingface\.co\/datasets\//i.test(url)) return 'data';
  if (/huggingface\.co\//i.test(url)) return 'code';
  return 'project';
}
