import { plainTex } from '../../text/plainTex';
import {
  abstractOf,
  authorList,
  type CitedPaper,
  firstWords,
  titleOf,
  yearOf,
} from '../citedPaper';
import { curlQuotes } from '../curlQuotes';
import { apaAuthors, apaInTextAuthors } from './apaNames';
import type { ReferenceStyle, Run } from './referenceStyle';
import { titleCase } from './titleCase';

const OPENING_WORDS = 10;

/**
 * American Psychological Association, 7th edition, for the one kind of work that we know: a
 * preprint or report without a container. Titles keep the case of their source, as in the
 * official CSL style.
 */
export const apa: ReferenceStyle = {
  label: 'APA (7th edition)',
  group: { open: '(', between: '; ', close: ')' },
  entry,
  inText,
};

function entry(paper: CitedPaper): Run[] {
  const authors = curlQuotes(apaAuthors(authorList(paper)));
  const title = titleRun(paper);
  const number = numberOf(paper);
  const titled: Run[] = [title, { text: number + stop(title.text + number) }];
  const dated: Run[] = [{ text: `(${dateOf(paper)}).` }];
  const head =
    authors === '' ? [titled, dated] : [[{ text: authors + stop(authors) }], dated, titled];
  const source = sourceOf(paper);
  return spaced(source === '' ? head : [...head, [{ text: source }]]);
}

function inText(paper: CitedPaper): Run[] {
  const authors = curlQuotes(apaInTextAuthors(authorList(paper)));
  const who = authors === '' ? inTextTitle(paper) : { text: authors };
  return [who, { text: `, ${dateOf(paper)}` }];
}

/** Works without a date say so in this style's own words. */
function dateOf(paper: CitedPaper): string {
  return yearOf(paper)?.toString() ?? 'n.d.';
}

/** Our own description of an untitled work stands in square brackets, upright (APA 7, § 9.22). */
function titleRun(paper: CitedPaper): Run {
  const title = titleOf(paper);
  if (title !== undefined) return { text: curlQuotes(plainTex(title)), italic: true };
  const abstract = abstractOf(paper);
  if (abstract === undefined) return { text: '[Untitled]' };
  const { words, more } = firstWords(curlQuotes(plainTex(abstract)), OPENING_WORDS);
  return { text: `[Untitled; abstract begins “${words}${more ? '…' : ''}”]` };
}

function inTextTitle(paper: CitedPaper): Run {
  const title = titleRun(paper);
  return title.italic === true ? { ...title, text: titleCase(title.text) } : title;
}

function numberOf({ ids }: CitedPaper): string {
  return ids.arxiv === undefined ? '' : ` (arXiv:${ids.arxiv})`;
}

/** The publisher and the address; an address takes no full stop, it would become part of it. */
function sourceOf({ ids, url }: CitedPaper): string {
  const arxiv = ids.arxiv === undefined ? undefined : `https://arxiv.org/abs/${ids.arxiv}`;
  const address = ids.doi === undefined ? (arxiv ?? url) : `https://doi.org/${ids.doi}`;
  const publisher = arxiv === undefined ? undefined : 'arXiv.';
  return [publisher, address].filter((part) => part !== undefined).join(' ');
}

/** The full stop that a part still needs. */
function stop(text: string): string {
  return /[.?!]$/.test(text) ? '' : '.';
}

function spaced(parts: readonly (readonly Run[])[]): Run[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [{ text: ' ' }, ...part]));
}
