import { plainMarkdown } from '../../../text/plainMarkdown';

/** What the cells of a column say. */
export type Column =
  | 'title'
  | 'authors'
  | 'affiliations'
  | 'date'
  | 'link'
  | 'code'
  | 'abstract'
  | 'venue'
  | 'comments'
  | 'other';

const NAMES: Readonly<Record<Exclude<Column, 'other'>, readonly string[]>> = {
  title: 'title|paper|papers|paper title|paper name|article|标题|论文|论文标题|题目'.split('|'),
  authors: 'authors|author|author(s)|作者'.split('|'),
  affiliations: 'affiliation|affiliations|institute|institution|institutions|机构'.split('|'),
  date: (
    'date|publish date|published|published date|publication date|pub date|year|time|' +
    'release date|submitted|日期|时间|年份|发布日期|发表时间'
  ).split('|'),
  link: (
    'pdf|link|links|paper link|paper url|url|arxiv|arxiv id|arxiv link|id|paper id|doi|html|' +
    'abs|链接|论文链接'
  ).split('|'),
  code: 'code|github|repo|repository|project|code link|code/project|project page|代码'.split('|'),
  abstract: 'abstract|摘要'.split('|'),
  venue: 'venue|conference|journal|publication|published in|pub|会议|期刊'.split('|'),
  comments: 'comment|comments'.split('|'),
};

const COLUMNS: ReadonlyMap<string, Column> = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.map((name) => [name, column as Column] as const),
  ),
);

/** Cuts a row at the bars that part its cells: not at escaped ones, nor within code. */
export function cellsOf(row: string): string[] {
  const text = row.trim();
  const cells: string[] = [];
  let start = text.startsWith('|') ? 1 : 0;
  let isCode = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '`') isCode = !isCode && text.includes('`', at + 1);
    else if (sign === '|' && !isCode) {
      cells.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  if (start < text.length) cells.push(text.slice(start).trim());
  return cells;
}

/** What holds bars of its own that nobody escaped: an abstract that unfolds, a formula. */
const WITH_BARS = [
  { open: '<details>', close: '</details>', longest: 20_000 },
  { open: '$', close: '$', longest: 300 },
] as const;
const STAND_IN = '\u0001';

/** The cells of a row that has too many of them: bars in abstracts and formulas part none. */
export function mendedCells(row: string): string[] {
  const masked = WITH_BARS.reduce((text, { open, close, longest }) => {
    return maskBars(text, open, close, longest);
  }, row);
  return cellsOf(masked).map((cell) => cell.replaceAll(STAND_IN, '|'));
}

function maskBars(text: string, open: string, close: string, longest: number): string {
  let masked = '';
  let start = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, start)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    const inside = text.slice(at, end);
    const own = inside.length > longest ? inside : inside.replaceAll('|', STAND_IN);
    masked += text.slice(start, at) + own + close;
    start = end + close.length;
  }
  return masked + text.slice(start);
}

/**
 * What the columns under a header say; undefined where it names no title or nothing else of a
 * paper. "Paper" may stand for the title or, beside a title, for the link to it.
 */
export function columnsOf(header: string): readonly Column[] | undefined {
  const names = cellsOf(header).map((cell) => plainMarkdown(cell).text.trim().toLowerCase());
  const columns = names.map((name) => COLUMNS.get(name) ?? 'other');
  const title = columns.indexOf('title');
  const exact = names.findIndex((name) => /title|标题|题目/.test(name) && COLUMNS.has(name));
  const own = exact < 0 ? title : exact;
  if (own < 0) return undefined;
  const known = columns.map((column, at) => (column === 'title' && at !== own ? 'link' : column));
  const papers = known.filter((column) => column !== 'other' && column !== 'comments');
  return papers.length >= 2 ? known : undefined;
}
