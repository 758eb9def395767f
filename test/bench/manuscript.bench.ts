import { undefinedUses } from '../../src/core/manuscript/undefinedUses';
import {
  type LexedManuscript,
  lexInSteps,
  lexManuscript,
  updateInSteps,
} from '../../src/core/manuscript/updateCitations';
import { usesByKey } from '../../src/core/manuscript/usesByKey';
import type { Steps } from '../../src/core/steps';
import { cpu } from './measuring';
import { Random } from './random';

/**
 * What a keystroke costs in a manuscript of 200,000 characters with 2,000 citations: its citations
 * found anew or updated, grouped by key, and each key looked up. In milliseconds of the CPU, with the
 * longest step, before whose end nobody is let in. The floor is one pass of a pattern over the text.
 */
const LENGTH = 200_000;
const CITATIONS = 2_000;
const KEYSTROKES = 200;

const LANGUAGES = {
  latex: { cite: (key: string) => `\\citep[see][p.~3]{${key}}`, math: '$a_1$ % so far' },
  markdown: { cite: (key: string) => `[see @${key}, p. 3]`, math: '$a_1$ `so far`' },
  typst: { cite: (key: string) => `@${key}[p. 3]`, math: '$a_1$ // so far' },
} as const;

type Language = keyof typeof LANGUAGES;

function manuscript(language: Language): string {
  const { cite, math } = LANGUAGES[language];
  const filler = 'more words of it ';
  const each = LENGTH / CITATIONS;
  return Array.from({ length: CITATIONS }, (_, at) => {
    const start = `Of this ${cite(`key${at % 500}`)} tells ${math}\n`;
    const end = at % 4 === 3 ? '\n' : '';
    return start + filler.repeat(Math.ceil(each / filler.length)).slice(start.length + 1) + end;
  })
    .join('\n')
    .slice(0, LENGTH);
}

interface Cost {
  readonly total: number;
  readonly longest: number;
}

function cost(work: Steps<unknown>): Cost {
  let total = 0;
  let longest = 0;
  for (let done = false; !done; ) {
    const start = cpu();
    done = work.next().done === true;
    const took = cpu() - start;
    total += took;
    longest = Math.max(longest, took);
  }
  return { total, longest };
}

function* checked(text: string, { citations }: LexedManuscript): Steps<void> {
  usesByKey(citations);
  yield;
  yield* undefinedUses({
    ...{ text, citations, declares: true },
    standingOf: (key) => (key.endsWith('7') ? 'unknown' : 'entry'),
  });
}

function* floor(text: string): Steps<number> {
  yield;
  return text.match(/[@\\{]/g)?.length ?? 0;
}

function report(what: string, costs: readonly Cost[]): void {
  const totals = costs.map(({ total }) => total).sort((a, b) => a - b);
  const at = (part: number): string => (totals[Math.floor(totals.length * part)] ?? 0).toFixed(2);
  const longest = costs.map((one) => one.longest).sort((a, b) => a - b);
  const step = (longest[Math.floor(longest.length * 0.95)] ?? 0).toFixed(2);
  console.log(`| ${what} | ${at(0.5)} | ${at(0.95)} | ${step} |`);
}

console.log(`${LENGTH} characters, ${CITATIONS} citations, ${KEYSTROKES} keystrokes`);
console.log('| work of a keystroke | p50 ms | p95 ms | longest step, p95 ms |');
console.log('| --- | --- | --- | --- |');
for (const language of ['latex', 'markdown', 'typst'] as const) {
  const random = new Random(20260401);
  const costs = {
    floor: [] as Cost[],
    anew: [] as Cost[],
    updated: [] as Cost[],
    checked: [] as Cost[],
  };
  let text = manuscript(language);
  let lexed = lexManuscript(text, language);
  for (let stroke = 0; stroke < KEYSTROKES; stroke++) {
    const place = random.below(text.length);
    // Flat, as an editor joins its lines.
    text = Buffer.from(`${text.slice(0, place)}e${text.slice(place)}`).toString();
    costs.floor.push(cost(floor(text)));
    costs.anew.push(cost(lexInSteps(text, language)));
    const before = lexed;
    costs.updated.push(
      cost(
        (function* (): Steps<void> {
          lexed = yield* updateInSteps(before, text);
        })(),
      ),
    );
    costs.checked.push(cost(checked(text, lexed)));
  }
  report(`${language}: one pass of a pattern`, costs.floor);
  report(`${language}: citations found anew`, costs.anew);
  report(`${language}: citations updated`, costs.updated);
  report(`${language}: grouped and looked up`, costs.checked);
}
