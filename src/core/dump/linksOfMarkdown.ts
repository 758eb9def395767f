import { findLinks, type Link } from '../text/findLinks';
import type { MarkdownLink } from '../text/plainMarkdown';
import type { PaperIds } from './entry';
import { isPaperAddress } from './paperAddress';
import { doiOf, idsInUrl } from './paperIds';

/** "https://dl.acm.org/doi/abs/10.1145/3570510": publishers keep papers under their DOI. */
const DOI_PATH = /\/doi\/(?:[a-z]{1,8}\/)?(10\.\d{4,9}\/[^?#]+)/i;

/** The web addresses that Markdown links lead to, judged as those of running text are. */
export function linksOfMarkdown(links: readonly MarkdownLink[]): readonly Link[] {
  const found = links.flatMap(({ url }) => (/^https?:\/\//i.test(url) ? findLinks(url) : []));
  const judged = found.map(({ kind, url }): Link => {
    return { kind: kind === 'project' && isPaperAddress(url) ? 'paper' : kind, url };
  });
  return [...new Map(judged.map((link) => [link.url, link])).values()];
}

/** The ids that addresses spell out: the first of each kind. */
export function idsOfLinks(links: readonly Pick<Link, 'url'>[]): PaperIds {
  const ids = links.map(({ url }) => idsOfAddress(url));
  return Object.assign({}, ...ids.reverse());
}

function idsOfAddress(url: string): PaperIds {
  const ids = idsInUrl(url);
  const doi = doiOf(DOI_PATH.exec(url)?.[1] ?? '');
  return doi === undefined || Object.keys(ids).length > 0 ? ids : { doi };
}
