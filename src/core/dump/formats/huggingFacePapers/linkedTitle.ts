import type { Line } from '../../../text/lines';

/** A title that a copy in Markdown links to its page. */
export interface LinkedTitle {
  readonly title: string;
  readonly arxiv: string;
  /** As printed in full; a copy may hold the path alone. */
  readonly url?: string;
  /** It is a heading with the site's own address: nothing else prints such a line. */
  readonly isHeading: boolean;
}

/** "### [Title](/papers/2401.00001)" */
const LINKED =
  /^(#{1,6} )?\[(.{1,1000})\]\(((?:https:\/\/huggingface\.co)?\/papers\/(\d{4}\.\d{4,5}))\)$/;

/** Reads a line that is a linked title and nothing else. */
export function linkedTitleOf({ text }: Line): LinkedTitle | undefined {
  if (!text.includes('/papers/')) return undefined;
  const [, heading, title, address, arxiv] = LINKED.exec(text.trim()) ?? [];
  if (title === undefined || address === undefined || arxiv === undefined) return undefined;
  return {
    title: plain(title),
    arxiv,
    ...(address.startsWith('https:') && { url: address }),
    isHeading: heading !== undefined,
  };
}

/** Without the backslashes and stars of Markdown. */
function plain(title: string): string {
  return title.replace(/\\([\\`*_{}[\]()#+.!$|<>~-])/g, '$1').replace(/^\*\*(.+)\*\*$/, '$1');
}
