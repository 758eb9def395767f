import { readFileSync } from 'node:fs';
import { readXml } from '../core/cite/csl/readXml';
import { type References, referencesIn } from '../core/cite/reference';
import type { StyleProblem } from '../core/cite/styles/readStyle';
import { readStyle, type StyleAnswer, type StyleFile } from '../core/cite/styles/readStyle';
import { SHIPPED_LANGUAGES, SHIPPED_STYLE_IDS } from '../core/cite/styles/shippedStyles';
import type { Streams } from './commandLine';
import { UsageError } from './usageError';

/**
 * What `--style` names: a style that is delivered with us, or a `.csl` file, in the words that
 * `--locale` names (github.com/citation-style-language).
 */
export function readCiteStyle(
  style: string,
  locale: string | undefined,
  { shipped, err }: Streams,
): References {
  const steps = readStyle(style, locale);
  let step = steps.next();
  while (step.done !== true) step = steps.next(answer(step.value, shipped));
  const found = step.value;
  if (found.kind !== 'style') throw new UsageError(wordProblem(found));
  if (found.otherLanguage !== undefined) {
    err(
      `papertree: ${style} is made for the language ${found.otherLanguage}, and was written in ` +
        `English words; add --locale locales-${found.otherLanguage}.xml.\n`,
    );
  }
  return referencesIn(found.style);
}

function answer({ place, path }: StyleFile, shipped: (name: string) => string): StyleAnswer {
  try {
    const text = place === 'shipped' ? shipped(path) : readFileSync(path, 'utf8');
    return readXml(text.replace(/^\ufeff/, '')) ?? 'broken';
  } catch {
    return 'missing';
  }
}

function wordProblem(problem: StyleProblem): string {
  switch (problem.kind) {
    case 'unknownStyle':
      return `There is no style "${problem.name}"; there is ${SHIPPED_STYLE_IDS.join('|')}, or name a .csl file.`;
    case 'unknownLocale':
      return `There is no locale "${problem.name}"; there is ${SHIPPED_LANGUAGES.join('|')}, or name a locale file (.xml).`;
    case 'missing':
      return `${problem.path} cannot be read.`;
    case 'noStyle':
      return `${problem.path} is no CSL style.`;
    case 'noLocale':
      return `${problem.path} is no CSL locale.`;
    case 'noParent':
      return `${problem.path} only refers to the style ${problem.parent}: name that one's file.`;
  }
}
