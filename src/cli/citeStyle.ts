import { readFileSync } from 'node:fs';
import type { CitedPaper } from '../core/cite/citedPaper';
import { readCslStyle } from '../core/cite/csl/cslStyle';
import { cslEntry, cslInText } from '../core/cite/csl/renderCsl';
import { writePieces } from '../core/cite/csl/writePieces';
import { formatReference } from '../core/cite/reference';
import { isStyleId, STYLES } from '../core/cite/styles/styles';
import { UsageError } from './usageError';

/** Writes the reference of a paper, the `number`th of a list from 1 on. */
export type WriteReference = (paper: CitedPaper, output: 'text' | 'html', number: number) => string;

/**
 * What `--style` names: a style of ours, or a `.csl` file, whose words come from the locale file
 * that `--locale` names (github.com/citation-style-language).
 */
export function readCiteStyle(style: string, locale: string | undefined): WriteReference {
  if (isStyleId(style)) return (paper, output) => formatReference(paper, style, output);
  if (!style.endsWith('.csl')) {
    const own = Object.keys(STYLES).join('|');
    throw new UsageError(`There is no style "${style}"; there is ${own}, or name a .csl file.`);
  }
  if (locale === undefined) {
    throw new UsageError('A .csl style needs its words: add --locale locales-en-US.xml.');
  }
  const read = readCslStyle(textOf(style), textOf(locale));
  if (read === undefined) throw new UsageError(`${style} is no CSL style, or ${locale} no locale.`);
  return (paper, output, number) =>
    writePieces(cslEntry(paper, read, number) ?? cslInText([paper], read, [number]), output);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read.`);
  }
}
