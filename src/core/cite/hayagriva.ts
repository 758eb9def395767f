import { familyName, type Person, type PersonName, parsePersonName } from '../library/personName';
import { plainTex } from '../text/plainTex';
import { authorList, type CitedPaper, idsOf, oneLine, titleOf, venueOf } from './citedPaper';
import { dateParts, isoDate } from './dateParts';
import { formatString, hayagrivaTitle } from './hayagrivaTitle';
import { languageCode } from './languageCode';
import { paperUrl } from './paperUrl';
import { untitledNote } from './untitledNote';
import { yamlKey, yamlText } from './yamlText';

/**
 * An entry of Hayagriva, Typst's own format. A venue is a parent of type `misc`: no source says
 * whether it is a periodical or proceedings.
 */
export function hayagrivaEntry(paper: CitedPaper): string {
  const title = titleOf(paper);
  const lines = [
    `${yamlKey(paper.key)}:`,
    '  type: article',
    ...(title === undefined ? [] : [`  title: ${yamlText(hayagrivaTitle(title))}`]),
    ...authorLines(paper),
    ...dateLine(paper),
    ...venueLines(paper),
    ...idLines(paper),
    ...field('url', paperUrl(paper)),
    ...languageLine(paper),
    ...field('note', noteOf(paper)),
  ];
  return `${lines.join('\n')}\n`;
}

function authorLines(paper: CitedPaper): string[] {
  const { known, others } = authorList(paper);
  if (known.length === 0) return [];
  const names = known.map((name) => `    - ${personText(name)}`);
  return ['  author:', ...names, ...(others ? ['    - name: "others"'] : [])];
}

/** Hayagriva takes all up to the last word that begins so for a particle. */
const SMALL_WORD = /(?:^|\s)\p{Ll}\S*\s/u;

/** One text, parted at its commas; what would be read in another way is a mapping. */
function personText(name: PersonName): string {
  if (name.kind === 'literal') {
    const isMisread =
      name.name.includes(',') ||
      SMALL_WORD.test(name.name) ||
      name.name === 'others' ||
      parsePersonName(name.name).kind === 'person';
    return (isMisread ? 'name: ' : '') + yamlText(name.name);
  }
  if (SMALL_WORD.test(name.family)) return personMapping(name);
  const parts = [familyName(name), name.suffix, name.given];
  return yamlText(parts.filter((part) => part !== undefined).join(', '));
}

function personMapping({ family, given, particle, suffix }: Person): string {
  const parts = { name: family, 'given-name': given, prefix: particle, suffix };
  return Object.entries(parts)
    .flatMap(([name, part]) => (part === undefined ? [] : [`${name}: ${yamlText(part)}`]))
    .join('\n      ');
}

/** A number of three digits would not be a year. */
function dateLine(paper: CitedPaper): string[] {
  const date = dateParts(paper);
  if (date === undefined) return [];
  const written = isoDate(date);
  return [`  date: ${written.startsWith('0') ? yamlText(written) : written}`];
}

function venueLines(paper: CitedPaper): string[] {
  const venue = venueOf(paper);
  if (venue === undefined) return [];
  const title = yamlText(formatString(venue));
  return ['  parent:', '    type: misc', `    title: ${title}`];
}

function idLines(paper: CitedPaper): string[] {
  const { arxiv, doi, pmid, pmcid, acl, openreview } = idsOf(paper);
  const numbers = { doi, pmid, pmcid, arxiv, acl, openreview };
  const lines = Object.entries(numbers).flatMap(([name, id]) => field(`  ${name}`, id));
  return [
    ...(arxiv === undefined ? [] : ['  publisher: arXiv']),
    ...(lines.length === 0 ? [] : ['  serial-number:', ...lines]),
    ...(arxiv === undefined ? [] : field('  serial', `arXiv:${arxiv}`)),
  ];
}

function languageLine({ language }: CitedPaper): string[] {
  const code = languageCode(language);
  return code === undefined ? [] : [`  language: ${code}`];
}

function noteOf(paper: CitedPaper): string | undefined {
  const untitled = titleOf(paper) === undefined ? untitledNote(paper) : undefined;
  const place = paper.journalReference && plainTex(oneLine(paper.journalReference));
  return formatString([untitled, place].filter(Boolean).join('; '));
}

function field(name: string, value: string | undefined): string[] {
  return value ? [`  ${name}: ${yamlText(oneLine(value))}`] : [];
}
