import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { readBriefly } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

const PLAIN = `Title: ${TIDES.title}
Authors: Ada Writer, Bo Chen (Bee Lab, Harbour University)
Published: 2024-01-03T08:00:00Z
Journal: Harbour Letters
DOI: https://doi.org/10.1000/Tides.1
Categories: Machine Learning (cs.LG), cs.CL
Keywords: tides, kernels
Comments: 9 pages
Abstract: ${TIDES.abstract.slice(0, 64)}
${TIDES.abstract.slice(65)}`;

describe('Labelled records', () => {
  it('are read label by label, also where a value goes on in the next line', () => {
    assert.deepEqual(readBriefly(`Found today\n\n${PLAIN}\n\nMy opinion of it.\n`), {
      pages: [{ format: 'labelled' }],
      entries: [
        {
          title: TIDES.title,
          abstract: TIDES.abstract,
          venue: 'Harbour Letters',
          comments: '9 pages',
          authors: ['Ada Writer', 'Bo Chen'],
          date: { year: 2024, month: 1, day: 3 },
          categories: ['cs.LG', 'cs.CL'],
          ids: { doi: '10.1000/tides.1' },
          links: [{ kind: 'paper', url: 'https://doi.org/10.1000/Tides.1' }],
          lines: [3, 12],
        },
      ],
      leftovers: ['1: Found today', '14: My opinion of it.'],
      problems: [],
    });
  });

  it('in Markdown may have their title in a heading, and doubles in another language', () => {
    const text = `# ${TIDES.title} \n
**Title (ZH)**: 潮汐的预测 \n
**Authors**: Ada Writer, Bo Chen et al.  \n
**Link**: [PDF](https://arxiv.org/pdf/2401.01234)  \n
**Abstract**: ${TIDES.abstract} \n
**Abstract (ZH)**: 我们研究潮汐。\n
---
# 2. ${BEES.title}\n
- **Authors:** Cy Dee
- **arXiv:** 2401.00987v2
- **Abstract:** ${BEES.abstract}
`;
    assert.deepEqual(readBriefly(text), {
      pages: [{ format: 'labelled' }],
      entries: [
        {
          title: TIDES.title,
          abstract: TIDES.abstract,
          authors: ['Ada Writer', 'Bo Chen'],
          authorsTruncated: true,
          ids: { arxiv: '2401.01234' },
          links: [{ kind: 'paper', url: 'https://arxiv.org/pdf/2401.01234' }],
          lines: [1, 11],
        },
        {
          title: BEES.title,
          abstract: BEES.abstract,
          authors: ['Cy Dee'],
          ids: { arxiv: '2401.00987v2' },
          lines: [14, 18],
        },
      ],
      leftovers: ['13: ---'],
      problems: [],
    });
  });

  it('may have label and value on two lines, and labels that are headings', () => {
    const text = `### Title\n${TIDES.title}\n\n### Authors\n\nWriter, Ada; Chen, Bo\n\n### Abstract\n\n${TIDES.abstract}\n`;
    assert.deepEqual(readBriefly(text).entries, [
      {
        title: TIDES.title,
        abstract: TIDES.abstract,
        authors: ['Writer, Ada', 'Chen, Bo'],
        lines: [1, 10],
      },
    ]);
  });

  it('may be labelled in Chinese', () => {
    const abstract =
      '我们研究稀疏核如何预测港口的潮汐，并在九个港口的数据上比较它与完整核的误差，结果表明它只需要十分之一的内存。';
    const text = `标题：港口潮汐的稀疏核预测\n作者：崔某,徐某某、韦某\n链接：https://arxiv.org/abs/2401.01234\n摘要：${abstract}\n`;
    assert.deepEqual(readBriefly(text).entries, [
      {
        title: '港口潮汐的稀疏核预测',
        abstract,
        authors: ['崔某', '徐某某', '韦某'],
        ids: { arxiv: '2401.01234' },
        links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2401.01234' }],
        lines: [1, 4],
      },
    ]);
  });

  it('may have their title above the labels, and an id above the title', () => {
    const bare = `1. ${TIDES.title}\nAuthors: Ada Writer\nAbstract: ${TIDES.abstract}\n\n2. ${BEES.title}\nAuthors: Cy Dee\nAbstract: ${BEES.abstract}\n`;
    const leading = `arXiv: 2401.01234\nTitle: ${TIDES.title}\nAuthors: Ada Writer\nAbstract: ${TIDES.abstract}\n\narXiv: 2401.00987\nDate: 2024\nTitle: ${BEES.title}\nAuthors: Cy Dee\nAbstract: ${BEES.abstract}\n`;
    const read = (text: string): unknown[] =>
      readBriefly(text).entries.map(({ title, authors, ids, lines }) => [
        title,
        authors,
        ids,
        lines,
      ]);
    assert.deepEqual(
      [read(bare), read(leading)],
      [
        [
          [TIDES.title, ['Ada Writer'], undefined, [1, 3]],
          [BEES.title, ['Cy Dee'], undefined, [5, 7]],
        ],
        [
          [TIDES.title, ['Ada Writer'], { arxiv: '2401.01234' }, [1, 4]],
          [BEES.title, ['Cy Dee'], { arxiv: '2401.00987' }, [6, 10]],
        ],
      ],
    );
  });

  it('without authors are read where an id stands with them, from two on', () => {
    const record = (at: number, { title, abstract }: { title: string; abstract: string }): string =>
      `Title: ${title}\nLink: https://arxiv.org/abs/2401.0000${at}\nAbstract: ${abstract}\n\n`;
    assert.equal(readDump(record(1, TIDES)), undefined);
    assert.equal(readBriefly(record(1, TIDES) + record(2, MAPS)).entries.length, 2);
  });

  it('tell nothing where a value says so, or where names are none', () => {
    const text = `${PLAIN}\n\nTitle: ${BEES.title}\nAuthors: see https://bees.org\nDate: N/A\nAbstract: ${BEES.abstract}\n`;
    assert.deepEqual(readBriefly(text).entries.slice(1), [
      { title: BEES.title, abstract: BEES.abstract, lines: [12, 15] },
    ]);
  });

  const others = {
    'a talk': `Speaker: Ada Writer\nTitle: ${TIDES.title}\nAbstract: ${TIDES.abstract}\n\n`.repeat(
      3,
    ),
    'a mail': `From: Ada <ada@bees.org>\nSubject: Tides\nDate: 3 Jan 2024\n\n${TIDES.abstract}\n`,
    'a package':
      'Package: tides\nTitle: Tides of Harbours\nAuthor: Ada Writer\nDescription: Tides.\n\n'.repeat(
        6,
      ),
    'the properties of a file': `---\ntitle: ${TIDES.title}\nauthors: Ada Writer\nabstract: ${TIDES.abstract}\n---\n\nText.\n`,
    'the credits of a README':
      '* **Paper:** [Tides of Harbours](https://arxiv.org/abs/2401.00001)\n* **Authors:** Ada Writer\n\n### Next\n'.repeat(
        3,
      ),
    'an announcement of arXiv': `\\\\\narXiv:2401.00001\nTitle: ${TIDES.title}\nAuthors: Ada Writer\n\\\\\n${TIDES.abstract}\n\\\\\n`,
  };
  for (const [name, text] of Object.entries(others)) {
    it(`are not found in ${name}`, () => {
      const formats = readDump(text)?.sections.map(({ format }) => format) ?? [];
      assert.ok(!formats.includes('labelled'));
    });
  }
});
