import { deepEqual, equal, ok } from 'node:assert/strict';
import { selectionAt, sentenceAt } from '../../../src/core/manuscript/sentenceAt';

/** The sentence at `|`, as the manuscript has it, and its words. */
function at(marked: string): { sentence: string; words: string } | undefined {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = sentenceAt(text, offset)?.sentence;
  return (
    found && {
      sentence: text.slice(found.start, found.end),
      words: found.text.split(/\s+/).join(' '),
    }
  );
}

const sentence = (marked: string): string | undefined => at(marked)?.sentence;
const words = (marked: string): string | undefined => at(marked)?.words;

describe('The sentence at the caret', () => {
  it('is the one that the caret stands in, before or behind', () => {
    const TWO = 'Slots compete for pixels.';
    for (const marked of [
      'Graphs pass messages. |Slots compete for pixels. Then we stop.',
      'Graphs pass messages. Slots com|pete for pixels. Then we stop.',
      'Graphs pass messages. Slots compete for pixels.| Then we stop.',
      'Graphs pass messages.\nSlots compete for pixels. |',
      'Graphs pass messages! Slots compete for pixels.|',
    ]) {
      equal(sentence(marked), TWO, marked);
    }
  });

  it('may be one that is still being written', () => {
    equal(sentence('Done. Attention is sparse in|'), 'Attention is sparse in');
    equal(sentence('Done. Attention| is sparse in\n\nNext.'), 'Attention is sparse in');
  });

  it('does not end at an abbreviation, an initial or a number', () => {
    for (const one of [
      'Kipf et al. Showed this in e.g. Fig. 3 of their work.',
      'Graphs, i.e. Sets of edges, cf. Sec. 2, grow by 0.5 percent.',
      'The idea of J. Schmidhuber is old.',
      'It holds approx. half of the time, resp. never.',
    ]) {
      equal(sentence(`Before. |${one} After.`), one);
    }
  });

  it('ends behind quotes and brackets that close after its stop', () => {
    equal(sentence('He asked “why?” |Nobody knew. (It was late.)'), 'Nobody knew.');
    equal(sentence('Nobody knew. (It was| late.) So be it.'), '(It was late.)');
  });

  it('has no commands and keys among its words, but what a command emphasises', () => {
    equal(
      words('We build on \\emph{slot attention}~\\citep[see][p.~3]{locatello2020object}|.'),
      'We build on {slot attention}~ .',
    );
    equal(
      words('Slots [see @locatello2020object, p. 3; @kipf] are| sets.'),
      'Slots [see , p. 3; ] are sets.',
    );
    for (const citation of ['[cite/t:see @kipf p. 3]', ':cite:p:`kipf`', '{cite}`kipf`']) {
      equal(words(`Slots ${citation} compete|.`), 'Slots compete.');
    }
    equal(words('Slots citenp:[kipf(59)] compete|.'), 'Slots compete.');
    equal(words('Slots @kipf2018. We| go on.'), 'We go on.');
    equal(words('Slots #cite(<kipf2018>) and| @fig:one.'), 'Slots ( ) and .');
    equal(words('See https://example.org/a.b?c=d for| more.'), 'See for more.');
  });

  it('does not end at the stop within a key', () => {
    equal(sentence('Slots~\\cite{a. B} com|pete.'), 'Slots~\\cite{a. B} compete.');
    equal(sentence('Slots compete.\\cite{slot} Graphs| do not.'), 'Graphs do not.');
  });

  it('ends at the stops of Chinese and Japanese, which no blank follows', () => {
    equal(sentence('图神经网络很好。我们研究|注意力机制。最后。'), '我们研究注意力机制。');
    equal(sentence('これは何？|スロットです！'), 'これは何？');
  });

  it('stays within its paragraph, its heading and its item of a list', () => {
    equal(sentence('# Slots\nThey| compete\nfor pixels\n\nNext'), 'They compete\nfor pixels');
    equal(sentence('- one item\n- ano|ther item\n- a third'), '- another item');
    equal(sentence('\\begin{itemize}\n  \\item slots com|pete\n  \\item graphs'), 'slots compete');
    equal(sentence('One\r\nline|\r\n \r\nOther'), 'One\r\nline');
  });

  it('is nothing where no word stands', () => {
    for (const marked of ['|', 'One.\n|\nTwo.', '  | ', '\\cite{slot|}', '... | ...']) {
      equal(at(marked), undefined, marked);
    }
  });

  it('is found in a paragraph of a megabyte by looking at what is near', () => {
    const many = 'Slots compete for pixels. '.repeat(40_000);
    const offset = 26 * 20_000 + 3;
    const found = sentenceAt(many, offset);
    ok(found);
    deepEqual(found.sentence, {
      start: 26 * 20_000,
      end: 26 * 20_000 + 25,
      text: 'Slots compete for pixels.',
    });
    ok(found.paragraph.text.length <= 5000);
    const endless = sentenceAt('slot '.repeat(200_000), 500_000);
    ok(endless !== undefined && endless.sentence.text.length <= 5000);
  });

  it('is the selection where there is one, with the paragraph around it', () => {
    const text = 'First.\n\nSlots \\cite{a} compete. For pixels.\n\nLast.';
    const start = text.indexOf('Slots');
    const end = text.indexOf(' For');
    const found = selectionAt(text, start, end);
    deepEqual(found?.sentence, { start, end, text: 'Slots          compete.' });
    equal(found?.paragraph.text, 'Slots          compete. For pixels.');
    equal(selectionAt(text, 6, 8), undefined);
  });
});
