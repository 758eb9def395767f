import type { Author } from '../../dump/entry';
import { literalAuthor, withParticle } from '../../library/personName';
import { cleanText } from '../../text/cleanText';
import { latexToUnicode } from './latexToUnicode';
import { isBraceGroup, splitOutsideBraces } from './splitOutsideBraces';

/**
 * One name of an `author` or `editor` value; undefined for one that shows nothing. A name that
 * stands in braces as a whole has no parts (btxdoc, § 4), and a last word in braces is the family
 * name, however many words it has.
 */
export function readBibtexName(raw: string): Author | undefined {
  const whole = raw.trim();
  if (isBraceGroup(whole)) return literalAuthor(shown(whole));
  const parts = splitOutsideBraces(whole, ',');
  const named = namedParts(parts);
  if (named !== undefined) return named;
  const name = (parts.length === 1 ? invertedName(whole) : undefined) ?? shown(whole);
  return name === '' ? undefined : { name };
}

const NAMED_PART = /^([a-z][a-z-]{0,40})\s{0,5}=\s{0,5}(.*)$/is;
const NAME_PARTS = new Set(['family', 'given', 'prefix', 'suffix']);

/** `family=Beethoven, given=Ludwig, prefix=van, useprefix=true` (biblatex, § 3.4). */
function namedParts(parts: readonly string[]): Author | undefined {
  const matches = parts.map((part) => NAMED_PART.exec(part.trim()));
  const named = new Map(
    matches.map((match) => [(match?.[1] ?? '').toLowerCase(), shown(unquoted(match?.[2] ?? ''))]),
  );
  if (matches.includes(null) || ![...named.keys()].some((name) => NAME_PARTS.has(name))) {
    return undefined;
  }
  const family = withParticle(named.get('prefix'), named.get('family'));
  const name = [family, named.get('suffix'), named.get('given')].filter(Boolean).join(', ');
  return name === family ? literalAuthor(name) : { name };
}

/** `Ludwig van {der Hoeven Smit}` with its family name first, where that is in braces. */
function invertedName(name: string): string | undefined {
  const words = splitOutsideBraces(name, /[\s~]/).filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !isBraceGroup(last) || !/\s/.test(shown(last))) return undefined;
  const before = words.slice(0, -1).map(shown);
  const start = before.findLastIndex((word) => !/^\p{Ll}/u.test(word)) + 1;
  const family = [...before.slice(start), shown(last)].join(' ');
  return [family, before.slice(0, start).join(' ')].filter(Boolean).join(', ');
}

function unquoted(value: string): string {
  return /^".*"$/s.test(value) ? value.slice(1, -1) : value;
}

function shown(raw: string): string {
  return cleanText(latexToUnicode(raw));
}
