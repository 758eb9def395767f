import type { PaperIds } from '../dump/entry';
import { plainTex } from '../text/plainTex';
import { authorList, type CitedPaper, idsOf, oneLine, plainTitle, venueOf } from './citedPaper';
import { type CslName, cslName } from './cslName';
import { type DateParts, dateParts } from './dateParts';
import { languageCode } from './languageCode';
import { paperUrl } from './paperUrl';

/** An item of CSL-JSON, with the variables that we know to fill. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article';
  readonly author?: readonly CslName[];
  readonly title?: string;
  readonly 'container-title'?: string;
  readonly issued?: { readonly 'date-parts': readonly DateParts[] };
  readonly publisher?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
  /** For whatever CSL has no variable for; here, which facts were inferred. */
  readonly custom?: { readonly unverified: readonly string[] };
}

/**
 * A paper as an item of CSL-JSON. Its type is CSL's for preprints, the only kind that is never
 * more than what is known. A cut list of authors ends in the literal name "others".
 */
export function cslItem(paper: CitedPaper): CslItem {
  const ids = idsOf(paper);
  const issued = dateParts(paper);
  const isInferred = issued !== undefined && paper.date?.yearInferred === true;
  return present({
    id: paper.key,
    type: 'article',
    author: authorsOf(paper),
    title: plainTitle(paper),
    'container-title': venueOf(paper),
    issued: issued && { 'date-parts': [issued] },
    ...archive(ids),
    DOI: ids.doi,
    PMID: ids.pmid,
    PMCID: ids.pmcid,
    URL: paperUrl(paper),
    language: languageCode(paper.language),
    note: journalNote(paper),
    custom: isInferred ? { unverified: ['year'] } : undefined,
  });
}

function authorsOf(paper: CitedPaper): CslName[] | undefined {
  const { known, others } = authorList(paper);
  if (known.length === 0) return undefined;
  return [...known.map(cslName), ...(others ? [{ literal: 'others' }] : [])];
}

function archive({ arxiv }: PaperIds): { publisher?: string; number?: string } {
  return arxiv === undefined ? {} : { publisher: 'arXiv', number: `arXiv:${arxiv}` };
}

/** Processors read `{:DOI:…}` and leading `DOI: …` in a note as variables: a label and no `{:`. */
function journalNote({ journalReference }: CitedPaper): string | undefined {
  const place = stated(journalReference)?.replaceAll('{:', '{ :');
  return place && `Journal reference: ${place}`;
}

function stated(text: string | undefined): string | undefined {
  return (text && oneLine(plainTex(oneLine(text)))) || undefined;
}

type Present<T> = { [Name in keyof T]: Exclude<T[Name], undefined> };

/** A record without its absent fields. */
function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<T>;
}
