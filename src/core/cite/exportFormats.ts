import { biblatexEntry } from './biblatex';
import { bibtexEntry } from './bibtex';
import type { CitedPaper } from './citedPaper';
import { cslJson } from './cslJson';
import { hayagrivaEntry } from './hayagriva';
import { formatReference, type Output } from './reference';
import { risRecord } from './ris';

/** What the writing of papers leaves to choose. */
export interface ExportOptions {
  /** Only for formats of styled text: writes the reference of the `number`th paper, from 1 on. */
  readonly reference: (paper: CitedPaper, output: Output, number: number) => string;
}

const APA: ExportOptions = { reference: (paper, output) => formatReference(paper, 'apa', output) };

/** A way to hand papers to another program. */
export interface ExportFormat {
  readonly label: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** It is text to be read, in a style, not a record for another program. */
  readonly isStyled: boolean;
  /** It says itself of an inferred year that it is inferred. */
  readonly marksInferred: boolean;
  /** The whole text of a file, with its last line end; `''` for no papers. */
  write(papers: readonly CitedPaper[], options?: ExportOptions): string;
}

const FORMATS = {
  bibtex: {
    label: 'BibTeX',
    extension: 'bib',
    isStyled: false,
    marksInferred: true,
    write: (papers) => papers.map(bibtexEntry).join('\n'),
  },
  biblatex: {
    label: 'BibLaTeX',
    extension: 'bib',
    isStyled: false,
    marksInferred: true,
    write: (papers) => papers.map(biblatexEntry).join('\n'),
  },
  'csl-json': {
    label: 'CSL-JSON',
    extension: 'json',
    isStyled: false,
    marksInferred: true,
    write: cslJson,
  },
  ris: {
    label: 'RIS',
    extension: 'ris',
    isStyled: false,
    marksInferred: true,
    write: (papers) => papers.map(risRecord).join('\r\n'),
  },
  hayagriva: {
    label: 'Hayagriva',
    extension: 'yml',
    isStyled: false,
    marksInferred: false,
    write: (papers) => papers.map(hayagrivaEntry).join('\n'),
  },
  text: {
    label: 'Formatted reference',
    extension: 'txt',
    isStyled: true,
    marksInferred: false,
    write: (papers, options) => references(papers, 'text', options).join(''),
  },
  html: {
    label: 'Formatted reference (HTML)',
    extension: 'html',
    isStyled: true,
    marksInferred: false,
    write: (papers, options) =>
      references(papers, 'html', options)
        .map((line) => `<p>${line.trimEnd()}</p>\n`)
        .join(''),
  },
} satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof FORMATS;

/** The formats that we write. A new one is a file beside this one and a row above. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormatId, ExportFormat>> = FORMATS;

/** Whether a word from a setting or the command line names a format. */
export function isExportFormatId(word: string): word is ExportFormatId {
  return Object.hasOwn(EXPORT_FORMATS, word);
}

function references(
  papers: readonly CitedPaper[],
  output: Output,
  { reference }: ExportOptions = APA,
): string[] {
  return papers.map((paper, at) => `${reference(paper, output, at + 1)}\n`);
}
