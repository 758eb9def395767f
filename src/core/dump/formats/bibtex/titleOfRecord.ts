import { latexToUnicode } from '../../../bibliography/bibtex/latexToUnicode';
import { cleanText } from '../../../text/cleanText';
import { withoutRichText } from '../../../text/richText';
import type { Stated } from '../../makeEntry';
import type { BibtexRecord } from './bibtexRecord';

/** "Title: Subtitle", as BibLaTeX prints it; without the colon where a mark stands already. */
export function titleOfRecord(record: BibtexRecord): Stated<string> | undefined {
  return record.statedOf(['title', 'subtitle'], (raw) => {
    const [title, subtitle] = [shown(raw('title')), shown(raw('subtitle'))];
    if (title === '' || subtitle === '') return title;
    return /[:?!.]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
  });
}

function shown(raw = ''): string {
  return withoutRichText(cleanText(latexToUnicode(raw)));
}
