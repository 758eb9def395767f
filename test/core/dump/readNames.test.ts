import assert from 'node:assert/strict';
import { readNames } from '../../../src/core/dump/readNames';

/** A list of names as one line: the names, whether it was cut, the affiliations. */
function shown(text: string): string | undefined {
  const list = readNames(text);
  if (list === undefined) return undefined;
  const names = `${list.names.join(' | ')}${list.truncated ? ' …' : ''}`;
  return [names, ...list.affiliations].join(' @ ');
}

describe('A line of authors', () => {
  const lines: Readonly<Record<string, string>> = {
    'Ada Writer': 'Ada Writer',
    Aristotle: 'Aristotle',
    'Ada Writer, Bo Chen': 'Ada Writer | Bo Chen',
    'Ada Writer, Bo Chen and C. Dee': 'Ada Writer | Bo Chen | C. Dee',
    'Ada Writer, Bo Chen, and C. Dee': 'Ada Writer | Bo Chen | C. Dee',
    'Ada Writer; Bo Chen': 'Ada Writer | Bo Chen',
    'Ada Writer, Bo Chen, C. Dee et al.': 'Ada Writer | Bo Chen | C. Dee …',
    'Ada Writer, Bo Chen et al': 'Ada Writer | Bo Chen …',
    'Ada Writer, Bo Chen, et al.': 'Ada Writer | Bo Chen …',
    'Ada Writer, Bo Chen and 12 more': 'Ada Writer | Bo Chen …',
    'Ada Writer, Bo Chen +12 authors': 'Ada Writer | Bo Chen …',
    'A. Writer et al. · cmu, stanford': 'A. Writer … @ cmu @ stanford',
    'Ada Writer · cmu · openai': 'Ada Writer @ cmu @ openai',
    'Marcel·la Puig, Bo Chen': 'Marcel·la Puig | Bo Chen',
    'Sammy Davis, Jr., Bo Chen': 'Sammy Davis, Jr. | Bo Chen',
    'Bo Chen III': 'Bo Chen III',
    'The LIGO Collaboration, Ada Writer': 'The LIGO Collaboration | Ada Writer',
    'Ludwig van Beethoven, W. de la Mare': 'Ludwig van Beethoven | W. de la Mare',
    "Conan O'Brien, Jean-Luc Ponty": "Conan O'Brien | Jean-Luc Ponty",
    '王伟, 李娜': '王伟 | 李娜',
    'Ada\u00a0Writer,\u200b Bo Chen': 'Ada Writer | Bo Chen',
  };
  for (const [line, expected] of Object.entries(lines)) {
    it(`"${line}" names ${expected}`, () => assert.equal(shown(line), expected));
  }
});

describe('Not a line of authors', () => {
  const lines = [
    '',
    'We study tides.',
    'Predicting the tides of a harbour: a survey',
    'Bees in 2024',
    'is it so?',
    'mail ada@example.org',
    'the tide that turns in the night',
  ];
  for (const line of lines) {
    it(`is "${line}"`, () => assert.equal(readNames(line), undefined));
  }
});
