import { foldText } from '../text/foldText';
import type { Filter, OperatorValue } from './operators';
import type { SearchIndex } from './searchIndex';

/** `dump:attention` keeps to the papers of the files whose name holds the text. */
export function dumpFilter({ papers }: SearchIndex, { text }: OperatorValue): Filter | undefined {
  const wanted = foldText(text).trim();
  if (wanted === '') return undefined;
  const known = new Map<string, boolean>();
  const matches = (file: string): boolean => {
    const answer = known.get(file) ?? foldText(fileNameOf(file)).includes(wanted);
    known.set(file, answer);
    return answer;
  };
  return {
    accepts: (paper) => papers[paper]?.entries.some(({ file }) => matches(file)) ?? false,
    looksInto: 'list',
  };
}

/** The last part of a path or URI. */
export function fileNameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  try {
    return file.includes('://') ? decodeURIComponent(name) : name;
  } catch {
    return name;
  }
}
