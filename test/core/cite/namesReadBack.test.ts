import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliography';
import { readYaml } from '../../../src/core/bibliography/hayagriva/readYaml';
import { paperOfRecord } from '../../../src/core/bibliography/paperOfRecord';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import { assignKeys } from '../../../src/core/cite/citationKey';
import { authorList } from '../../../src/core/cite/citedPaper';
import { EXPORT_FORMATS, type ExportFormatId } from '../../../src/core/cite/exportFormats';
import type { Author } from '../../../src/core/dump/entry';
import { readDump } from '../../../src/core/dump/readDump';
import { authorIdentities } from '../../../src/core/library/authorIdentity';
import { buildLibrary } from '../../../src/core/library/buildLibrary';
import { outlineInSteps } from '../../../src/core/library/outline';
import { shortAuthors } from '../../../src/core/library/paperLabel';
import { finish } from '../../../src/core/steps';
import { named, somePaper } from './somePaper';

/** Authors as sources name them, and those whose names a source marks as whole. */
const AUTHORS: readonly Author[] = [
  ...named(
    'Ada Writer',
    'van Beethoven, Ludwig',
    'Laurens van der Maaten',
    'García Márquez, Gabriel',
    'Brinch Hansen, Per',
    'de la Vallée Poussin, Charles-Jean',
    'King, Jr., Martin Luther',
    'Steele Jr., Guy L.',
    'Knut Ødegård',
    "Alexandre d'Aspremont",
    'Plato',
    '李飞飞',
    'The Tide Team',
    'Barnes and Noble',
    'National Institute of Standards and Technology Team',
    'Ortega y Gasset, José',
    'de la Cruz y Mena, Jr., Juan',
    'hooks, bell',
    'Doe, J. P. R.',
  ),
  ...[
    'European Space Agency',
    'U.S. Department of Energy',
    'Department of Health, Education and Welfare',
    'Department of Health, Education',
    'van der Waals Society',
    'le Groupe Bourbaki',
    'Google, Inc.',
    'Jane Doe',
  ].map((name): Author => ({ name, literal: true })),
];

const FORMATS: readonly (readonly [ExportFormatId, BibliographyFormat])[] = [
  ['bibtex', 'bibtex'],
  ['biblatex', 'bibtex'],
  ['csl-json', 'csl-json'],
  ['ris', 'ris'],
  ['hayagriva', 'hayagriva'],
];

describe('The authors of an exported paper', () => {
  for (const [exported, format] of FORMATS) {
    it(`are read back from ${EXPORT_FORMATS[exported].label}, part by part`, () => {
      for (const author of AUTHORS) {
        // A comma parts a name in RIS, whatever it is.
        if (format === 'ris' && author.literal && author.name.includes(',')) continue;
        const paper = somePaper({ title: 'Harbour Tides', authors: [author, { name: 'Bo Chen' }] });
        const written = EXPORT_FORMATS[exported].write([paper]);
        const { records } = finish(readBibliography(written, format, readYaml));
        assert.deepEqual(
          records.map((record) => authorList(paperOfRecord(record))),
          [authorList(paper)],
          written,
        );
      }
    });

    it(`are read back from ${EXPORT_FORMATS[exported].label} as many as there are`, () => {
      const paper = somePaper({
        title: 'Harbour Tides',
        authors: named('Ada Writer', 'Bo Chen'),
        authorsTruncated: true,
      });
      const written = EXPORT_FORMATS[exported].write([paper]);
      const { records } = finish(readBibliography(written, format, readYaml));
      assert.deepEqual(
        records.map((record) => authorList(paperOfRecord(record)).others),
        [true],
      );
    });
  }

  it('are kept whole in the library, too', () => {
    const name = 'Department of Health, Education';
    const paper = somePaper({ title: 'Tides', authors: [{ name, literal: true }] });
    for (const format of ['bibtex', 'biblatex', 'csl-json'] as const) {
      const dump = readDump(EXPORT_FORMATS[format].write([paper]));
      const library = buildLibrary(dump === undefined ? [] : [{ file: 'a', dump }]);
      const { papers } = library;
      const people = finish(authorIdentities(library));
      assert.deepEqual(
        [papers.map(authorList), papers.map(shortAuthors), people.personOf(name).label],
        [[authorList(paper)], [name], name],
      );
      const agency = { name: 'European Space Agency', literal: true } as const;
      const both = [paper, somePaper({ title: 'Moons', authors: [agency, { name: 'Bo Eco' }] })];
      const read = readDump(
        EXPORT_FORMATS[format].write(both.map((one, at) => ({ ...one, key: `k${at}` }))),
      );
      const groups = finish(
        outlineInSteps(
          buildLibrary(read === undefined ? [] : [{ file: 'a', dump: read }]),
          'author',
          'name',
        ),
      );
      assert.deepEqual(
        groups.map(({ label }) => label),
        [name, 'Bo Eco', 'European Space Agency'],
      );
    }
  });

  it('make the key by the whole name where that has no parts', () => {
    const papers = ['European Space Agency', 'U.S. Department of Energy'].map((name) =>
      somePaper({ title: 'Tides', authors: [{ name, literal: true }], date: { year: 2020 } }),
    );
    assert.deepEqual(assignKeys(papers), [
      'europeanspaceagency2020tides',
      'usdepartmentofenergy2020tides',
    ]);
  });
});
