import { cleanText } from '../../../text/cleanText';
import { plainMarkdown } from '../../../text/plainMarkdown';
import type { PartialDate } from '../../entry';
import { readAnyDate } from '../../readAnyDate';
import { readStatedNames, type StatedNames } from '../../readStatedNames';

/** What the text around a title tells: only what cannot be anything else. */
export interface AroundTitle {
  readonly names?: StatedNames;
  readonly venue?: string;
  readonly date?: PartialDate;
}

const LINKS = /\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,400}\]\([^()\s]{0,600}\)/g;
const ITALIC = /(?<![\p{L}\d*_])[*_]([^*_]{2,1000})[*_](?![\p{L}\d*_])/gu;
const PARTS = /\n| [-–—|·] |(?<=[\p{L}\d)]{2})\. (?=[\p{Lu}(])|<br ?\/?>|;(?= )/u;
const YEAR = /^\(?((?:19|20)\d\d)\)?\b(?![-/.]\d)[),.:]{0,3} ?/;
const VENUE =
  /^(?:in |accepted (?:to|by|at) )?(\p{L}[\p{L}&/ .:-]{1,80}?)[ ,(]{1,3}((?:19|20)\d\d)\)?(?: \(?(?:oral|spotlight|poster|workshop|best paper|findings)\)?)?$/iu;
const PREPRINT = /arxiv|preprint|corr\b/i;
/** Words of subjects and institutions, which lists print beside titles: no names of people. */
const NO_NAME =
  /\b(?:learning|vision|processing|language|networks?|models?|data|analysis|universit\w*|institut\w*|research|labs?|conference|workshop|journal|proceedings|transactions|systems?|intelligence|sciences?|technolog\w*|inc|google|microsoft|survey|review|code|papers?|detection|segmentation|generation|recognition|official|implementation|tutorial|neural|deep|graph|image|video|ieee|acm|arxiv|the|of|for|with|in|on|to|a|an)\b/i;
const MOST_PARTS = 24;

/** Reads names, venue and date from the Markdown before and after a title. */
export function readAroundTitle(before: string, after: string): AroundTitle {
  let read: AroundTitle = {};
  for (const { text, isItalic } of [...partsOf(before), ...partsOf(after)].slice(0, MOST_PARTS)) {
    read = { ...readPart(text, isItalic), ...read };
  }
  return read;
}

interface Part {
  readonly text: string;
  readonly isItalic: boolean;
}

function partsOf(markdown: string): Part[] {
  const linkless = markdown.replace(LINKS, '\n').replaceAll('**', '');
  const parts: Part[] = [];
  let start = 0;
  for (const match of linkless.matchAll(ITALIC)) {
    parts.push(...pieces(linkless.slice(start, match.index), false));
    parts.push(...pieces(match[1] ?? '', true));
    start = match.index + match[0].length;
  }
  return [...parts, ...pieces(linkless.slice(start), false)];
}

function pieces(text: string, isItalic: boolean): Part[] {
  return text
    .split(PARTS)
    .map((part) => trimSigns(cleanText(plainMarkdown(part).text)))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, isItalic }));
}

const SIGNS = ' ,.;:()[]-–—|"';

function trimSigns(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SIGNS.includes(text[start] ?? '')) start++;
  while (end > start && SIGNS.includes(text[end - 1] ?? '')) end--;
  // The full stop of "et al." stays.
  return text.slice(start, /\bal$/.test(text.slice(start, end)) ? end + 1 : end);
}

function readPart(text: string, isItalic: boolean): AroundTitle {
  const whole = readAnyDate(text.replace(/^(\d{4})[./](\d{1,2})$/, '$1-$2'));
  if (whole?.year !== undefined) return { date: whole };
  const year = YEAR.exec(text);
  if (year !== null) {
    const rest = trimSigns(text.slice(year[0].length));
    return { date: { year: Number(year[1]) }, ...readPart(rest, isItalic) };
  }
  const venue = readVenue(text);
  if (venue !== undefined && !text.includes(', ')) return venue;
  const own = text.replace(/^by /i, '');
  const names = readNamesOf(own, isItalic || own !== text);
  if (names !== undefined) return { names };
  const comma = text.lastIndexOf(', ');
  const [list, tail] = [text.slice(0, Math.max(0, comma)), text.slice(comma + 2)];
  const listed = readNamesOf(list, isItalic);
  const told = tail.length < 120 ? (readVenue(tail) ?? yearOf(tail)) : undefined;
  return listed === undefined || told === undefined ? (venue ?? {}) : { names: listed, ...told };
}

function yearOf(text: string): AroundTitle | undefined {
  const match = /^\(?((?:19|20)\d\d)\)?$/.exec(text);
  return match === null ? undefined : { date: { year: Number(match[1]) } };
}

/** "ICML 2017", "IEEE TNN 2009": a preprint has no venue but a year. */
function readVenue(text: string): AroundTitle | undefined {
  if (text.length > 120) return undefined;
  const match = VENUE.exec(text);
  const name = trimSigns(match?.[1] ?? '');
  if (match === null || name === '') return undefined;
  const date = { year: Number(match[2]) };
  return PREPRINT.test(name) ? { date } : { venue: name, date };
}

/** Several people, or one where the page marks the text as that of authors. */
function readNamesOf(text: string, isMarked: boolean): StatedNames | undefined {
  if (text.length < 4 || NO_NAME.test(text)) return undefined;
  const names = readStatedNames(text);
  if (names === undefined) return undefined;
  const { authors, truncated } = names;
  const arePeople = authors.every(({ name }) => isPerson(name));
  return arePeople && (authors.length > 1 || truncated || isMarked) ? names : undefined;
}

/** A given and a family name, each with a capital but for particles. */
function isPerson(name: string): boolean {
  const words = name.split(/[ ,]+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 2 && capitals >= 2 && words.length - capitals <= 2;
}
