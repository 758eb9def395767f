import assert from 'node:assert/strict';
import {
  EXPORT_FORMAT_IDS,
  EXPORT_FORMATS,
  isExportFormatId,
  USUAL_OPTIONS,
} from '../../../src/core/cite/exportFormats';
import { writeExport } from '../../../src/core/cite/writeExport';
import { shippedReferences } from './shippedReferences';
import { named, somePaper } from './somePaper';

const OPTIONS = { reference: shippedReferences('apa').entry };

const papers = [somePaper({ key: 'a', title: 'Trees' }), somePaper({ key: 'b', title: 'A < B' })];

describe('An export of citations', () => {
  it('is whole in every format', () => {
    const written = Object.fromEntries(
      Object.entries(EXPORT_FORMATS).map(([id, format]) => [id, format.write(papers, OPTIONS)]),
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
      markdown: '*Trees*. (n.d.).\n\n*A \\< B*. (n.d.).\n',
    });
  });

  it('is not written in a style that nobody chose', () => {
    for (const id of ['text', 'html', 'markdown'] as const) {
      assert.throws(() => EXPORT_FORMATS[id].write(papers), /written in a style/);
    }
  });

  it('is empty without papers', () => {
    for (const format of Object.values(EXPORT_FORMATS)) assert.equal(format.write([]), '');
  });

  it('is written paper by paper, so that nobody waits for all', () => {
    for (const id of EXPORT_FORMAT_IDS) {
      const steps = writeExport(EXPORT_FORMATS[id], papers, OPTIONS);
      assert.deepEqual([steps.next().done, steps.next().done], [false, false], id);
      assert.equal(steps.next().value, EXPORT_FORMATS[id].write(papers, OPTIONS), id);
    }
  });

  it('spells letters in TeX for BibTeX and as they are for BibLaTeX, unless told otherwise', () => {
    const paper = somePaper({ title: 'Ein "Maß" für α', authors: named('Łukasz Müller') });
    const spelled = (id: 'bibtex' | 'biblatex', characters?: 'auto' | 'tex' | 'unicode') => {
      const options = { ...USUAL_OPTIONS, ...(characters && { characters }) };
      return EXPORT_FORMATS[id].write([paper], options).replace(/^@misc\{k,\n|\n\}\n$/g, '');
    };
    const tex =
      '  author = {M{\\"u}ller, {\\L}ukasz},\n' +
      "  title = {Ein ``{Ma{\\ss}}'' f{\\\"u}r {$\\alpha$}},";
    const unicode = '  author = {Müller, Łukasz},\n  title = {Ein "{Maß}" für α},';
    assert.deepEqual(
      [spelled('bibtex'), spelled('bibtex', 'auto'), spelled('bibtex', 'unicode')],
      [tex, tex, unicode],
    );
    assert.deepEqual(
      [spelled('biblatex'), spelled('biblatex', 'auto'), spelled('biblatex', 'tex')],
      [unicode, unicode, tex],
    );
  });

  it('knows its formats by name', () => {
    assert.deepEqual(['bibtex', 'toString', 'BibTeX'].map(isExportFormatId), [true, false, false]);
  });
});
