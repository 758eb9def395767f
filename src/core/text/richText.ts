import { plainMath } from './plainMath';

/** The tags that CSL-JSON has for what is set in another way (citeproc-js, "HTML-like formatting"). */
const RICH =
  /<(i|b|sc|sup|sub|em|strong)>([^<>]{0,400})<\/\1>|<span(?:\s[^<>]{0,200})?>([^<>]{0,400})<\/span>/gi;
const DEEPEST = 4;

/**
 * A text without its tags: `<i>E. coli</i> in H<sub>2</sub>O` → `E. coli in H₂O`. Only pairs are
 * tags; one alone is a sign.
 */
export function withoutRichText(text: string): string {
  let plain = text;
  for (let depth = 0; depth < DEEPEST && plain.includes('</'); depth++) {
    plain = plain.replace(RICH, (_, tag: string | undefined, inner = '', span = '') =>
      shown(tag?.toLowerCase(), inner + span),
    );
  }
  return plain;
}

function shown(tag: string | undefined, inner: string): string {
  if ((tag !== 'sup' && tag !== 'sub') || !/^[\w.,+()=-]{1,20}$/.test(inner)) return inner;
  const formula = `${tag === 'sup' ? '^' : '_'}{${inner}}`;
  // What has no character of its own stays a formula: `2<sup>k</sup>` is not 2k.
  return /^[\d+()n-]+$/.test(inner) ? plainMath(formula) : `$${formula}$`;
}
