import type { RandomPaper } from './arbitraryPages';

/** Records and heads as arXiv prints them, around papers that nobody wrote. */
const SEPARATOR = '-'.repeat(78);

export const MAIL_HEAD =
  'Date: Tue,  2 Jan 24 01:29:12 GMT\nSubject: cs daily 2 new + 1 crosses received\n\n' +
  `${SEPARATOR}\n${SEPARATOR}\nSend any comments regarding submissions directly to submitter.\n` +
  `${SEPARATOR}\nArchives at http://arxiv.org/\n` +
  `To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel\n${SEPARATOR}\n` +
  `received from  Fri 29 Dec 23 19:00:00 GMT  to  Mon  1 Jan 24 19:00:00 GMT\n${SEPARATOR}\n`;

export const LISTING_HEAD =
  'Computer Science\nNew submissions\nCross-lists\nReplacements\nSee recent articles\n\n' +
  'Showing new listings for Tuesday, 2 January 2024\n\nTotal of 2 entries\n' +
  'Showing up to 2000 entries per page: fewer | more | all\n\n';

export const SEARCH_HEAD =
  'Showing 1–2 of 2 results for all: tides\nSearch v0.5.6 released 2020-02-24\n' +
  '50 results per page. Sort results by Announcement date (newest first) Go\n\n';

export const FEED_HEAD =
  "<?xml version='1.0' encoding='UTF-8'?>\n<rss version=\"2.0\">\n  <channel>\n" +
  '    <title>cs.LG updates on arXiv.org</title>\n' +
  '    <pubDate>Tue, 02 Jan 2024 00:00:00 -0500</pubDate>\n';

/** A number for a paper that stays with it. */
function idOf({ abstract, title }: RandomPaper): string {
  return `2401.${String(10_000 + title.length * 31 + abstract.length)}`;
}

function namesOf({ authors }: RandomPaper): string {
  return (authors.split(' · ')[0] ?? '').replace(' et al.', '');
}

/** How each layout of arXiv prints a paper. */
export const ARXIV_LAYOUTS = {
  arxivMail: {
    head: MAIL_HEAD,
    print: (one: RandomPaper) =>
      `\\\\\narXiv:${idOf(one)}\nDate: Mon, 1 Jan 2024 18:00:00 GMT   (12kb,D)\n\n` +
      `Title: ${one.title}\n  and the Moon\nAuthors: ${namesOf(one)} (Univ. of Tides (Cove))\n` +
      `Categories: cs.LG stat.ML\nComments: 9 pages\n\\\\\n  ${one.abstract}\n` +
      `\\\\ ( https://arxiv.org/abs/${idOf(one)} ,  12kb)\n${SEPARATOR}`,
  },
  arxivListing: {
    head: LISTING_HEAD,
    print: (one: RandomPaper) =>
      `[1] arXiv:${idOf(one)} [pdf, html, other]\nTitle: ${one.title}\n${namesOf(one)}\n` +
      `Comments: 9 pages\nSubjects: Machine Learning (cs.LG); Machine Learning (stat.ML)\n\n` +
      one.abstract,
  },
  arxivSearch: {
    head: SEARCH_HEAD,
    print: (one: RandomPaper) =>
      `arXiv:${idOf(one)} [pdf, ps, other] cs.LG stat.ML\n\n${one.title}\n\n` +
      `Authors: ${namesOf(one)}\n\nAbstract: …of the tide… ▽ More ${one.abstract} △ Less\n\n` +
      'Submitted 3 March, 2024; v1 submitted 1 January, 2024; originally announced January 2024.\n\n' +
      'Comments: 9 pages\n\nJournal ref: Tides 3 (2024) 1-9',
  },
  arxivAbstract: {
    head: '',
    print: (one: RandomPaper) =>
      `Computer Science > Machine Learning\narXiv:${idOf(one)} (cs)\n` +
      '[Submitted on 1 Jan 2024 (v1), last revised 3 Mar 2024 (this version, v2)]\n' +
      `Title:${one.title}\nAuthors:${namesOf(one)}\n` +
      `View PDF HTML (experimental)Abstract:${one.abstract}\nComments:\t9 pages\n` +
      `Subjects:\tMachine Learning (cs.LG); Combinatorics (math.CO)\n` +
      `Cite as:\tarXiv:${idOf(one)} [cs.LG]\n \t(or arXiv:${idOf(one)}v2 [cs.LG] for this version)\n` +
      ` \thttps://doi.org/10.48550/arXiv.${idOf(one)}\nFocus to learn more\nSubmission history\n` +
      'From: Ada Writer [view email]\n[v1] Mon, 1 Jan 2024 18:00:00 UTC (12 KB)\n' +
      '[v2] Sun, 3 Mar 2024 18:00:00 UTC (13 KB)',
  },
  arxivItems: {
    head: '',
    print: (one: RandomPaper) =>
      `## ${one.title}\nhttps://arxiv.org/abs/${idOf(one)}\n\n` +
      `arXiv:${idOf(one)}v1 Announce Type: new\nAbstract: ${one.title}. ${one.abstract}`,
  },
  arxivFeed: {
    head: FEED_HEAD,
    print: (one: RandomPaper) =>
      `<item>\n  <title>${one.title}</title>\n  <link>https://arxiv.org/abs/${idOf(one)}</link>\n` +
      `  <description>arXiv:${idOf(one)}v1 Announce Type: new\nAbstract: ${one.abstract}</description>\n` +
      `  <category>cs.LG</category>\n  <dc:creator>${namesOf(one)}</dc:creator>\n</item>`,
  },
} as const;
