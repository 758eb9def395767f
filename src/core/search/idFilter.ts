import type { PaperIds } from '../dump/entry';
import { doiOf, idsInUrl } from '../dump/paperIds';
import type { Filter, OperatorValue } from './operators';
import type { SearchIndex } from './searchIndex';

const VERSION = /v\d{1,3}$/;

/** `arxiv:2103.00112`, also its beginning; the version counts only where it is typed. */
export function arxivFilter(index: SearchIndex, { text }: OperatorValue): Filter | undefined {
  const wanted = (idsInUrl(text).arxiv ?? text).toLowerCase();
  return idFilter(index, wanted, ({ arxiv }) => {
    const id = arxiv?.toLowerCase();
    return VERSION.test(wanted) ? id : id?.replace(VERSION, '');
  });
}

/** `doi:10.1000/xyz`, also its beginning, with or without a resolver. */
export function doiFilter(index: SearchIndex, { text }: OperatorValue): Filter | undefined {
  return idFilter(index, doiOf(text) ?? text.toLowerCase(), ({ doi }) => doi);
}

function idFilter(
  { papers }: SearchIndex,
  wanted: string,
  idOf: (ids: PaperIds) => string | undefined,
): Filter | undefined {
  if (wanted === '') return undefined;
  return {
    accepts: (paper) => (papers[paper] && idOf(papers[paper].ids)?.startsWith(wanted)) ?? false,
    looksInto: 'fact',
  };
}
