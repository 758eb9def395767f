import assert from 'node:assert/strict';
import type { ExportFormatId } from '../../src/core/cite/exportFormats';
import type { TexCharacters } from '../../src/core/cite/texFlavour';
import { withFolder } from './programs';
import { describeRecords, exported } from './records';
import { compileTypst } from './typst';

const READ: readonly (readonly [ExportFormatId, TexCharacters, name: string])[] = [
  ['hayagriva', 'auto', 'papers.yml'],
  ['bibtex', 'tex', 'papers.bib'],
  ['bibtex', 'unicode', 'papers.bib'],
  ['biblatex', 'tex', 'papers.bib'],
  ['biblatex', 'unicode', 'papers.bib'],
];

describe('Typst sets the references', () => {
  it('and would say what is wrong', async () => {
    assert.notDeepEqual(
      await references(['a'], 'papers.yml', 'a:\n  type: article\n  title: "lone }"\n'),
      [],
    );
  });

  describeRecords((papers) => {
    for (const [format, characters, name] of READ) {
      it(`from ${format} in the characters of ${characters}, without a warning`, async () => {
        const keys = papers().map(({ key }) => key);
        assert.deepEqual(await references(keys, name, exported(format, papers(), characters)), []);
      });
    }
  });
});

/** A key that is not in the bibliography is an error to Typst. */
function references(
  keys: readonly string[],
  name: string,
  bibliography: string,
): Promise<string[]> {
  const page = `${keys.map((key) => `@${key}.\n`).join('')}#bibliography("${name}", style: "apa")\n`;
  return withFolder({ [name]: bibliography, 'main.typ': page }, (folder) =>
    compileTypst(folder, 'main.typ'),
  );
}
