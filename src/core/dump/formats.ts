import type { DumpFormat } from './format';
import { arxivAbstract } from './formats/arxiv/arxivAbstract';
import { arxivListing } from './formats/arxiv/arxivListing';
import { arxivMail } from './formats/arxiv/arxivMail';
import { arxivRss } from './formats/arxiv/arxivRss';
import { arxivSearch } from './formats/arxiv/arxivSearch';
import { authorProfile } from './formats/authorProfile/authorProfile';
import { bibtex } from './formats/bibtex/bibtex';
import { catalyzex } from './formats/catalyzex/catalyzex';
import { hayagriva } from './formats/hayagriva/hayagriva';
import { huggingFaceCollections } from './formats/huggingFaceCollections/huggingFaceCollections';
import { huggingFacePapers } from './formats/huggingFacePapers/huggingFacePapers';
import { cslJson } from './formats/json/cslJson';
import { inspire } from './formats/json/inspire';
import { jsonLines } from './formats/json/jsonLines';
import { openAlex } from './formats/json/openAlex';
import { labelled } from './formats/labelled/labelled';
import { markdownList } from './formats/markdownList/markdownList';
import { markdownTable } from './formats/markdownTable/markdownTable';
import { pairs } from './formats/pairs/pairs';
import { pubmed } from './formats/pubmed/pubmed';
import { medline } from './formats/tagged/medline';
import { refer } from './formats/tagged/refer';
import { ris } from './formats/tagged/ris';
import { wos } from './formats/tagged/wos';

/**
 * Every format that we read: a new one is a file in `formats/` and a row here. Those with anchors
 * of their own come first; the more a format goes by structure alone, the further down it stands.
 */
export const FORMATS: readonly DumpFormat[] = [
  openAlex,
  inspire,
  cslJson,
  jsonLines,
  bibtex,
  authorProfile,
  huggingFacePapers,
  huggingFaceCollections,
  catalyzex,
  arxivMail,
  arxivListing,
  arxivSearch,
  arxivAbstract,
  arxivRss,
  medline,
  pubmed,
  wos,
  ris,
  refer,
  hayagriva,
  labelled,
  markdownTable,
  markdownList,
  pairs,
];

/** The format of an id; undefined when there is none. */
export function formatOf(id: string): DumpFormat | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** What people call a format. */
export function formatLabel(id: string): string {
  return formatOf(id)?.label ?? id;
}
