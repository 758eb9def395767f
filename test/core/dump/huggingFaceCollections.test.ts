import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { readBriefly } from './readBriefly';

const ATTENTION = {
  title: 'Attention Is All You Need',
  ids: { arxiv: '1706.03762' },
  date: { year: 2017, month: 6, day: 12 },
};
const BERT = {
  title: 'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
  ids: { arxiv: '1810.04805' },
  date: { year: 2018, month: 10, day: 11 },
};
const ATTENTION_ROW = 'Paper • 1706.03762 • Published Jun 12, 2017 • 49';
const BERT_ROW = 'Paper • 1810.04805 • Published Oct 11, 2018';

describe('A collection of Hugging Face', () => {
  it('tells title, arXiv id, date and votes, a word per line', () => {
    const words = ATTENTION_ROW.replace('Published ', 'Published\n').split(/ (?=•)|(?<=•) /);
    assert.deepEqual(readBriefly(`Upvote\n-\n${ATTENTION.title}\n${words.join('\n')}\nUpvote`), {
      pages: [{ format: 'hf-collection' }],
      entries: [{ ...ATTENTION, metrics: { upvotes: 49 }, lines: [3, 11] }],
      leftovers: ['1: Upvote', '2: -', '12: Upvote'],
      problems: [],
    });
  });

  it('tells them under a bullet, and leaves models and Spaces over', () => {
    const text = [
      `  • ${ATTENTION.title}\n\n    ${ATTENTION_ROW}`,
      '  • meta/a-model\n\n    Text Generation • Updated Feb 2, 2024 • 12',
      `  • ${BERT.title}\n\n    ${BERT_ROW}`,
    ].join('\n\n');
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'hf-collection' }],
      entries: [
        { ...ATTENTION, metrics: { upvotes: 49 }, lines: [1, 3] },
        { ...BERT, lines: [9, 11] },
      ],
      leftovers: ['5:   • meta/a-model', '7:     Text Generation • Updated Feb 2, 2024 • 12'],
      problems: [],
    });
  });

  it('tells them on one line, the same paper as often as it stands there', () => {
    const line = `${BERT.title} ${BERT_ROW}`;
    const text = `${line}\nRunning on Zero 24 24 Tide Predictor Predict the tides\n${line}`;
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'hf-collection' }],
      entries: [
        { ...BERT, lines: [1, 1] },
        { ...BERT, lines: [3, 3] },
      ],
      leftovers: ['2: Running on Zero 24 24 Tide Predictor Predict the tides'],
      problems: [],
    });
  });

  it('gives no row the line above it as a title where that is of the site or of another row', () => {
    const text = `${ATTENTION.title}\n${ATTENTION_ROW}\n${BERT_ROW}\nUpvote\n${BERT_ROW}`;
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'hf-collection' }],
      entries: [{ ...ATTENTION, metrics: { upvotes: 49 }, lines: [1, 2] }],
      leftovers: [`3: ${BERT_ROW}`, '4: Upvote', `5: ${BERT_ROW}`],
      problems: [],
    });
  });
});

describe('Not a collection of Hugging Face', () => {
  const texts = {
    'the word "Paper"': 'Tides\nPaper\n•\nPublished\nJun 12, 2017',
    'a row without a title': ATTENTION_ROW,
    'the ids of a profile': 'ada\nAI & ML interests\nNone yet\nPapers\n1\narxiv:\n2409.13598',
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
