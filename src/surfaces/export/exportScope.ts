import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { Paper } from '../../core/library/paper';
import { matchingPapers } from '../../core/search/matchingPapers';
import type { Slices } from '../../lib/slices';
import type { Citing } from '../../workspace/citedPapers';
import type { LibrarySearch } from '../../workspace/librarySearch';
import { paperName, papersText } from '../../workspace/paperWords';
import type { SavedSearches } from '../../workspace/savedSearches';
import { dumpUriOf, paperIdsOf, rowsOf, searchNamesOf } from '../commandArguments';

/** Papers to be handed on, and what they are called together. */
export interface ExportScope {
  readonly name: string;
  readonly papers: readonly Paper[];
}

/** Where papers to be handed on come from. */
export interface ScopeSources {
  library(): Library;
  readonly search: LibrarySearch;
  readonly saved: SavedSearches;
  readonly slices: Slices;
  citing(): Citing;
  /** The line that the library view is filtered by; `''` if it is not. */
  filteredBy(): string;
  /** The paper whose abstract is in front. */
  paperInFront(): Paper | undefined;
  /** Lets the user pick papers. */
  choose(title: string): Promise<readonly Paper[]>;
}

const UNCANCELLED = { isCancellationRequested: false };

/** The papers of the rows that a command was called with, each once; undefined if it had none. */
export async function scopeOfRows(
  args: readonly unknown[],
  sources: ScopeSources,
): Promise<ExportScope | undefined> {
  const { byId } = sources.library();
  const papers = new Set(paperIdsOf(args).flatMap((id) => byId.get(id) ?? []));
  const names: string[] = [];
  for (const row of rowsOf(args)) {
    const group = groupOf(row);
    const dump = dumpUriOf(row);
    if (group !== undefined) {
      names.push(group.label);
      for (const paper of group.papers) papers.add(paper);
    }
    if (dump !== undefined) {
      names.push(fileName(dump));
      for (const paper of papersIn(dump, sources.library())) papers.add(paper);
    }
  }
  for (const name of searchNamesOf(args)) {
    names.push(name);
    const query = sources.saved.find(name)?.query ?? '';
    for (const paper of await matching(query, sources)) papers.add(paper);
  }
  if (papers.size === 0) return undefined;
  const [first] = papers;
  if (papers.size === 1 && first !== undefined) return { name: paperName(first), papers: [first] };
  return { name: names.length === 1 ? (names[0] ?? '') : '', papers: [...papers] };
}

/** Lets the user say which papers; undefined when that was given up. */
export async function pickScope(
  title: string,
  sources: ScopeSources,
): Promise<ExportScope | undefined> {
  const scopes = await scopesNow(sources);
  const items = scopes.map((scope) => ({
    label: scope.name,
    description: papersText(scope.papers.length),
    scope,
  }));
  const some = { label: vscode.l10n.t('Choose papers…'), description: '', scope: undefined };
  const placeHolder = vscode.l10n.t('Which papers?');
  const picked = await vscode.window.showQuickPick([...items, some], { title, placeHolder });
  if (picked === undefined || picked.scope !== undefined) return picked?.scope;
  const papers = await sources.choose(title);
  return papers.length === 0 ? undefined : { name: '', papers };
}

/** What there is to choose from, the narrowest first. */
async function scopesNow(sources: ScopeSources): Promise<ExportScope[]> {
  const inFront = sources.paperInFront();
  const { manuscript = '', papers: cited } = sources.citing();
  const query = sources.filteredBy();
  const filtered = query === '' ? [] : await matching(query, sources);
  const scopes: readonly ExportScope[] = [
    { name: vscode.l10n.t('The paper in front'), papers: inFront === undefined ? [] : [inFront] },
    { name: vscode.l10n.t('Cited in {0}', manuscript), papers: cited },
    { name: vscode.l10n.t('Under the filter “{0}”', query), papers: filtered },
    { name: vscode.l10n.t('The whole library'), papers: sources.library().papers },
  ];
  return scopes.filter(({ papers }) => papers.length > 0);
}

async function matching(query: string, sources: ScopeSources): Promise<readonly Paper[]> {
  const { isCited } = sources.citing();
  const steps = matchingPapers(await sources.search.ready(), query, { isCited });
  return (await sources.slices.run(steps, UNCANCELLED)) ?? [];
}

function papersIn(dump: vscode.Uri, { papers }: Library): readonly Paper[] {
  const name = dump.toString();
  return papers.filter(({ entries }) => entries.some(({ file }) => file === name));
}

interface Group {
  readonly label: string;
  readonly papers: readonly Paper[];
}

/** The group of a row of the library view: under a filter, what it lets pass. */
function groupOf(row: unknown): Group | undefined {
  if (typeof row !== 'object' || row === null || !('group' in row)) return undefined;
  const { group } = row;
  if (typeof group !== 'object' || group === null) return undefined;
  return 'label' in group && 'papers' in group ? (group as Group) : undefined;
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
