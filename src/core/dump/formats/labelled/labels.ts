/** What a label says that its value is. `other`: known, but no field of an entry. */
export type LabelKey =
  | 'title'
  | 'authors'
  | 'abstract'
  | 'affiliations'
  | 'date'
  | 'venue'
  | 'journal'
  | 'journalReference'
  | 'doi'
  | 'arxiv'
  | 'paper'
  | 'link'
  | 'code'
  | 'comments'
  | 'categories'
  | 'language'
  | 'speaker'
  | 'other';

/** A label and what stands beside it. */
export interface Label {
  readonly key: LabelKey;
  /** The label says itself that its value is a translation, or is not English. */
  readonly foreign: boolean;
  readonly value: string;
  /** Marks of Markdown stand around the label: the value is Markdown too. */
  readonly isMarkdown: boolean;
}

const NAMES: Readonly<Record<LabelKey, string>> = {
  title: 'title|paper title',
  authors: 'authors|author|author(s)|original authors',
  abstract: 'abstract',
  affiliations: 'affiliations|affiliation|affiliation(s)|institutions|institution',
  date:
    'date|published|publish date|published date|publication date|date published|published on|' +
    'submitted|submitted on|submission date|posted|year',
  venue: 'venue|conference|published in|booktitle|publication',
  journal: 'journal',
  journalReference: 'journal-ref|journal ref|journal reference',
  doi: 'doi',
  arxiv: 'arxiv|arxiv id|arxiv-id|arxivid|paper id',
  paper: 'paper',
  link: 'url|link|links|paper link|paper url|pdf|pdf link|pdf url|arxiv link|arxiv url|abs|html',
  code: 'code|github|code link|code url|repository|repo|project|project page|website',
  comments: 'comments|comment',
  categories:
    'categories|category|subjects|subject|primary category|arxiv category|arxiv categories',
  language: 'language',
  speaker: 'speaker|speakers|room',
  other:
    'keywords|key words|tags|summary|tldr|tl;dr|score|notes|note|citations|bibtex|id|source|' +
    'publisher|volume|issue|pages|issn|isbn|license|status|ai summary|contributions|topics',
};

const FOREIGN_NAMES: Readonly<Partial<Record<LabelKey, string>>> = {
  title: '标题|题目|题名|論文題目|タイトル|论文标题|中文标题|論文標題|標題',
  authors: '作者|著者|论文作者',
  abstract: '摘要|中文摘要|概要|要旨',
  affiliations: '机构|单位|作者单位|機構',
  date: '日期|发布日期|发布时间|发表时间|提交日期|年份|公開日',
  venue: '会议|會議',
  journal: '期刊',
  link: '链接|论文链接|原文链接|論文連結|地址|论文地址',
  code: '代码|代码链接|代码地址',
  comments: '备注|评论',
  categories: '分类|类别|领域',
  other: '关键词|关键字|总结|要点|キーワード',
};

const LABELS: ReadonlyMap<string, { readonly key: LabelKey; readonly foreign: boolean }> = new Map(
  [NAMES, FOREIGN_NAMES].flatMap((table, at) =>
    Object.entries(table).flatMap(([key, names]) =>
      names.split('|').map((name) => [name, { key: key as LabelKey, foreign: at === 1 }] as const),
    ),
  ),
);

const LONGEST_LABEL = 40;
/** What may stand before a label: a quote, a list mark, a heading's marks, a number, a picture. */
const PREFIX =
  /^(?:> ?)?(?:(?:[-*+•]|#{1,6}|\d{1,3}[.)]) +)?(?:(?:\p{Extended_Pictographic}|\ufe0f)+ *)?/u;
const TRANSLATION = / ?[(（](zh|cn|en|chinese|english|中文|英文)[)）]$/i;

/**
 * Reads "Title: …", "**Title:** …", "- **Title**: …", "### Title", "标题：…", "Title/标题: …". A label
 * that stands alone without a colon counts in a heading, in bold, or where it is "Abstract".
 */
export function readLabel(line: string): Label | undefined {
  const text = line.trim();
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  const marks = /^[*_]{1,3}/.exec(text.slice(prefix.length))?.[0] ?? '';
  const rest = text.slice(prefix.length + marks.length);
  const colon = rest.slice(0, LONGEST_LABEL + marks.length + 1).search(/[:：]/);
  if (colon < 0 && rest.length > LONGEST_LABEL + marks.length) return undefined;
  const own = colon < 0 ? rest : rest.slice(0, colon);
  const closed = marks !== '' && own.trimEnd().endsWith(marks);
  const name = (closed ? own.trimEnd().slice(0, -marks.length) : own).trim();
  const found = labelNamed(name);
  if (found === undefined) return undefined;
  const isMarked = closed || prefix.startsWith('#');
  if (colon < 0) {
    const alone = isMarked || /^(?:Abstract|ABSTRACT|摘要)$/.test(text);
    return alone ? { ...found, value: '', isMarkdown: isMarked } : undefined;
  }
  const after = rest.slice(colon + 1);
  const opens = marks !== '' && !closed;
  if (opens && !after.startsWith(marks)) return undefined;
  const value = opens ? after.slice(marks.length) : after;
  return { ...found, value: value.trim(), isMarkdown: marks !== '' || prefix !== '' };
}

function labelNamed(name: string): Pick<Label, 'key' | 'foreign'> | undefined {
  const language = TRANSLATION.exec(name);
  const [first = '', second] = name
    .replace(TRANSLATION, '')
    .toLowerCase()
    .split(/ ?\/ ?/);
  const found = LABELS.get(first) ?? LABELS.get(second ?? '');
  if (found === undefined || language === null) return found;
  return { key: found.key, foreign: !/^(?:en|english|英文)$/i.test(language[1] ?? '') };
}

/** Whether a line is a label in bold that we do not know: it ends the value above it. */
export function isUnknownLabel(line: string): boolean {
  return /^\s{0,8}(?:[-*+] )?\*\*[^*]{1,60}(?:\*\*\s?[:：]|[:：]\*\*)/.test(line);
}
