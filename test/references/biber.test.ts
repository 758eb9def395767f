import assert from 'node:assert/strict';
import { type CitedPaper, titleOf, yearOf } from '../../src/core/cite/citedPaper';
import { describeWith, runProgram, saidLines, withFolder } from './programs';
import { describeRecords, exported } from './records';

/** Unsorted: biber's collation of names without an end takes a minute. */
const DOCUMENT = `\\documentclass{article}
\\usepackage[backend=biber,style=numeric,sorting=none]{biblatex}
\\addbibresource{papers.bib}
\\begin{document}
\\nocite{*}
\\printbibliography
\\end{document}
`;

/** What biber's data model asks for, and a source may not state: nothing is invented. */
function honestWarnings(papers: readonly CitedPaper[]): string[] {
  return papers.flatMap((paper) => [
    ...(titleOf(paper) === undefined ? [`${paper.key}: Missing mandatory field 'title'`] : []),
    ...(yearOf(paper) === undefined
      ? [`${paper.key}: Missing mandatory field - one of 'date, year' must be defined`]
      : []),
  ]);
}

describeWith(['biber', 'pdflatex'], 'Biber reads what is exported, by its data model', () => {
  it('and would say what is wrong', async () => {
    const said = await biber('@misc{a,\n  title = {One},\n  date = {2021-13-40},\n}\n');
    assert.match(said.warnings.join('\n'), /date/);
  });

  describeRecords((papers) => {
    for (const characters of ['tex', 'unicode'] as const) {
      it(`in the characters of ${characters}, without a warning but the honest ones`, async () => {
        const { code, warnings } = await biber(exported('biblatex', papers(), characters));
        const expected = honestWarnings(papers());
        assert.deepEqual([code, warnings.sort()], [0, expected.sort()]);
        console.log(`        ${papers().length} papers, ${expected.length} honest warnings`);
      });
    }
  });
});

/** How biber ends, and of what it warns: `KEY: what`. */
function biber(bibliography: string): Promise<{ code: number | null; warnings: string[] }> {
  return withFolder({ 'papers.bib': bibliography, 'papers.tex': DOCUMENT }, (folder) => {
    runProgram('pdflatex', ['-interaction=batchmode', 'papers.tex'], folder);
    const { code, output } = runProgram('biber', ['--validate-datamodel', 'papers'], folder);
    const warnings = saidLines(output).filter((line) => /^(?:WARN|ERROR|FATAL) /.test(line));
    return { code, warnings: warnings.map(ofEntry) };
  });
}

/** `WARN - Datamodel: Entry 'k' (papers.bib): Missing …` → `k: Missing …` */
function ofEntry(line: string): string {
  return line.replace(/^WARN - Datamodel: [Ee]ntry '(\w+)' \(papers\.bib\)/, '$1');
}
