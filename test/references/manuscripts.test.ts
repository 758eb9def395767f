import assert from 'node:assert/strict';
import {
  authorList,
  type CitedPaper,
  plainTitle,
  titleOf,
  yearOf,
} from '../../src/core/cite/citedPaper';
import { familyName } from '../../src/core/library/personName';
import { texPieces } from '../../src/core/text/texPieces';
import { realPapers } from '../acceptance/realPapers';
import { describeShared } from '../acceptance/sharedData';
import { lettersOf } from './lettersOf';
import { describeWith, runProgram, saidLines, withFolder } from './programs';
import { exported } from './records';
import { compileTypst } from './typst';

/** How far from its title an author or a year may stand, in letters and digits. */
const REFERENCE_LENGTH = 400;
/** As many authors as every style names before it says "et al.". */
const NAMED_AUTHORS = 7;

describeShared('In a manuscript that cites every paper of the real dumps', () => {
  describeWith(['pdflatex', 'bibtex', 'pdftotext'], 'in LaTeX with natbib', () => {
    it('the references name authors, title and year', async () => {
      const papers = realPapers();
      const page = latex('\\usepackage{natbib}', [
        ...papers.map(({ key }) => `\\citep{${key}}.`),
        '\\bibliographystyle{plainnat}',
        '\\bibliography{papers}',
      ]);
      const files = { 'papers.bib': exported('bibtex', papers), 'main.tex': page };
      namesAll(papers, await withFolder(files, (folder) => latexText(folder, 'bibtex')));
    });
  });

  describeWith(['pdflatex', 'biber', 'pdftotext'], 'in LaTeX with biblatex', () => {
    it('the references name authors, title and year', async () => {
      const papers = realPapers();
      const styled = '\\usepackage[style=numeric,sorting=none,maxbibnames=99]{biblatex}';
      const page = latex(`${styled}\\addbibresource{papers.bib}`, [
        ...papers.map(({ key }) => `\\autocite{${key}}.`),
        '\\printbibliography',
      ]);
      const files = { 'papers.bib': exported('biblatex', papers), 'main.tex': page };
      namesAll(papers, await withFolder(files, (folder) => latexText(folder, 'biber')));
    });
  });

  describeWith(['pandoc'], 'in Markdown', () => {
    it('the references name authors, title and year', async () => {
      const papers = realPapers();
      const page = `${papers.map(({ key }) => `See @${key}.`).join('\n')}\n\n# References\n`;
      const files = { 'papers.json': exported('csl-json', papers), 'page.md': page };
      const options = ['--citeproc', '--bibliography=papers.json', '-t', 'plain', '--wrap=none'];
      const { output, errors } = await withFolder(files, (folder) =>
        runProgram('pandoc', [...options, 'page.md'], folder),
      );
      assert.equal(errors, '');
      namesAll(papers, output);
    });
  });

  describeWith(['pdftotext'], 'in Typst', () => {
    it('the references name authors, title and year', async () => {
      const papers = realPapers();
      const cited = papers.map(({ key }) => `@${key}.`).join('\n');
      const page = `${cited}\n#bibliography("papers.yml", style: "apa")\n`;
      const files = { 'papers.yml': exported('hayagriva', papers), 'main.typ': page };
      const text = await withFolder(files, async (folder) => {
        assert.deepEqual(await compileTypst(folder, 'main.typ'), []);
        return pdfText(folder);
      });
      namesAll(papers, text);
    });
  });
});

function latex(preamble: string, body: readonly string[]): string {
  const lines = [
    '\\documentclass{article}',
    '\\usepackage[utf8]{inputenc}',
    '\\usepackage{amssymb,url}',
    preamble,
    // No number of a page comes between the halves of a reference.
    '\\pagestyle{empty}',
    '\\begin{document}',
    ...body,
    '\\end{document}',
  ];
  return `${lines.join('\n')}\n`;
}

/** The text of the page that LaTeX sets of `main.tex`, which it must set without an error. */
function latexText(folder: string, bibliographer: string): string {
  const once = () =>
    runProgram('pdflatex', ['-interaction=nonstopmode', '-no-shell-escape', 'main'], folder);
  once();
  assert.equal(runProgram(bibliographer, ['main'], folder).code, 0);
  once();
  const { code, output } = once();
  const undefinedOnes = saidLines(output).filter((line) => /^!|undefined/.test(line));
  assert.deepEqual([undefinedOnes, code], [[], 0]);
  return pdfText(folder);
}

function pdfText(folder: string): string {
  return runProgram('pdftotext', ['-raw', 'main.pdf', '-'], folder).output;
}

/** Each paper's title stands in the text, with its authors and its year around it. */
function namesAll(papers: readonly CitedPaper[], text: string): void {
  const letters = lettersOf(text);
  const missing = papers.flatMap((paper) => {
    const around = placesOf(longestText(paper), letters);
    const wanted = wantedOf(paper).map(lettersOf);
    if (around.some((place) => wanted.every((word) => place.includes(word)))) return [];
    return [`${paper.key}: ${plainTitle(paper)} ${wanted.join(' ')}: ${around.length} places`];
  });
  assert.deepEqual(missing, []);
  console.log(`        ${papers.length} papers named`);
}

/** The longest stretch of a title without a formula. */
function longestText(paper: CitedPaper): string {
  const texts = texPieces(titleOf(paper) ?? '').filter(({ kind }) => kind === 'text');
  const [longest] = texts.map(({ text }) => lettersOf(text)).sort((a, b) => b.length - a.length);
  return longest ?? '';
}

function wantedOf(paper: CitedPaper): string[] {
  const title = texPieces(titleOf(paper) ?? '').filter(({ kind }) => kind === 'text');
  const year = yearOf(paper);
  return [
    ...title.flatMap(({ text }) => text.split(/\s+/)),
    ...authorList(paper).known.slice(0, NAMED_AUTHORS).map(familyName),
    ...(year === undefined ? [] : [String(year)]),
  ];
}

function placesOf(wanted: string, text: string): string[] {
  const places: string[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length + REFERENCE_LENGTH;
    places.push(text.slice(Math.max(0, at - REFERENCE_LENGTH), end));
  }
  return places;
}
