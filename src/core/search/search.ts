import type { Paper } from '../library/paper';
import { findCandidates } from './candidates';
import { expandWords } from './expandWord';
import type { Scope } from './fieldWeights';
import { mergeSpans, PaperMatches, type Span } from './highlight';
import type { Surroundings } from './operators';
import { parseQuery, type Query } from './query';
import { readFilters, withoutOpenExclusion } from './queryFilters';
import { CUT, closelyLookedAt, type Ranked, rank } from './rank';
import type { SearchIndex } from './searchIndex';
import { selectBest } from './selectBest';
import { bestSentence, type Snippet } from './snippet';
import { TermMarks } from './termMarks';

/** So many of the newest papers are looked at first. */
const NEWEST_FIRST = 2048;

/** A paper that answers a query, and where it does. */
export interface SearchHit {
  readonly paper: Paper;
  /** From 0 up, comparable within one answer only. */
  readonly score: number;
  readonly titleMatches: readonly Span[];
  /** For each of the paper's authors, the matches in the name. */
  readonly authorMatches: readonly (readonly Span[])[];
  /** The sentence of the abstract that matches best, if any does. */
  readonly snippet?: Snippet;
}

/**
 * The papers that answer a line of the search box, best first; for a line without words the
 * newest papers that its operators let pass.
 */
export function search(
  index: SearchIndex,
  line: string,
  limit: number,
  surroundings: Surroundings = {},
): SearchHit[] {
  const query = parseQuery(line);
  const hits = answer(index, { query, limit, surroundings });
  const finished = hits.length > 0 ? undefined : withoutOpenExclusion(query);
  return finished === undefined ? hits : answer(index, { query: finished, limit, surroundings });
}

interface Question {
  readonly query: Query;
  readonly limit: number;
  readonly surroundings: Surroundings;
}

function answer(index: SearchIndex, { query, limit, surroundings }: Question): SearchHit[] {
  const { accepts, inAuthors } = readFilters(index, query, surroundings);
  if (query.words.length === 0) {
    const marks = new TermMarks(index, [], inAuthors);
    const papers = newestWhere(index, accepts ?? (() => true), limit);
    return papers.map((paper) => describe(index, { paper, score: 0 }, { marks, rarity: [] }));
  }
  const expansions = expandWords(index, query.words);
  const marks = new TermMarks(index, expansions, inAuthors);
  const wanted = { scope: query.scope, accepts, most: closelyLookedAt(limit), cut: CUT };
  const candidates = findCandidates(index, expansions, wanted);
  const ranked = rank(index, { marks, candidates, limit });
  const { rarity } = candidates;
  return ranked.map((each) => describe(index, each, { marks, rarity, scope: query.scope }));
}

/**
 * The newest that are accepted. Where few are, the papers are gone through as they lie in memory:
 * from the newest to the oldest that takes several times as long.
 */
function newestWhere(
  { newest, papers, place }: SearchIndex,
  accepts: (paper: number) => boolean,
  limit: number,
): number[] {
  const found: number[] = [];
  for (const paper of newest.subarray(0, NEWEST_FIRST)) {
    if (found.length >= limit) return found;
    if (accepts(paper)) found.push(paper);
  }
  const others: number[] = [];
  for (let paper = 0; paper < papers.length; paper++) {
    if ((place[paper] ?? 0) >= NEWEST_FIRST && accepts(paper)) others.push(paper);
  }
  const byPlace = (a: number, b: number) => (place[a] ?? 0) - (place[b] ?? 0);
  return [...found, ...selectBest(others, limit - found.length, byPlace)];
}

/** What to show as matched. */
interface Sought {
  readonly marks: TermMarks;
  readonly rarity: readonly number[];
  readonly scope?: Scope | undefined;
}

function describe(index: SearchIndex, { paper: number, score }: Ranked, sought: Sought): SearchHit {
  const paper = index.papers[number];
  if (paper === undefined) throw new RangeError(`No paper has the number ${number}.`);
  const { marks, rarity, scope } = sought;
  const { title = '', abstract = '' } = paper;
  const { everywhere } = marks;
  const names = paper.authors.map(({ name }) => name);
  const matches = new PaperMatches(index, number, marks);
  const inTitle = matches.inField('title', [title], scope === 'abstract' ? 0 : everywhere);
  const inNames = marks.inAuthors | (scope === undefined ? everywhere : 0);
  const inAuthors = matches.inField('authors', names, inNames);
  const inAbstract = matches.inField('abstract', [abstract], scope === 'title' ? 0 : everywhere);
  const snippet = bestSentence(abstract, inAbstract.flat(), rarity);
  return {
    paper,
    score,
    titleMatches: mergeSpans(inTitle.flat()),
    authorMatches: inAuthors.map(mergeSpans),
    ...(snippet === undefined ? {} : { snippet }),
  };
}
