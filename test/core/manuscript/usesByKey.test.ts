import { deepEqual } from 'node:assert/strict';
import { excerptAround } from '../../../src/core/manuscript/excerptAround';
import { findCitations } from '../../../src/core/manuscript/findCitations';
import { usesByKey } from '../../../src/core/manuscript/usesByKey';

describe('What a manuscript cites', () => {
  it('is listed by key in the order of first use, with each use', () => {
    const uses = usesByKey([...findCitations('\\cite{b,a} and \\citet{b}', 'latex')]);
    deepEqual(
      [...uses].map(([key, all]) => [key, all.map(({ start }) => start)]),
      [
        ['b', [6, 22]],
        ['a', [8]],
      ],
    );
  });
});

describe('The line of a use', () => {
  const shown = (line: string): string => {
    const start = line.indexOf('<');
    const end = line.indexOf('>') - 1;
    const excerpt = excerptAround(line.replace(/[<>]/g, ''), start, end);
    const { text } = excerpt;
    return `${text.slice(0, excerpt.start)}<${text.slice(excerpt.start, excerpt.end)}>${text.slice(excerpt.end)}`;
  };

  it('is shown without its indent', () => {
    deepEqual(shown('    as \\citet{<kipf>} say.  '), 'as \\citet{<kipf>} say.');
    deepEqual(shown('<kipf>'), '<kipf>');
  });

  it('is cut before a word, and behind, where it is a whole paragraph', () => {
    const line = `${'Much was said before. '.repeat(9)}See @<kipf>${' and more'.repeat(90)}`;
    const text = shown(line);
    deepEqual(text.startsWith('…before. Much was said before. See @<kipf> and more'), true, text);
    deepEqual(text.endsWith('…'), true);
    deepEqual(text.length < 210, true);
  });
});
