import { finish } from '../steps';
import { biblatexEntry } from './biblatex';
import { bibtexEntry } from './bibtex';
import type { CitedPaper } from './citedPaper';
import type { StyledOutput } from './csl/writePieces';
import { cslJsonEntry } from './cslJson';
import { hayagrivaEntry } from './hayagriva';
import { risRecord } from './ris';
import { ASCII_TEX, flavourOf, type TexCharacters, UNICODE_TEX } from './texFlavour';
import { writeExport } from './writeExport';

/** What the writing of papers leaves to choose. */
export interface ExportOptions {
  /** Only for formats of styled text: writes the reference of the `number`th paper, from 1 on. */
  readonly reference: (paper: CitedPaper, output: StyledOutput, number: number) => string;
  /** Only for BibTeX and BibLaTeX; `auto` if not given. */
  readonly characters?: TexCharacters;
}

/** What is chosen where nothing was: records. Styled text needs a style, whose file is read first. */
export const USUAL_OPTIONS: ExportOptions = {
  reference: () => {
    throw new Error('Styled text is written in a style.');
  },
};

/** A way to hand papers to another program, paper by paper. */
export interface ExportRow {
  readonly label: string;
  /** Of a file in this format, without the dot. */
  readonly extension: string;
  /** What an editor calls the language of the file. */
  readonly languageId: string;
  /** It is text to be read, in a style, not a record for another program. */
  readonly isStyled: boolean;
  /** It says itself of an inferred year that it is inferred. */
  readonly marksInferred: boolean;
  /** What stands before the first paper, between two, and after the last. */
  readonly frame: readonly [open: string, between: string, close: string];
  /** The `number`th paper of a file, from 1 on. */
  entry(paper: CitedPaper, options: ExportOptions, number: number): string;
}

/** A way to hand papers to another program. */
export interface ExportFormat extends ExportRow {
  /** The whole text of a file, with its last line end; `''` for no papers. */
  write(papers: readonly CitedPaper[], options?: ExportOptions): string;
}

const BLANK_LINE_BETWEEN = ['', '\n', ''] as const;
const NOTHING_BETWEEN = ['', '', ''] as const;

const FORMATS = {
  bibtex: format({
    label: 'BibTeX',
    extension: 'bib',
    languageId: 'bibtex',
    isStyled: false,
    marksInferred: true,
    frame: BLANK_LINE_BETWEEN,
    entry: (paper, { characters }) => bibtexEntry(paper, flavourOf(characters, ASCII_TEX)),
  }),
  biblatex: format({
    label: 'BibLaTeX',
    extension: 'bib',
    languageId: 'bibtex',
    isStyled: false,
    marksInferred: true,
    frame: BLANK_LINE_BETWEEN,
    entry: (paper, { characters }) => biblatexEntry(paper, flavourOf(characters, UNICODE_TEX)),
  }),
  'csl-json': format({
    label: 'CSL-JSON',
    extension: 'json',
    languageId: 'json',
    isStyled: false,
    marksInferred: true,
    frame: ['[\n', ',\n', '\n]\n'],
    entry: cslJsonEntry,
  }),
  ris: format({
    label: 'RIS',
    extension: 'ris',
    languageId: 'plaintext',
    isStyled: false,
    marksInferred: true,
    frame: ['', '\r\n', ''],
    entry: risRecord,
  }),
  hayagriva: format({
    label: 'Hayagriva',
    extension: 'yml',
    languageId: 'yaml',
    isStyled: false,
    marksInferred: false,
    frame: BLANK_LINE_BETWEEN,
    entry: hayagrivaEntry,
  }),
  text: format({
    label: 'Formatted reference',
    extension: 'txt',
    languageId: 'plaintext',
    isStyled: true,
    marksInferred: false,
    frame: NOTHING_BETWEEN,
    entry: (paper, { reference }, number) => `${reference(paper, 'text', number)}\n`,
  }),
  html: format({
    label: 'Formatted reference (HTML)',
    extension: 'html',
    languageId: 'html',
    isStyled: true,
    marksInferred: false,
    frame: NOTHING_BETWEEN,
    entry: (paper, { reference }, number) => `<p>${reference(paper, 'html', number)}</p>\n`,
  }),
  markdown: format({
    label: 'Formatted reference (Markdown)',
    extension: 'md',
    languageId: 'markdown',
    isStyled: true,
    marksInferred: false,
    frame: BLANK_LINE_BETWEEN,
    entry: (paper, { reference }, number) => `${reference(paper, 'markdown', number)}\n`,
  }),
} satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof FORMATS;

/** The formats that we write. A new one is a file beside this one and a row above. */
export const EXPORT_FORMATS: Readonly<Record<ExportFormatId, ExportFormat>> = FORMATS;

/** Every format's name, in the order of the table. */
export const EXPORT_FORMAT_IDS: readonly ExportFormatId[] =
  Object.keys(EXPORT_FORMATS).filter(isExportFormatId);

/** Whether a word from a setting or the command line names a format. */
export function isExportFormatId(word: string): word is ExportFormatId {
  return Object.hasOwn(EXPORT_FORMATS, word);
}

function format(row: ExportRow): ExportFormat {
  return {
    ...row,
    write: (papers, options) => finish(writeExport(row, papers, options ?? USUAL_OPTIONS)),
  };
}
