import type { Steps } from '../steps';
import type { Bibliography, BibliographyFormat } from './bibliography';
import { readBibtex } from './readBibtex';
import { readCslJson } from './readCslJson';

/** Reads a bibliography. Never fails: a broken entry is a problem, and its neighbours are read. */
export function readBibliography(text: string, format: BibliographyFormat): Steps<Bibliography> {
  switch (format) {
    case 'bibtex':
      return readBibtex(text);
    case 'csl-json':
      return readCslJson(text);
  }
}
