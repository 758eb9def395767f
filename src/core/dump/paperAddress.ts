import { idsInUrl } from './paperIds';

/** Hosts that keep nothing but papers, or whose paths given here do. */
const PAPER_HOSTS =
  /^https?:\/\/(?:www\.)?(?:openreview\.net\/(?:forum|pdf)|(?:openaccess\.)?(?:thecvf\.com\/content)|papers\.n(?:eur)?ips\.cc\/paper|proceedings\.neurips\.cc\/paper|proceedings\.mlr\.press\/v|jmlr\.org\/papers|aclanthology\.org\/|aclweb\.org\/anthology|ieeexplore\.ieee\.org\/(?:abstract\/)?(?:document|stamp)|dl\.acm\.org\/(?:doi|citation|ft_gateway)|link\.springer\.com\/(?:article|chapter|content)|ojs\.aaai\.org\/index|aaai\.org\/ocs|ijcai\.org\/proceedings|ecva\.net\/papers|isca-speech\.org\/archive|isca-archive\.org\/|usenix\.org\/(?:system\/files|conference\/[^/]+\/presentation)|semanticscholar\.org\/paper|sciencedirect\.com\/science\/article|nature\.com\/articles|biorxiv\.org\/content|medrxiv\.org\/content|roboticsproceedings\.org\/|interspeech\.|hal\.science\/|ssrn\.com\/)/i;
const DOI_PATH = /^https?:\/\/[^?#]+\/doi\/(?:[a-z]{1,8}\/)?10\.\d{4,9}\//i;
const PDF = /^https?:\/\/[^?#]+\.pdf(?:[?#].*)?$/i;

/** Whether an address leads to one paper, by its host or because it is a PDF. */
export function isPaperAddress(url: string): boolean {
  return isPaperHost(url) || PDF.test(url);
}

/** Whether an address leads to a paper at a place that keeps papers. */
export function isPaperHost(url: string): boolean {
  return Object.keys(idsInUrl(url)).length > 0 || PAPER_HOSTS.test(url) || DOI_PATH.test(url);
}
