import { RIS_NOTES } from '../dump/formats/tagged/risNotes';
import { familyName, type PersonName } from '../library/personName';
import { plainTex } from '../text/plainTex';
import {
  abstractOf,
  authorList,
  type CitedPaper,
  idsOf,
  oneLine,
  plainTitle,
  venueOf,
} from './citedPaper';
import { type DateParts, dateParts } from './dateParts';
import { paperUrl } from './paperUrl';

type Line = readonly [tag: string, value: string | undefined];

/**
 * A record of RIS. What appeared somewhere is `GEN`, as nobody says of what kind that place is;
 * otherwise `UNPB`. Each value is one line, so that it cannot begin a tag of its own. The format
 * asks for the line ends of Windows.
 */
export function risRecord(paper: CitedPaper): string {
  const { known } = authorList(paper);
  const date = dateParts(paper);
  const lines: readonly Line[] = [
    ['TY', venueOf(paper) === undefined ? 'UNPB' : 'GEN'],
    ...known.map((name): Line => ['AU', risName(name)]),
    ['TI', plainTitle(paper)],
    ['T2', venueOf(paper)],
    ['PY', date?.[0].toString()],
    ['DA', date && risDate(date)],
    ...idLines(paper),
    ['UR', paperUrl(paper)],
    ['LA', stated(paper.language)],
    ...notes(paper).map((note): Line => ['N1', note]),
    ['AB', stated(abstractOf(paper))],
    ['ID', paper.key],
  ];
  const written = lines.flatMap(([tag, value]) =>
    value ? [`${tag}  - ${oneLine(value)}\r\n`] : [],
  );
  return `${written.join('')}ER  - \r\n`;
}

/** `AN` is an accession number, of the database `DB`; `C2` is where RIS keeps that of PMC. */
function idLines(paper: CitedPaper): Line[] {
  const { arxiv, doi, pmid, pmcid } = idsOf(paper);
  return [
    ['PB', arxiv && 'arXiv'],
    ['M1', arxiv && `arXiv:${arxiv}`],
    ['DO', doi],
    ['AN', pmid],
    ['DB', pmid && 'PubMed'],
    ['C2', pmcid],
  ];
}

function notes(paper: CitedPaper): string[] {
  const [place, remarks] = [stated(paper.journalReference), stated(paper.comments)];
  return [
    ...(authorList(paper).others ? [RIS_NOTES.authorsTruncated] : []),
    ...(isYearInferred(paper) ? [RIS_NOTES.yearInferred] : []),
    ...(plainTitle(paper) === undefined ? [RIS_NOTES.untitled] : []),
    ...(paper.abstractTruncated ? [RIS_NOTES.abstractTruncated] : []),
    ...(place ? [RIS_NOTES.journalReference + place] : []),
    ...(remarks ? [RIS_NOTES.comments + remarks] : []),
  ];
}

function isYearInferred(paper: CitedPaper): boolean {
  return paper.date?.yearInferred === true && dateParts(paper) !== undefined;
}

/** A name of several words without parts ends in a comma, which keeps readers from parting it. */
function risName(name: PersonName): string {
  if (name.kind === 'literal') return /\s/.test(name.name) ? `${name.name},` : name.name;
  const parts = [familyName(name), name.given, name.suffix];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** `2024/03/16/`, `2024/03//`; a year alone has a tag of its own. */
function risDate([year, month, day]: DateParts): string | undefined {
  if (month === undefined) return undefined;
  const two = (part: number | undefined) => part?.toString().padStart(2, '0') ?? '';
  return `${year.toString().padStart(4, '0')}/${two(month)}/${two(day)}/`;
}

function stated(text: string | undefined): string | undefined {
  return text && plainTex(oneLine(text));
}
