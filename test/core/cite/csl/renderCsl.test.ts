import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CitedPaper } from '../../../../src/core/cite/citedPaper';
import { readCslStyle } from '../../../../src/core/cite/csl/cslStyle';
import { cslEntry, cslInText } from '../../../../src/core/cite/csl/renderCsl';
import { type StyledOutput, writePieces } from '../../../../src/core/cite/csl/writePieces';
import { hostilePaper } from '../hostileRecords';
import { named, somePaper } from '../somePaper';
import { LOCALE, someStyle } from './someStyle';

const TREES = somePaper({
  title: 'The growth of "old" trees',
  authors: named('Laurens van der Maaten', 'Jean-Pierre Doe, Jr.', 'Plato'),
  date: { year: 2021, month: 3, day: 2 },
  venue: 'Shrubs',
  ids: { arxiv: '2103.00001' },
});

/** The entry of a paper in a style whose layout is given. */
function entry(layout: string, paper: Partial<CitedPaper> = {}, output: StyledOutput = 'text') {
  const style = someStyle(`<layout>${layout}</layout>`);
  return writePieces(cslEntry({ ...TREES, ...paper }, style) ?? [], output);
}

function authors(name: string, paper: Partial<CitedPaper> = {}): string {
  return entry(`<names variable="author">${name}</names>`, paper);
}

describe('The names in a CSL style', () => {
  it('are joined as the style says', () => {
    assert.deepEqual(
      [
        authors('<name/>'),
        authors('<name and="text"/>'),
        authors('<name and="symbol" delimiter-precedes-last="never" delimiter="; "/>'),
        authors('<name form="short" and="text"/>'),
        authors('<name initialize-with=". "/>'),
        authors('<name initialize-with="" name-as-sort-order="all"/>'),
        authors(
          '<name name-as-sort-order="first" and="text" initialize-with="." initialize-with-hyphen="false"/>',
        ),
      ],
      [
        'Laurens van der Maaten, Jean-Pierre Doe Jr., Plato',
        'Laurens van der Maaten, Jean-Pierre Doe Jr., and Plato',
        'Laurens van der Maaten; Jean-Pierre Doe Jr. & Plato',
        'van der Maaten, Doe, and Plato',
        'L. van der Maaten, J.-P. Doe Jr., Plato',
        'Maaten, L van der, Doe, J-P, Jr, Plato',
        'Maaten, L. van der, J.P. Doe Jr., and Plato',
      ],
    );
  });

  it('have initials for the parts that begin with a capital, or only dress those there are', () => {
    const romanised = {
      authors: named('Jin-woo Kim', 'J. R.R. Tolkien', 'Guy L Steele', 'Yu. I. Manin'),
    };
    assert.deepEqual(
      [
        authors('<name initialize-with="."/>', romanised),
        authors('<name initialize-with=". " initialize="false"/>', romanised),
        authors('<name initialize-with="" initialize="false"/>', romanised),
      ],
      [
        'J. Kim, J.R.R. Tolkien, G.L. Steele, Yu.I. Manin',
        'Jin-woo Kim, J. R. R. Tolkien, Guy L. Steele, Yu. I. Manin',
        'Jin-woo Kim, JRR Tolkien, Guy L Steele, Yu. I Manin',
      ],
    );
  });

  it('are cut where the style cuts them', () => {
    const many = named(...'ABCDEFGH'.split('').map((letter) => `X ${letter}.`));
    assert.deepEqual(
      [
        authors('<name form="short" et-al-min="3" et-al-use-first="1"/>'),
        authors('<name form="short" et-al-min="3" et-al-use-first="2"/>'),
        authors('<name form="short" et-al-min="4" et-al-use-first="2" et-al-use-last="true"/>', {
          authors: many,
        }),
        authors(
          '<name form="short" et-al-min="3" et-al-use-first="2" delimiter-precedes-et-al="never"/>',
        ),
      ],
      [
        'van der Maaten et al.',
        'van der Maaten, Doe, et al.',
        'A., B., … H.',
        'van der Maaten, Doe et al.',
      ],
    );
  });

  it('of a list that its source cut always end in et al.', () => {
    const cut = { authorsTruncated: true };
    assert.deepEqual(
      [
        authors('<name form="short" and="text"/>', cut),
        authors('<name form="short" et-al-min="7" et-al-use-first="1"/>', cut),
        authors('<name form="short" et-al-min="4" et-al-use-first="1"/>', cut),
        authors('<name form="short"/>', { ...cut, authors: named('Jane Doe') }),
      ],
      [
        'van der Maaten, Doe, Plato, et al.',
        'van der Maaten, Doe, Plato, et al.',
        'van der Maaten et al.',
        'Doe et al.',
      ],
    );
  });

  it('are replaced by what is printed only there', () => {
    const layout =
      '<group delimiter=". "><names variable="author"><substitute><names variable="editor"/>' +
      '<text variable="title"/></substitute></names><text variable="title"/>' +
      '<text variable="container-title"/></group>';
    assert.equal(entry(layout, { title: 'Trees', authors: [] }), 'Trees. Shrubs');
  });
});

