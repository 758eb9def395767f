import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { lexManuscript, updateCitations } from '../../../src/core/manuscript/updateCitations';
import { brokenFinding, brokenInsertion } from './citationLaws';
import { MANUSCRIPTS } from './manuscripts';

/** Lines and words that a citation amid them would make into something else, and blank lines. */
const MARKUP_LINE = /^\s*(?:$|#|\.\.|:|\*|%|\/\/|-{3}|`{3}|\[source|cite:\[source)|::$/;
const MARKUP_WORD = /@six|@fig|:\/\//;

for (const [language, manuscript] of Object.entries(MANUSCRIPTS)) {
  describe(`A manuscript in ${language}`, () => {
    it('is cited in at any place, and all its citations and the new one are found there', () => {
      const broken: string[] = [];
      let tried = 0;
      for (let offset = 0; offset <= manuscript.length; offset++) {
        if (isMarkup(manuscript, offset)) continue;
        tried++;
        broken.push(...brokenInsertion(manuscript, offset, language));
      }
      deepEqual(broken, []);
      ok(tried > 150, `only ${tried} places were tried`);
    });

    it('has the same citations after any changes as when it is read anew', () => {
      fc.assert(
        fc.property(fc.array(change(), { minLength: 1, maxLength: 8 }), (changes) => {
          let text = `${manuscript}\n\n${manuscript}`;
          let lexed = lexManuscript(text, language);
          for (const { at, gone, added } of changes) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + added + text.slice(start + gone);
            lexed = updateCitations(lexed, text);
            deepEqual(lexed.citations, [...findCitations(text, language)]);
          }
        }),
        { seed: 1, numRuns: 150 },
      );
    });

    it('is read anew only where it is changed', () => {
      const text = Array(50).fill(manuscript).join('\n\n');
      const before = lexManuscript(text, language);
      const middle = text.indexOf('They compete', text.length / 2);
      const at = middle < 0 ? text.indexOf('Slots compete', text.length / 2) : middle;
      const after = updateCitations(before, `${text.slice(0, at)}So ${text.slice(at)}`);
      const known = new Set(before.passages.map(({ citations }) => citations));
      const anew = after.passages.filter(({ citations }) => !known.has(citations));
      deepEqual(anew.length, 1);
    });
  });
}

describe('A text of many brackets and signs', () => {
  it('is read without hanging, however they are nested', () => {
    const units = [
      '[',
      '@a[',
      '[@a',
      '{',
      '\\cite[',
      '\\cite{',
      '#cite(',
      '[cite:',
      '`',
      '``',
      '$',
    ];
    const more = ['{cite}`', ':cite:p:`', 'cite:', 'cite:[', '=a', '\\iffalse ', '\\verb', '<!--'];
    for (const language of Object.keys(MANUSCRIPTS)) {
      for (const unit of [...units, ...more]) {
        const text = unit.repeat(50_000 / unit.length);
        deepEqual(brokenFinding(text, language), [], `${language} ${unit}`);
      }
    }
  }).timeout(60_000);
});

function isMarkup(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(offset === 0 ? 0 : start).split('\n', 1)[0] ?? '';
  const word =
    /\S*$/.exec(text.slice(0, offset))?.[0] + (/^\S*/.exec(text.slice(offset))?.[0] ?? '');
  return MARKUP_LINE.test(line) || MARKUP_WORD.test(word);
}

/** Something thrown in for something taken out. */
function change() {
  const signs = [
    '\n',
    '\n\n',
    '`',
    '```\n',
    '$',
    '%',
    '[',
    ']',
    '{',
    '}',
    '@x',
    '; ',
    'word ',
    '|',
  ];
  const marks = [
    '.. ',
    '::\n\n  ',
    '#',
    '/*',
    '*/',
    '<!--',
    '-->',
    '----\n',
    '\\iffalse ',
    '\\fi ',
  ];
  return fc.record({
    at: fc.nat(2000),
    gone: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, { arbitrary: fc.nat(30), weight: 1 }),
    added: fc
      .array(fc.constantFrom(...signs, ...marks), { maxLength: 3 })
      .map((all) => all.join('')),
  });
}
