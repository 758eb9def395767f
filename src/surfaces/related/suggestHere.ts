import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { citedKeys } from '../../core/manuscript/citedKeys';
import { selectionAt, sentenceAt, type Written } from '../../core/manuscript/sentenceAt';
import { suggestCitations } from '../../core/search/suggestCitations';
import type { LibrarySearch } from '../../workspace/librarySearch';
import { pickRelated } from './relatedPick';

const MOST_ROWS = 20;
const LONGEST_PLACEHOLDER = 100;

/** What suggesting needs of the rest. */
export interface SuggestParts {
  readonly search: LibrarySearch;
  /** The manuscript that is being written in; undefined in a dump, or where none is in front. */
  readonly manuscript: vscode.TextEditor | undefined;
  /** The key of a paper in a bibliography of the workspace. */
  keyOf(paper: Paper): string | undefined;
  insert(papers: readonly Paper[]): Promise<unknown>;
}

/**
 * Ranks the library by the selection, or else by the sentence at the cursor, and cites what is
 * chosen: at the cursor, or behind the selection. What the paragraph cites already is left out.
 */
export async function suggestHere(parts: SuggestParts): Promise<void> {
  const { search, manuscript, keyOf, insert } = parts;
  if (manuscript === undefined) {
    say(vscode.l10n.t('Open the manuscript first that is to cite: this is not one.'));
    return;
  }
  const written = writtenAt(manuscript);
  if (written === undefined) {
    say(vscode.l10n.t('There is no sentence here to suggest citations for.'));
    return;
  }
  const { sentence, paragraph } = written;
  const { languageId, uri } = manuscript.document;
  const around = manuscript.document.getText().slice(paragraph.start, paragraph.end);
  const cited = new Set(citedKeys(around, languageId, uri.path));
  const isCited = (paper: Paper): boolean => cited.has(paper.key) || cited.has(keyOf(paper) ?? '');
  const { papers } = await pickRelated({
    title: vscode.l10n.t('Suggest Citations Here'),
    placeholder: vscode.l10n.t('For “{0}”', oneLine(sentence.text)),
    none: vscode.l10n.t('No paper here has a word in common with this sentence'),
    many: true,
    buttons: [],
    find: async () => {
      const most = MOST_ROWS + cited.size;
      const found = suggestCitations(await search.ready(), sentence.text, paragraph.text, most);
      return found.filter(({ paper }) => !isCited(paper)).slice(0, MOST_ROWS);
    },
  });
  if (papers.length === 0) return;
  stepBehindSelections(manuscript);
  await insert(papers);
}

function say(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

function writtenAt({ document, selection }: vscode.TextEditor): Written | undefined {
  const text = document.getText();
  return selection.isEmpty
    ? sentenceAt(text, document.offsetAt(selection.active))
    : selectionAt(text, document.offsetAt(selection.start), document.offsetAt(selection.end));
}

function oneLine(text: string): string {
  const line = text
    .slice(0, 2 * LONGEST_PLACEHOLDER)
    .trim()
    .split(/\s+/)
    .join(' ');
  return line.length > LONGEST_PLACEHOLDER ? `${line.slice(0, LONGEST_PLACEHOLDER)}…` : line;
}

/** Behind its last word or stop, where a line break was selected as well. */
function stepBehindSelections(editor: vscode.TextEditor): void {
  const { document, selections } = editor;
  editor.selections = selections.map((selection) => {
    if (selection.isEmpty) return selection;
    const length = document.getText(selection).trimEnd().length;
    const end = document.positionAt(document.offsetAt(selection.start) + length);
    return new vscode.Selection(end, end);
  });
}