describe('The date in a CSL style', () => {
  it('is as long as it is known', () => {
    const text = '<date variable="issued" form="text"/>';
    assert.deepEqual(
      [
        entry(text),
        entry(text, { date: { year: 2021, month: 3 } }),
        entry(text, { date: { year: 2021 } }),
        entry('<date variable="issued" form="text" date-parts="year"/>'),
        entry(
          '<date variable="issued" delimiter="/"><date-part name="day" form="ordinal"/>' +
            '<date-part name="month" form="short" strip-periods="true"/>' +
            '<date-part name="year" form="short"/></date>',
        ),
        entry('<date variable="accessed" form="text"/>'),
      ],
      ['March 2, 2021', 'March 2021', '2021', '2021', '2nd/Mar/21', ''],
    );
  });
});

describe('The parts of a CSL style', () => {
  it('are left out in groups whose variables have no value', () => {
    assert.deepEqual(
      [
        entry('<group><text value="vol. "/><text variable="volume"/></group>'),
        entry('<group delimiter=" "><text value="in"/><text variable="container-title"/></group>'),
        entry(
          '<group delimiter=", "><text variable="volume"/><group><text term="online"/></group></group>',
        ),
      ],
      ['', 'in Shrubs', 'online'],
    );
  });

  it('are chosen by what the item has', () => {
    const choose = (condition: string) =>
      entry(
        `<group delimiter="-"><text value="a"/><choose><if ${condition}><text value="b"/>` +
          '<text value="c"/></if><else><text value="d"/></else></choose></group>',
      );
    assert.deepEqual(
      [
        choose('variable="title"'),
        choose('variable="title volume"'),
        choose('variable="title volume" match="any"'),
        choose('variable="title" match="none"'),
        choose('type="article"'),
        choose('type="book article" match="any"'),
        choose('is-numeric="number"'),
        choose('locator="page"'),
      ],
      ['a-b-c', 'a-d', 'a-b-c', 'a-d', 'a-b-c', 'a-b-c', 'a-d', 'a-d'],
    );
  });

  it('are set in quotes that change with those around, with stops inside', () => {
    const title = '<text variable="title" quotes="true" suffix=","/>';
    assert.deepEqual(
      [
        entry(title),
        entry(title, { title: 'Why?' }),
        entry('<text variable="title" suffix="."/>', { title: 'Why?' }),
      ],
      ['“The growth of ‘old’ trees,”', '“Why?,”', 'Why?'],
    );
  });

  it('are set in the case that is asked for', () => {
    const cased = (textCase: string) =>
      entry(`<text variable="title" text-case="${textCase}"/>`, {
        title: 'the α of pH in a wood through time',
      });
    assert.deepEqual(
      ['title', 'uppercase', 'capitalize-first', 'sentence', 'capitalize-all'].map(cased),
      [
        'The α of pH in a Wood through Time',
        'THE Α OF PH IN A WOOD THROUGH TIME',
        'The α of pH in a wood through time',
        'The α of pH in a wood through time',
        'The Α Of pH In A Wood Through Time',
      ],
    );
  });

  it('keep the case of a title that is not English', () => {
    const titled = (language: string) =>
      entry('<text variable="title" text-case="title"/>', { title: 'Der alte Wald', language });
    assert.deepEqual(['English', 'en-GB', 'German', 'de-AT', 'ngerman', 'Old Norse'].map(titled), [
      'Der Alte Wald',
      'Der Alte Wald',
      'Der alte Wald',
      'Der alte Wald',
      'Der alte Wald',
      'Der Alte Wald',
    ]);
  });

  it('keep the case of a title without a language in a style of another', () => {
    const spanish = someStyle('<layout><text variable="title" text-case="title"/></layout>', {
      options: 'default-locale="es-ES"',
    });
    const paper = { ...TREES, title: 'La vida de las cosas' };
    assert.equal(writePieces(cslEntry(paper, spanish) ?? [], 'text'), 'La vida de las cosas');
  });

  it('get a capital on the first word only, if on any', () => {
    const layout = '<text variable="title" text-case="capitalize-first"/>';
    assert.equal(entry(layout, { title: '100 years of trees' }), '100 years of trees');
  });

  it('leave addresses as they are in Markdown, and nothing else that it could read', () => {
    const ids = { doi: '10.1007/978-3-030-58452-8_13' };
    const layout = '<text variable="title"/><text variable="DOI" prefix=". https://doi.org/"/>';
    assert.equal(
      entry(layout, { title: 'x_1 by @me^x', ids }, 'markdown'),
      'x\\_1 by \\@me\\^x. https://doi.org/10.1007/978-3-030-58452-8_13',
    );
  });

  it('are parted by a blank where they have blocks of their own', () => {
    const layout = '<text variable="title" suffix="."/><text value="Note" display="block"/>';
    assert.equal(entry(layout), 'The growth of “old” trees. Note');
  });

  it('look as they should in each output', () => {
    const layout =
      '<text variable="title" font-style="italic" suffix=". "/>' +
      '<text variable="container-title" font-weight="bold"/>';
    const paper = { title: 'A < B * C' };
    assert.deepEqual(
      (['text', 'html', 'markdown'] as const).map((output) => entry(layout, paper, output)),
      ['A < B * C. Shrubs', '<i>A &lt; B * C</i>. <b>Shrubs</b>', '*A \\< B \\* C*. **Shrubs**'],
    );
  });

  it('describe a work without a title in brackets, upright', () => {
    assert.deepEqual(
      [
        entry(
          '<text variable="title" font-style="italic" text-case="title"/>',
          { title: '', abstract: 'we count.' },
          'html',
        ),
        entry('<text variable="title"/>', { title: '' }),
      ],
      ['[Untitled; abstract begins “we count.”]', '[Untitled]'],
    );
  });
});

