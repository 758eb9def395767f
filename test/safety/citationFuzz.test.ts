import assert from 'node:assert/strict';
import { insertCitation } from '../../src/core/manuscript/insertCitation';
import { Random } from '../bench/random';
import { brokenFinding } from '../core/manuscript/citationLaws';
import { MANUSCRIPTS } from '../core/manuscript/manuscripts';

/** `PAPERTREE_CITATION_FUZZ` sets how many texts are read, of all languages together. */
const TEXTS = Number(process.env.PAPERTREE_CITATION_FUZZ ?? 200_000);
const SEED = 20261126;
/** Every so many texts are cited in, too. */
const CITED_IN = 5;
const PRINTED = 3;

const NOISE = [
  ...['', ' ', '\n', '\n\n', '\r\n', '\t', '\u2028', '\ufeff', '\0', '\ud800', 'ö', '中'],
  ...['[', ']', '{', '}', '(', ')', '<', '>', '@', ';', ',', ':', '`', '``', '$', '%', '\\', '|'],
  ...['@a[', '[@a', '\\cite{', '\\autocites', '#cite(', '[cite:', ':cite:p:`', '{cite}`', 'cite:['],
  ...['```\n', '----\n', '.. ', '::\n\n  ', '#+begin_src\n', '\\begin{verbatim}', '\\iffalse'],
];

describe(`Citations in damaged manuscripts, ${TEXTS} of them,`, function () {
  this.timeout(1_200_000);

  const languages = Object.entries(MANUSCRIPTS);
  for (const [language, manuscript] of languages) {
    it(`are found and added to by the laws: ${language}`, () => {
      const random = new Random(SEED);
      const broken: { readonly text: string; readonly laws: readonly string[] }[] = [];
      const texts = Math.ceil(TEXTS / languages.length);
      for (let number = 0; number < texts; number++) {
        const text = damaged(manuscript, random);
        const laws = brokenFinding(text, language);
        if (number % CITED_IN === 0) laws.push(...brokenEdit(text, language, random));
        if (laws.length > 0 && broken.length < PRINTED) broken.push({ text, laws });
      }
      assert.deepEqual(broken, []);
    });
  }
});

/** What an insertion anywhere in any text must not do. */
function brokenEdit(text: string, languageId: string, random: Random): string[] {
  const offset = random.below(text.length + 1);
  const { start, end, text: added } = insertCitation({ text, offset, languageId, keys: ['new1'] });
  if (start > end || start < 0 || end > text.length) return [`no edit: ${start} to ${end}`];
  return added.includes('new1') ? [] : ['the key is not written'];
}

/** A manuscript, or a part of it, with some of it lost, doubled, and noise thrown in. */
function damaged(manuscript: string, random: Random): string {
  const from = random.below(manuscript.length);
  let text = random.chance(0.5) ? manuscript.slice(from, from + 200) : manuscript;
  for (let deeds = 1 + random.below(6); deeds > 0; deeds--) {
    const at = random.below(text.length + 1);
    const length = random.below(20);
    const piece = text.slice(at, at + length);
    const put = random.chance(0.5) ? random.pick(NOISE) : random.chance(0.3) ? piece.repeat(3) : '';
    text = text.slice(0, at) + put + text.slice(at + (random.chance(0.5) ? length : 0));
  }
  return text;
}
