import assert from 'node:assert/strict';
import type { ExportFormatId } from '../../src/core/cite/exportFormats';
import type { TexCharacters } from '../../src/core/cite/texFlavour';
import { describeWith, runProgram, withFolder } from './programs';
import { describeRecords, exported } from './records';

const READ: readonly (readonly [ExportFormatId, TexCharacters, name: string])[] = [
  ['bibtex', 'tex', 'papers.bibtex'],
  ['bibtex', 'unicode', 'papers.bibtex'],
  ['biblatex', 'tex', 'papers.bib'],
  ['biblatex', 'unicode', 'papers.bib'],
  ['csl-json', 'auto', 'papers.json'],
];

describeWith(['pandoc'], 'Pandoc sets the references', () => {
  it('and would say what is wrong', async () => {
    const { code, errors } = await references('papers.bib', '@misc{a,\n  title = {One,\n}\n');
    assert.deepEqual([code === 0, errors === ''], [false, false]);
  });

  describeRecords((papers) => {
    for (const [format, characters, name] of READ) {
      it(`from ${format} in the characters of ${characters}, without a warning`, async () => {
        const { code, errors, output } = await references(
          name,
          exported(format, papers(), characters),
        );
        assert.deepEqual([code, errors], [0, '']);
        const set = new Set([...output.matchAll(/\bid="ref-([^"]*)"/g)].map(([, key]) => key));
        assert.deepEqual(
          [...set].sort(),
          papers()
            .map(({ key }) => key)
            .sort(),
        );
      });
    }
  });
});

function references(name: string, bibliography: string) {
  const page = `---\nbibliography: ${name}\nnocite: '@*'\n---\n`;
  return withFolder({ [name]: bibliography, 'page.md': page }, (folder) =>
    runProgram('pandoc', ['--citeproc', '--fail-if-warnings', '-t', 'html', 'page.md'], folder),
  );
}
