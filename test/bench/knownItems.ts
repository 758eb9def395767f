import type { Paper } from '../../src/core/library/paper';
import { foldWords } from '../../src/core/text/foldText';
import { mean } from './keystrokes';
import type { Answer } from './peers';
import { type KnownQuery, QUERY_KINDS } from './queryKinds';
import type { Random } from './random';

const QUERIES_PER_KIND = 50;
/** So many papers are tried for each query, for some libraries give few of a kind. */
const TRIES = 40;

/** A query, and the paper that it is meant to find. */
export interface Known extends KnownQuery {
  readonly kind: string;
  readonly paper: Paper;
}

/** Queries of every kind for papers drawn from some, the kinds one after another. */
export function knownItems(papers: readonly Paper[], random: Random): Known[] {
  return Object.entries(QUERY_KINDS).flatMap(([kind, make]) => {
    const items: Known[] = [];
    for (let left = TRIES * QUERIES_PER_KIND; left > 0; left--) {
      if (items.length === QUERIES_PER_KIND) break;
      const paper = random.pick(papers);
      const query = make(paper, random);
      if (query !== undefined && query.line !== '') items.push({ kind, paper, ...query });
    }
    return items;
  });
}

/** The first so many queries of each kind. */
export function perKind(known: readonly Known[], most: number): Known[] {
  return Object.keys(QUERY_KINDS).flatMap((kind) =>
    known.filter((each) => each.kind === kind).slice(0, most),
  );
}

/** Prints how well some engines find what is known, one column each. */
export function compareFinding(
  known: readonly Known[],
  engines: readonly { readonly name: string; readonly answer: Answer }[],
): void {
  const table: Record<string, Record<string, string>> = {};
  for (const { name, answer } of engines) {
    for (const [measure, figure] of quality(known, answer)) {
      table[measure] = { ...table[measure], [name]: figure };
    }
  }
  console.log(`${known.length} queries`);
  console.table(table);
}

function quality(known: readonly Known[], answer: Answer): (readonly [string, string])[] {
  const results = known.map((item) => {
    const found = answer(item.line).slice(0, 10);
    const at = found.indexOf(item.paper);
    return { item, rank: at === -1 ? 0 : 1 / (at + 1), holds: holdsIntended(found[0], item) };
  });
  const ranks = results.map(({ rank }) => rank);
  const shareOf = (least: number) => mean(ranks.map((rank) => (rank >= least ? 1 : 0)));
  const holding = results.filter(({ item }) => item.intended.length > 0);
  const kinds = Object.keys(QUERY_KINDS).map((kind) => {
    const of = results.filter(({ item }) => item.kind === kind);
    return [kind, of.length === 0 ? '–' : mean(of.map(({ rank }) => rank)).toFixed(3)] as const;
  });
  return [
    ['MRR@10', mean(ranks).toFixed(3)],
    ['top hit holds all', mean(holding.map(({ holds }) => (holds ? 1 : 0))).toFixed(3)],
    ['first', shareOf(1).toFixed(3)],
    ['top five', shareOf(0.2).toFixed(3)],
    ...kinds,
  ];
}

/** Whether a paper holds every word that was meant, if only as the beginning of a longer one. */
function holdsIntended(paper: Paper | undefined, { intended }: Known): boolean {
  if (paper === undefined) return false;
  const names = paper.authors.map(({ name }) => name).join(' ');
  const words = foldWords(`${paper.title} ${names} ${paper.date?.year} ${paper.abstract}`);
  return intended.every((wanted) => words.some((word) => word.startsWith(wanted)));
}
