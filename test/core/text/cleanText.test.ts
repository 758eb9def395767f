import assert from 'node:assert/strict';
import { cleanText } from '../../../src/core/text/cleanText';

describe('The text of a field', () => {
  const texts: readonly (readonly [what: string, raw: string, clean: string])[] = [
    [
      'has no blanks around it and single ones within',
      '  Soft\t Tides \u2028 Rise ',
      'Soft Tides Rise',
    ],
    ['has blanks for no-break spaces', 'eight\u00a0hives\u202fhum', 'eight hives hum'],
    [
      'resolves entities',
      'R&amp;D for &lt;100&gt; &eacute;checs, don&#39;t',
      "R&D for <100> échecs, don't",
    ],
    ['resolves them once', '&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['leaves an ampersand alone', 'Tides & Waves; AT&T', 'Tides & Waves; AT&T'],
    ['spells out ligatures', 'e\ufb03cient \ufb02ow of \ufb01sh', 'efficient flow of fish'],
    ['drops what does not show', 'opti\u00admi\u200bza\u2060tion\ufeff', 'optimization'],
    ['drops what turns the direction of reading', '\u202etide\u202c \u2066hive\u2069', 'tide hive'],
    ['drops control characters', 'ti\u0000de\u0007\u007f', 'tide'],
    ['drops joiners between Latin letters', 'shelf\u200cful t\u200die', 'shelfful tie'],
    [
      'keeps joiners where a script needs them',
      'می\u200cخواهم 👩\u200d🔬',
      'می\u200cخواهم 👩\u200d🔬',
    ],
    ['composes letters and marks', 'Scho\u0308lkopf', 'Schölkopf'],
    ['drops halves of characters', 'a\ud800b \udc00c', 'ab c'],
    ['drops what Unicode keeps free of characters', 'a\uffff b\u{1fffe}c', 'a bc'],
    ['keeps TeX', 'O($n^2$) at 50\\% of $\\ell_1$', 'O($n^2$) at 50\\% of $\\ell_1$'],
    ['keeps every other script', '🚀 视觉语言模型综述', '🚀 视觉语言模型综述'],
    ['may be nothing at all', ' \u200b\u00a0', ''],
  ];
  for (const [what, raw, clean] of texts) {
    it(what, () => assert.equal(cleanText(raw), clean));
  }
});
