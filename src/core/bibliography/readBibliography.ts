import type { Steps } from '../steps';
import type { Bibliography, BibliographyFormat } from './bibliography';
import type { ReadYaml } from './hayagriva/yaml';
import { readBibtex } from './readBibtex';
import { readCslJson } from './readCslJson';
import { readHayagriva } from './readHayagriva';
import { readRis } from './readRis';

/**
 * Reads a bibliography. Never fails: a broken entry is a problem, and its neighbours are read.
 *
 * @param readYaml what Hayagriva is read with; without it, an entry of that is broken
 */
export function readBibliography(
  text: string,
  format: BibliographyFormat,
  readYaml: ReadYaml = () => ({}),
): Steps<Bibliography> {
  switch (format) {
    case 'bibtex':
      return readBibtex(text);
    case 'csl-json':
      return readCslJson(text);
    case 'ris':
      return readRis(text);
    case 'hayagriva':
      return readHayagriva(text, readYaml);
  }
}