describe('A CSL style', () => {
  it('refers in running text to one paper and to several', () => {
    const style = someStyle('<layout/>', {
      citation:
        '<layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">' +
        '<names variable="author"><name form="short" and="symbol"/></names>' +
        '<text macro="year"/></group></layout>',
      macros:
        '<macro name="year"><choose><if variable="issued"><date variable="issued">' +
        '<date-part name="year"/></date></if><else><text term="no date" form="short"/></else>' +
        '</choose></macro>',
      options: 'et-al-min="3" et-al-use-first="1"',
    });
    const doe = somePaper({ title: 'X', authors: named('Jane Doe', 'Ann Roe') });
    assert.deepEqual(
      [
        writePieces(cslInText([TREES, doe], style), 'text'),
        writePieces(cslInText([doe], style), 'html'),
      ],
      ['(van der Maaten et al., 2021; Doe & Roe, n.d.)', '(Doe &amp; Roe, n.d.)'],
    );
  });

  it('has the look of its layout around what that adds, too', () => {
    const raised = someStyle('<layout/>', {
      citation:
        '<layout prefix="[" suffix="]" vertical-align="sup"><text variable="citation-number"/></layout>',
    });
    assert.equal(writePieces(cslInText([TREES], raised), 'html'), '<sup>[1]</sup>');
  });

  it('leaves a macro out whose variables have no value', () => {
    const style = someStyle('<layout><text variable="title"/><text macro="by"/></layout>', {
      macros:
        '<macro name="by"><text value=", translated by "/><names variable="translator"/></macro>',
    });
    assert.equal(writePieces(cslEntry(TREES, style) ?? [], 'text'), 'The growth of “old” trees');
  });

  it('may cite by labels', () => {
    const style = someStyle('<layout/>', {
      citation: '<layout prefix="[" suffix="]"><text variable="citation-label"/></layout>',
    });
    const two = somePaper({ authors: named('Ada Maaten', 'Bo Hinton'), date: { year: 2021 } });
    assert.equal(writePieces(cslInText([two], style), 'text'), '[MaHi21]');
  });

  it('has ordinals in the gender of their month', () => {
    const french = LOCALE.replace(
      '<term name="ordinal">th</term>',
      '<term name="ordinal" gender-form="feminine">ʳᵉ</term>' +
        '<term name="ordinal" gender-form="masculine">ᵉʳ</term>',
    )
      .replace(/<term name="ordinal-02">.*?<\/term>/, '')
      .replace('<term name="month-03">', '<term name="month-03" gender="masculine">');
    const style = readCslStyle(
      '<style version = "1.0"><info><title><![CDATA[A & B]]></title></info><citation><layout/></citation>' +
        '<bibliography><layout><date variable="issued"><date-part name="day" form="ordinal"/>' +
        '</date></layout></bibliography></style>',
      french,
    );
    assert.ok(style !== undefined);
    assert.equal(style.title, 'A & B');
    assert.equal(writePieces(cslEntry(TREES, style) ?? [], 'text'), '2ᵉʳ');
  });

  it('ends, whatever its macros call', () => {
    const style = someStyle('<layout><text macro="a"/></layout>', {
      macros: '<macro name="a"><text value="x"/><text macro="a"/><text macro="a"/></macro>',
    });
    assert.match(writePieces(cslEntry(TREES, style) ?? [], 'text'), /^x+$/);
  });

  it('is refused when it is not one', () => {
    const broken = [
      '',
      '<style>',
      '<style/>',
      '<a/>',
      '<style><citation></style></citation>',
      '<!DOCTYPE x><style><citation/></style>',
    ];
    assert.deepEqual(
      broken.map((text) => readCslStyle(text, LOCALE)),
      broken.map(() => undefined),
    );
  });

  it('never fails on a text', () => {
    const pieces = fc.constantFrom(
      '<style>',
      '</style>',
      '<citation>',
      '<layout ',
      'a="b"',
      '/>',
      '<!--',
      '-->',
      '&lt;',
      '&#1114112;',
      '<?x',
      "'",
      '"',
      '>',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        readCslStyle(parts.join(''), LOCALE);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it('shows text of a record as text, on one line', () => {
    const layout =
      '<names variable="author"><name initialize-with="."/></names><text variable="title" ' +
      'quotes="true" text-case="title"/><text variable="container-title"/><text variable="URL"/>';
    const style = someStyle(`<layout>${layout}</layout>`);
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const html = writePieces(cslEntry(paper, style) ?? [], 'html');
        assert.doesNotMatch(html, /[<>"]|\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
