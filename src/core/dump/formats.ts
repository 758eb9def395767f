import type { DumpFormat } from './format';
import { authorProfile } from './formats/authorProfile/authorProfile';
import { catalyzex } from './formats/catalyzex/catalyzex';
import { huggingFacePapers } from './formats/huggingFacePapers/huggingFacePapers';

/** Every format that we read. A new one is a file in `formats/` and a row here. */
export const FORMATS: readonly DumpFormat[] = [authorProfile, huggingFacePapers, catalyzex];

/** What people call a format. */
export function formatLabel(id: string): string {
  return FORMATS.find((format) => format.id === id)?.label ?? id;
}
