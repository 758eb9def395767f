import { decode } from 'html-entities';

/**
 * Characters that show nothing or that spoof: C0 and C1 controls other than blanks, soft hyphen,
 * zero-width characters, bidirectional controls (Unicode TR 36), byte order mark, U+FFF9..FFFB.
 * ZWJ and ZWNJ (U+200C, U+200D) are dropped too except between non-Latin letters and in emoji,
 * which is why they are handled on their own.
 */
const HIDDEN =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u00ad\\u034f\\u061c\\u180e\\u200b' +
  '\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb';
const INVISIBLE = new RegExp(`[${HIDDEN}]`, 'g');
const VISIBLE = new RegExp(`[^\\s\\u0085\\u200c\\u200d${HIDDEN}]`);
const JOINERS = /[\u200c\u200d]+/g;
const LATIN = /[\u0000-\u024f]/;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Code points that are no characters: biber ends without a word when a file holds one. */
const NO_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;
const BLANKS = /[\s\u0085]+/g;
const LIGATURES: Readonly<Record<string, string>> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

/** What there may be to clean: most texts are printable ASCII with single blanks. */
const UNCLEAN = /[^ -%'-~]| {2}/;

/**
 * A field's text as it is meant to be read: entities resolved once, invisible and bidirectional
 * control characters dropped, ligatures spelled out, runs of blanks made one, NFC.
 * The source lines are not touched: this is the value, not the evidence.
 */
export function cleanText(raw: string): string {
  if (!UNCLEAN.test(raw)) return raw.trim();
  const resolved = raw.includes('&') ? decode(raw, { scope: 'strict' }) : raw;
  return resolved
    .replace(INVISIBLE, '')
    .replace(JOINERS, keepJoiners)
    .replace(LONE_SURROGATES, '')
    .replace(NO_CHARACTERS, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature] ?? ligature)
    .replace(BLANKS, ' ')
    .trim()
    .normalize('NFC');
}

/** Joiners mean nothing next to Latin letters, nor at the end. */
function keepJoiners(joiners: string, at: number, text: string): string {
  const [before = '', after = ''] = [text[at - 1], text[at + joiners.length]];
  return after === '' || LATIN.test(before) || LATIN.test(after) ? '' : joiners;
}

/** Whether there is nothing to see of a text: blanks and invisible characters at most. */
export function showsNothing(text: string): boolean {
  return !VISIBLE.test(text);
}
