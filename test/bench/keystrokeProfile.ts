import { profile, type Sample, shares } from './profiling';

const SEARCH = 'src/core/search/';

/** What the files of the engine do for a keystroke. Whatever they call is counted with them. */
const STAGES: Readonly<Record<string, string>> = {
  query: 'read the line',
  expandWord: 'what each word may mean',
  closeTerms: 'what each word may mean: typing errors',
  looseTerms: 'what each word may mean',
  initials: 'what each word may mean: initials',
  phraseFilter: 'phrases and operators',
  authorFilter: 'phrases and operators',
  candidates: 'candidates by their postings',
  termMarks: 'mark terms for order and highlights',
  rank: 'select and sort the best',
  titleOrder: 'order of the words in 100 papers',
  judge: 'fuse.js judges 20 papers',
  highlight: 'matches to show in 50 papers',
  snippet: 'sentences to show of 50 papers',
  search: 'put the answers together',
};
const MOST_FUNCTIONS = 10;

/** Prints where the time of some keystrokes goes, by stage of the search and by function. */
export function printProfile(typeThem: () => void): void {
  const samples = profile(typeThem).filter(({ stack }) => isOfSearch(stack));
  console.table(Object.fromEntries(shares(samples, stageOf)));
  console.log('The functions that run themselves for longest:');
  const functions = shares(samples, ({ stack }) => stack[0] ?? '');
  console.table(Object.fromEntries(functions.slice(0, MOST_FUNCTIONS)));
}

function isOfSearch(stack: readonly string[]): boolean {
  return isCollector(stack) || stack.some((name) => name.startsWith(SEARCH));
}

function isCollector([innermost]: readonly string[]): boolean {
  return innermost === '(garbage collector)';
}

function stageOf({ stack }: Sample): string {
  if (isCollector(stack)) return 'garbage collector';
  for (const name of stack) {
    const [, file = ''] = /^src\/core\/search\/(\w+)\.ts:/.exec(name) ?? [];
    const stage = STAGES[file];
    if (stage !== undefined) return stage;
  }
  return 'other';
}
