import { bibtexDate } from '../dump/formats/bibtex/bibtexDate';
import { bibtexIds } from '../dump/formats/bibtex/bibtexIds';
import { BibtexRecord } from '../dump/formats/bibtex/bibtexRecord';
import { titleOfRecord } from '../dump/formats/bibtex/titleOfRecord';
import type { Steps } from '../steps';
import type { Bibliography, BibliographyProblem, BibliographyRecord } from './bibliography';
import type { BibtexBlock } from './bibtex/bibtexFile';
import { type Abbreviations, defineAbbreviation } from './bibtex/bibtexText';
import { readBibtexNames } from './bibtex/readBibtexNames';
import { scanBibtex } from './bibtex/scanBibtex';

/**
 * Reads BibTeX or BibLaTeX. An entry without a key cannot be cited, and is no record. Nothing is
 * taken over from a `crossref` or `xdata` entry.
 */
export function* readBibtex(text: string): Steps<Bibliography> {
  const known = new Map<string, string>();
  const records: BibliographyRecord[] = [];
  const problems: BibliographyProblem[] = [];
  yield* scanBibtex(text, (piece) => {
    if (piece.kind === 'text') return;
    const { fault, commentedOut } = piece;
    if (fault !== undefined && commentedOut === undefined) {
      problems.push({ line: fault.line, found: fault.found });
    }
    if (piece.kind === 'string') defineAbbreviation(known, piece);
    const record = piece.kind === 'entry' ? recordOf(piece, known) : undefined;
    if (record !== undefined) records.push(record);
  });
  return { records, problems };
}

function recordOf(block: BibtexBlock, known: Abbreviations): BibliographyRecord | undefined {
  const { key, start, end, lines, commentedOut } = block;
  if (key === undefined) return undefined;
  const fields = new BibtexRecord(block, known, (own) => own);
  const raw = (name: string): string | undefined => fields.raw(name);
  const title = titleOfRecord(fields)?.value;
  const { authors, truncated } = readBibtexNames(raw('author') ?? '');
  const year = bibtexDate(raw)?.year;
  const aliases = (raw('ids') ?? '').split(',').map((alias) => alias.trim());
  const others = aliases.filter((alias) => alias !== '' && alias !== key.text);
  return {
    key: key.text,
    ...(others.length > 0 && { aliases: others }),
    place: { start, end, lines },
    ...(title !== undefined && title !== '' && { title }),
    authors,
    ...(truncated && { authorsTruncated: true as const }),
    ...(year !== undefined && { year }),
    ids: bibtexIds(raw) ?? {},
    ...(commentedOut && { commentedOut }),
  };
}
