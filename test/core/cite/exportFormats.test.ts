import assert from 'node:assert/strict';
import { EXPORT_FORMATS, isExportFormatId } from '../../../src/core/cite/exportFormats';
import { somePaper } from './somePaper';

const papers = [somePaper({ key: 'a', title: 'Trees' }), somePaper({ key: 'b', title: 'A < B' })];

describe('An export of citations', () => {
  it('is whole in every format', () => {
    const written = Object.fromEntries(
      Object.entries(EXPORT_FORMATS).map(([id, format]) => [id, format.write(papers)]),
    );
    assert.deepEqual(written, {
      bibtex: '@misc{a,\n  title = {Trees},\n}\n\n@misc{b,\n  title = {A {\\textless} {B}},\n}\n',
      biblatex: '@misc{a,\n  title = {Trees},\n}\n\n@misc{b,\n  title = {A {\\textless} {B}},\n}\n',
      'csl-json': `[
  {
    "id": "a",
    "type": "article",
    "title": "Trees"
  },
  {
    "id": "b",
    "type": "article",
    "title": "A < B"
  }
]
`,
      ris: 'TY  - UNPB\r\nTI  - Trees\r\nID  - a\r\nER  - \r\n\r\nTY  - UNPB\r\nTI  - A < B\r\nID  - b\r\nER  - \r\n',
      hayagriva:
        'a:\n  type: article\n  title: "Trees"\n\nb:\n  type: article\n  title: "A < {B}"\n',
      text: 'Trees. (n.d.).\nA < B. (n.d.).\n',
      html: '<p><i>Trees</i>. (n.d.).</p>\n<p><i>A &lt; B</i>. (n.d.).</p>\n',
    });
  });

  it('is empty without papers', () => {
    for (const format of Object.values(EXPORT_FORMATS)) assert.equal(format.write([]), '');
  });

  it('knows its formats by name', () => {
    assert.deepEqual(['bibtex', 'toString', 'BibTeX'].map(isExportFormatId), [true, false, false]);
  });
});
