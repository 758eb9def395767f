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
