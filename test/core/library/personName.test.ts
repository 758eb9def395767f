import assert from 'node:assert/strict';
import fc from 'fast-check';
import { familyName, nameInOrder, parsePersonName } from '../../../src/core/library/personName';

/** `particle|family|suffix|given`; a literal without any bar. */
function read(name: string): string {
  const parsed = parsePersonName(name);
  if (parsed.kind === 'literal') return parsed.name;
  return [parsed.particle, parsed.family, parsed.suffix, parsed.given]
    .map((part) => part ?? '')
    .join('|');
}

const NAMES: readonly (readonly [name: string, read: string])[] = [
  ['Marc Finzi', '|Finzi||Marc'],
  ['J. Zico Kolter', '|Kolter||J. Zico'],
  ['Ke  Alexander\u00a0Wang', '|Wang||Ke Alexander'],
  ['Laurens van der Maaten', 'van der|Maaten||Laurens'],
  ['Jean de La Fontaine', 'de|La Fontaine||Jean'],
  ['van der Maaten, Laurens', 'van der|Maaten||Laurens'],
  ['João da Costa e Silva', 'da|Costa e Silva||João'],
  ["Alexandre d'Aspremont", "|d'Aspremont||Alexandre"],
  ['Muhammad ibn Musa al-Khwarizmi', '|al-Khwarizmi||Muhammad ibn Musa'],
  ['van Gogh', 'van|Gogh||'],
  ['bell hooks', '|hooks||bell'],
  ['Van Nguyen', '|Nguyen||Van'],
  ['Dempster, A. P.', '|Dempster||A. P.'],
  ['Smith, M.D.', '|Smith||M.D.'],
  ['Martin Luther King, Jr.', '|King|Jr.|Martin Luther'],
  ['King, Jr., Martin Luther', '|King|Jr.|Martin Luther'],
  ['King, Martin Luther, Jr.', '|King|Jr.|Martin Luther'],
  ['Smith,John', '|Smith||John'],
  ['Smith,John,Jr.', '|Smith|Jr.|John'],
  ['Poe, V, Ann', '|Poe|V|Ann'],
  ['Smith, 3rd, John', '|Smith|3rd|John'],
  ['Doe, Jane, 3rd', '|Doe|3rd|Jane'],
  ['李,飞飞', '|李||飞飞'],
  ['Google,Inc.', 'Google,Inc.'],
  ['Ivanov, AI', '|Ivanov||AI'],
  ['Guy L. Steele Jr.', '|Steele|Jr.|Guy L.'],
  ['William Gates III', '|Gates|III|William'],
  ['Robert V', '|V||Robert'],
  ['Jane Doe, PhD', '|Doe||Jane'],
  ['Marc Finzi*†', '|Finzi||Marc'],
  ['Andrew‡ Wilson¹²', '|Wilson||Andrew'],
  ['Plato', 'Plato'],
  ['李飞飞', '李飞飞'],
  ['山田 太郎', '山田 太郎'],
  ['김철수', '김철수'],
  ['OpenAI', 'OpenAI'],
  ['DeepSeek-AI', 'DeepSeek-AI'],
  ['Gemini Team', 'Gemini Team'],
  ['Team OLMo', 'Team OLMo'],
  ['Mistral AI', 'Mistral AI'],
  ['The ATLAS Collaboration', 'The ATLAS Collaboration'],
  ['Google, Inc.', 'Google, Inc.'],
  ['Research and Development Team', 'Research and Development Team'],
  ['Jane and John Doe', 'Jane and John Doe'],
  ['A, B, C, D', 'A, B, C, D'],
  [',', ','],
  ['*', ''],
];

describe('The name of a person in a citation', () => {
  it('is shown with the given names first, where it has some', () => {
    for (const [name, shown] of [
      ['Kipf, Thomas N.', 'Thomas N. Kipf'],
      ['Thomas N. Kipf', 'Thomas N. Kipf'],
      ['van der Maaten, Laurens', 'Laurens van der Maaten'],
      ['King, Jr., Martin Luther', 'Martin Luther King, Jr.'],
      ['Google, Inc.', 'Google, Inc.'],
      ['A, B, C, D', 'A, B, C, D'],
      ['Jane Doe, PhD', 'Jane Doe, PhD'],
      ['Martin Luther King, Jr.', 'Martin Luther King, Jr.'],
    ] as const) {
      assert.equal(nameInOrder({ name }), shown);
    }
  });

  for (const [name, parts] of NAMES) {
    it(`${name} is ${parts || 'nothing'}`, () => assert.equal(read(name), parts));
  }

  it('is sorted and cited with its particle', () => {
    assert.equal(familyName(parsePersonName('Laurens van der Maaten')), 'van der Maaten');
    assert.equal(familyName(parsePersonName('Gemini Team')), 'Gemini Team');
  });

  it('holds no word that the source does not', () => {
    const word = fc.constantFrom(
      'Ada',
      'van',
      'Jr.',
      ',',
      'de',
      'Lab',
      'III',
      'and',
      '李',
      '*',
      'x',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (words) => {
        const source = words.join(' ');
        const parts = read(source).split(/[|\s]/);
        assert.deepEqual(
          parts.filter((part) => !source.includes(part)),
          [],
        );
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
