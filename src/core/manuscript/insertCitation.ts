import type { CitationGroup } from './citationGroup';
import { type CitationLanguage, citationLanguage, type Manuscript } from './languages';

/** Where to cite what. */
export interface CitationRequest extends Manuscript {
  /** The caret, in UTF-16 units as VS Code counts. */
  readonly offset: number;
  readonly languageId: string;
  /** Tells the language where `languageId` does not. */
  readonly fileName?: string;
  readonly keys: readonly string[];
  /** Whether a new group is to stand apart from a word that ends at the caret. */
  readonly apart?: boolean;
}

/** One edit of the manuscript; an empty one if there is nothing to add. */
export interface CitationEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where the caret stands after the edit. */
  readonly caret: number;
  /** Keys that were left out because the group around the caret has them. */
  readonly alreadyCited: readonly string[];
}

/**
 * Cites papers at the caret in the language of the manuscript: outside a citation as a new group,
 * inside one by joining it. Nothing else of the text changes, but for a blank where the syntax
 * would break without it.
 */
export function insertCitation(request: CitationRequest): CitationEdit {
  const language = citationLanguage(request.languageId, request.fileName);
  const offset = Math.min(Math.max(request.offset, 0), request.text.length);
  const keys = [...new Set(request.keys)];
  const group = language.groupAt(request.text, offset);
  if (group !== undefined) return joinGroup(group, { ...request, offset, keys }, language);
  if (keys.length === 0) return insertion(offset, '', []);
  const blanks = language.blanks(request.text, offset);
  const touches = request.apart === true && /[^\s([{~]$/.test(request.text.charAt(offset - 1));
  const citation = (blanks.before || touches ? ' ' : '') + language.group(keys, request);
  const edit = insertion(offset, citation + (blanks.after ? ' ' : ''), []);
  return { ...edit, caret: offset + citation.length };
}

function joinGroup(
  group: CitationGroup,
  { text, offset, keys }: CitationRequest,
  language: CitationLanguage,
): CitationEdit {
  const alreadyCited = keys.filter((key) => group.keys.includes(key));
  const missing = keys.filter((key) => !group.keys.includes(key));
  if (missing.length === 0) return insertion(offset, '', alreadyCited);
  const added = group.addition(missing);
  // Only an addition behind the group meets the text after it.
  const atEnd = group.insertAt === group.end;
  const blank = atEnd && language.blanks(text, group.end).after ? ' ' : '';
  const edit = insertion(group.insertAt, added + blank, alreadyCited);
  const behind = offset >= group.end ? group.end : group.insertAt;
  return { ...edit, caret: behind + added.length };
}

function insertion(at: number, text: string, alreadyCited: readonly string[]): CitationEdit {
  return { start: at, end: at, text, caret: at + text.length, alreadyCited };
}
