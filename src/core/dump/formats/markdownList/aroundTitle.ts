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

const ITALIC = /(?<![\p{L}\d*_])[*_]([^*_]{2,1000})[*_](?![\p{L}\d*_])/gu;
const PARTS = /\n| [-–—|·] |(?<=[\p{L}\d)]{2})\. (?=[\p{Lu}(])|<br ?\/?>|;(?= )/u;
const YEAR = /^\(?((?:19|20)\d\d)\)?\b(?![-/.]\d)[),.:]{0,3} ?/;
const VENUE =
  /^(?:in |accepted (?:to|by|at) )?(\p{L}[\p{L}&/ .:-]{1,80}?)[ ,(]{1,3}((?:19|20)\d\d)\)?(?: \(?(?:oral|spotlight|poster|workshop|best paper|findings)\)?)?$/iu;
const PREPRINT = /arxiv|preprint|corr\b/i;
/** Words of subjects and institutions, which lists print beside titles: no names of people. */
const NO_NAME =
  /\b(?:academy|international|national|group|team|cent(?:er|re)|college|school|corporation|company|department|learning|vision|processing|language|networks?|models?|data|analysis|universit\w*|institut\w*|research|labs?|conference|workshop|journal|proceedings|transactions|systems?|intelligence|sciences?|technolog\w*|inc|google|microsoft|survey|review|code|papers?|detection|segmentation|generation|recognition|official|implementation|tutorial|neural|deep|graph|image|video|ieee|acm|arxiv)\b/i;
const NO_PARTICLE = /\b(?:the|of|for|with|in|on|to|an?)\b/;
const MOST_PARTS = 24;
/** "(Lab, University)", but not "(2017)". */
const BRACKETED = /\((?!\d{4}\))([^()\n]{1,200})\)/g;
/** What stood in brackets begins with this. */
const BRACKET_MARK = '\u0001';

/** Reads names, venue and date from the Markdown before and after a title. */
export function readAroundTitle(before: string, after: string): AroundTitle {
  let read: AroundTitle = {};
  for (const { text, style } of [...partsOf(before), ...partsOf(after)].slice(0, MOST_PARTS)) {
    read = { ...readPart(text, style), ...read };
  }
  return read;
}

interface Part {
  readonly text: string;
  /** In italics: where authors and venues stand. In brackets: where institutions stand, too. */
  readonly style: 'plain' | 'italic' | 'bracketed';
}

function partsOf(markdown: string): Part[] {
  const linkless = withoutLinks(markdown)
    .replaceAll('**', '')
    .replace(BRACKETED, (_, inside: string) => `\n${BRACKET_MARK}${inside.replace(/[*_]/g, '')}\n`);
  const parts: Part[] = [];
  let start = 0;
  for (const match of linkless.matchAll(ITALIC)) {
    parts.push(...pieces(linkless.slice(start, match.index), 'plain'));
    parts.push(...pieces(match[1] ?? '', 'italic'));
    start = match.index + match[0].length;
  }
  return [...parts, ...pieces(linkless.slice(start), 'plain')];
}

function withoutLinks(markdown: string): string {
  let text = '';
  let start = 0;
  for (const { from, to } of plainMarkdown(markdown).links) {
    text += `${markdown.slice(start, Math.max(start, from))}\n`;
    start = Math.max(start, to);
  }
  return text + markdown.slice(start);
}

function pieces(text: string, style: Part['style']): Part[] {
  return text.split(PARTS).flatMap((part) => {
    const isBracketed = part.startsWith(BRACKET_MARK);
    const own = trimSigns(cleanText(plainMarkdown(part).text));
    return own === '' ? [] : [{ text: own, style: isBracketed ? 'bracketed' : style }];
  });
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

function readPart(text: string, style: Part['style']): AroundTitle {
  const whole = readAnyDate(text.replace(/^(\d{4})[./](\d{1,2})$/, '$1-$2'));
  if (whole?.year !== undefined) return { date: whole };
  const year = YEAR.exec(text);
  if (year !== null) {
    const rest = trimSigns(text.slice(year[0].length));
    return { date: { year: Number(year[1]) }, ...readPart(rest, style) };
  }
  const venue = readVenue(text);
  if (venue !== undefined && !text.includes(', ')) return venue;
  if (style === 'bracketed') return venue ?? {};
  const isItalic = style === 'italic';
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
  if (text.length < 4 || NO_NAME.test(text) || NO_PARTICLE.test(text)) return undefined;
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
