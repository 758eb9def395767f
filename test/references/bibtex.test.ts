import assert from 'node:assert/strict';
import { authorList, type CitedPaper, yearOf } from '../../src/core/cite/citedPaper';
import { familyName } from '../../src/core/library/personName';
import { describeWith, runProgram, saidLines, withFolder } from './programs';
import { describeRecords, exported } from './records';

const STYLES = ['plain', 'abbrv', 'plainnat'] as const;
/** How many characters BibTeX can sort by. */
const LONGEST_LABEL = 500;
const TOO_LONG = "Warning--you've exceeded 500, the entry-string-size, for entry ";

/** What BibTeX says of papers whose source is silent: nothing is invented to please it. */
function honestWarnings(papers: readonly CitedPaper[], style: string): string[] {
  const undated = papers.filter((paper) => style === 'plainnat' && yearOf(paper) === undefined);
  return [
    ...papers.filter(isNameless).map(({ key }) => `Warning--to sort, need author or key in ${key}`),
    ...undated.map(({ key }) => `Warning--empty year in ${key}`),
  ];
}

function isNameless(paper: CitedPaper): boolean {
  return authorList(paper).known.length === 0;
}

/** BibTeX cuts them, and says so as often as it does. */
function hasEndlessNames(paper: CitedPaper): boolean {
  const names = authorList(paper).known.map(familyName).join(' and ');
  return names.length > LONGEST_LABEL;
}

describeWith(['bibtex'], 'BibTeX reads what is exported', () => {
  it('and would say what is wrong', async () => {
    const said = await bibtex(
      'plain',
      '@misc{a,\n  title = {One,\n}\n\n@misc{b,\n  title = {Two},\n}\n',
    );
    assert.match(said.join('\n'), /^I was expecting|error message/m);
  });

  describeRecords((papers) => {
    for (const style of STYLES) {
      for (const characters of ['tex', 'unicode'] as const) {
        it(`in the style ${style}, in ${characters}, without a warning but the honest ones`, async () => {
          const expected = honestWarnings(papers(), style);
          const said = await bibtex(style, exported('bibtex', papers(), characters));
          const cut = papers()
            .filter(hasEndlessNames)
            .map(({ key }) => TOO_LONG + key);
          const others = said.filter((line) => isSaidOfEntry(line) && !cut.includes(line));
          assert.deepEqual(others.sort(), expected.sort());
          console.log(`        ${papers().length} papers, ${expected.length} honest warnings`);
        });
      }
    }
  });
});

/** All that BibTeX says of a file, but for what it says after a label that is too long. */
function bibtex(style: string, bibliography: string): Promise<string[]> {
  const aux = `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{papers}\n`;
  return withFolder({ 'papers.bib': bibliography, 'papers.aux': aux }, (folder) =>
    saidLines(runProgram('bibtex', ['-terse', 'papers'], folder).output),
  );
}

function isSaidOfEntry(line: string): boolean {
  return !/^(?:\(There (?:was|were) \d+ warnings?\)|while executing--line \d+ of file \S+|\*Please notify the bibstyle designer\*)$/.test(
    line,
  );
}
