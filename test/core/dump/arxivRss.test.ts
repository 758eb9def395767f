import assert from 'node:assert/strict';
import { readDump } from '../../../src/core/dump/readDump';
import { FEED_HEAD } from './arxivPages';
import { briefEntries, readBriefly } from './readBriefly';
import { BEES, MAPS, TIDES } from './samplePages';

const ITEM =
  `<item>\n<title>${TIDES.title}</title>\n<link>https://arxiv.org/abs/2401.00001</link>\n` +
  `<description>arXiv:2401.00001v1 Announce Type: new\nAbstract: If $a &lt; b$: ${TIDES.abstract}</description>\n` +
  '<guid isPermaLink="false">oai:arXiv.org:2401.00001v1</guid>\n<category>cs.LG</category>\n' +
  '<category>68T05</category>\n<pubDate>Tue, 02 Jan 2024 00:00:00 -0500</pubDate>\n' +
  '<dc:creator>Ada Writer, Bo Chen</dc:creator>\n</item>';

describe("A feed of arXiv's", () => {
  it('as XML dates the page by its announcement, and a paper by the month of its id', () => {
    assert.deepEqual(readBriefly(`${FEED_HEAD}${ITEM}\n</channel>\n</rss>\n`), {
      pages: [{ format: 'arxiv-rss', lines: [1, 5], date: { year: 2024, month: 1, day: 2 } }],
      entries: [
        {
          title: TIDES.title,
          abstract: `If $a < b$: ${TIDES.abstract}`,
          authors: ['Ada Writer', 'Bo Chen'],
          date: { year: 2024, month: 1, yearInferred: true },
          categories: ['cs.LG'],
          ids: { arxiv: '2401.00001v1' },
          links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2401.00001' }],
          lines: [6, 16],
        },
      ],
      leftovers: ['17: </channel>', '18: </rss>'],
      problems: [],
    });
  });

  it('may have the id behind the title, and markup in the abstract and in the names', () => {
    const item =
      `<item>\n<title>${BEES.title}. (arXiv:2305.18952v1 [cs.SD])</title>\n` +
      '<link>http://arxiv.org/abs/2305.18952</link>\n' +
      `<description>&lt;p&gt;${BEES.abstract}\n&lt;/p&gt;</description>\n` +
      '<dc:creator>&lt;a href="http://arxiv.org/find/1"&gt;Ada Writer&lt;/a&gt;, C. Dee</dc:creator>\n</item>';
    assert.deepEqual(briefEntries(`${FEED_HEAD}${item}`), [
      {
        ...BEES,
        authors: ['Ada Writer', 'C. Dee'],
        date: { year: 2023, month: 5, yearInferred: true },
        categories: ['cs.SD'],
        ids: { arxiv: '2305.18952v1' },
        links: [{ kind: 'paper', url: 'http://arxiv.org/abs/2305.18952' }],
        lines: [6, 12],
      },
    ]);
  });

  it("may be an answer of arXiv's API, which tells when the first version was published", () => {
    const feed =
      '<feed xmlns="http://www.w3.org/2005/Atom">\n<updated>2024-03-04T00:00:00Z</updated>\n<entry>\n' +
      '<id>http://arxiv.org/abs/2401.00001v2</id>\n<updated>2024-03-03T18:00:00Z</updated>\n' +
      `<published>2024-01-01T18:00:00Z</published>\n<title>Folding Paper Maps\n  Is Hard</title>\n` +
      `<summary>  ${MAPS.abstract}\n</summary>\n<author><name>Ada Writer</name></author>\n` +
      '<author>\n<name>Bo Chen</name>\n</author>\n<arxiv:comment>9 pages</arxiv:comment>\n' +
      '<arxiv:journal_ref>Tides 3 (2024) 1-9</arxiv:journal_ref>\n<arxiv:doi>10.1000/XYZ</arxiv:doi>\n' +
      '<category term="math.CO"/>\n<category term="cs.CC"/>\n' +
      '<arxiv:primary_category term="cs.CC"/>\n</entry>\n</feed>';
    assert.deepEqual(briefEntries(feed), [
      {
        ...MAPS,
        authors: ['Ada Writer', 'Bo Chen'],
        date: { year: 2024, month: 1, day: 1 },
        categories: ['cs.CC', 'math.CO'],
        comments: '9 pages',
        journalReference: 'Tides 3 (2024) 1-9',
        ids: { arxiv: '2401.00001v2', doi: '10.1000/xyz' },
        links: [{ kind: 'paper', url: 'http://arxiv.org/abs/2401.00001v2' }],
        lines: [3, 21],
      },
    ]);
  });

  it('as text has its title above, if the abstract speaks of it', () => {
    const item = (title: string): string =>
      `## ${title}\nhttps://arxiv.org/abs/2401.00001\n\n` +
      `arXiv:2401.00001v1 Announce Type: replace-cross\nAbstract: ${TIDES.abstract}`;
    const entry = {
      abstract: TIDES.abstract,
      date: { year: 2024, month: 1, yearInferred: true },
      ids: { arxiv: '2401.00001v1' },
    };
    assert.deepEqual(briefEntries(`${item(TIDES.title)}\n\n${item('Skip to content')}`), [
      {
        ...entry,
        title: TIDES.title,
        links: [{ kind: 'paper', url: 'https://arxiv.org/abs/2401.00001' }],
        lines: [1, 5],
      },
      { ...entry, lines: [10, 11] },
    ]);
  });
});

describe("Not a feed of arXiv's", () => {
  const texts = {
    'a text about feeds': `The feed prints:\n\n\`\`\`\n<rss>\n${ITEM}\n\`\`\`\n`,
    'a feed of something else': FEED_HEAD + ITEM.replace(/arxiv/gi, 'tides'),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`is ${name}`, () => assert.equal(readDump(text), undefined));
  }
});
