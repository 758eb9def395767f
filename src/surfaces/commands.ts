import * as vscode from 'vscode';
import type { Paper, SourcedEntry } from '../core/library/paper';
import { wordsOfKey } from '../core/manuscript/wordsOfKey';
import { literalLabel } from '../lib/literalLabel';
import type { DecisionFiles } from '../workspace/decisionFiles';
import { decided } from '../workspace/decisionWords';
import type { KeyLookup } from '../workspace/keyLookup';
import type { LibrarySearch } from '../workspace/librarySearch';
import type { LibraryStore } from '../workspace/libraryStore';
import type { PaperKeys } from '../workspace/paperKeys';
import type { RecentPapers } from '../workspace/recentPapers';
import type { AbstractPanel } from './abstract/abstractPanel';
import type { AuthorActions } from './authorActions';
import { goToEntry } from './cited/goToEntry';
import {
  authorNamesOf,
  citationKeysOf,
  dumpUriOf,
  openSource,
  paperIdsOf,
  queryOf,
  searchNamesOf,
  variantOf,
} from './commandArguments';
import { editCitationHere } from './editor/editCitationHere';
import type { ManuscriptEditor } from './editor/manuscriptEditor';
import type { ExportActions } from './export/exportActions';
import type { KeyPatternNotice } from './keyPatternNotice';
import type { ManuscriptBibliographies } from './manuscriptBibliographies';
import type { PaperActions } from './paperActions';
import { showRelated } from './related/showRelated';
import { suggestHere } from './related/suggestHere';
import type { PaperSearch } from './search/paperSearch';
import type { LibraryTree } from './tree/libraryTree';
import type { LibraryViews } from './tree/libraryViews';
import type { SavedSearchActions } from './tree/savedSearchActions';

/** The services and surfaces that commands set in motion. */
export interface CommandContext {
  readonly store: LibraryStore;
  readonly meanings: KeyLookup;
  readonly decisions: DecisionFiles;
  readonly search: LibrarySearch;
  readonly finder: PaperSearch;
  readonly recent: RecentPapers;
  readonly tree: LibraryTree;
  readonly views: LibraryViews;
  readonly savedSearches: SavedSearchActions;
  readonly abstract: AbstractPanel;
  readonly editor: ManuscriptEditor;
  readonly written: ManuscriptBibliographies;
  readonly actions: PaperActions;
  readonly exporting: ExportActions;
  readonly authors: AuthorActions;
  readonly keys: PaperKeys;
  readonly keyPatternNotice: KeyPatternNotice;
  readonly log: vscode.LogOutputChannel;
}

type Command = (context: CommandContext, args: readonly unknown[]) => unknown;

/** Every command of the manifest. */
const COMMANDS = {
  'papertree.searchPapers': async (context, args) => {
    if (!(await hasPapers(context))) return;
    await context.finder.search(queryOf(args));
  },
  'papertree.searchAuthor': async (_context, args) => {
    const [name] = authorNamesOf(args);
    if (name === undefined) return;
    const query = `author:"${name.replaceAll('"', '')}" `;
    await vscode.commands.executeCommand('papertree.searchPapers', { query });
  },
  'papertree.showRelated': async (context, args) => {
    const [paper] = await chosen(context, args, vscode.l10n.t('Show Related Papers'), false);
    if (paper !== undefined) await showRelated(paper, context.search, rowActions(context));
  },
  'papertree.openAbstract': async (context, args) => {
    const [paper] = await chosen(context, args, vscode.l10n.t('Open Abstract'), false);
    if (paper === undefined) return;
    context.abstract.show(paper, { preserveFocus: args.length > 0 });
    await context.recent.add([paper.id]);
  },
  'papertree.insertCitation': async (context, args) => {
    if (!(await hasPapers(context))) return;
    const known = given(context, args);
    const { papers, variant } =
      known.length > 0
        ? { papers: known, variant: variantOf(args) ?? 'default' }
        : await context.finder.chooseToCite(vscode.l10n.t('Insert Citation'));
    if (papers.length > 0) await context.actions.insert(papers, { variant });
  },
  'papertree.editCitation': ({ editor, finder, actions }) =>
    editCitationHere(editor.inFront, {
      choose: (title) => finder.choose(title, false),
      keysFor: (papers, document) => actions.keysFor(papers, document),
    }),
  'papertree.suggestCitations': async (context) => {
    const { search, editor, actions, keys } = context;
    const manuscript = editor.inFront;
    if (!(await hasPapers(context))) return;
    await suggestHere({
      search,
      manuscript,
      keyOf: (paper) => keys.keyOf(paper)?.key,
      insert: (papers) => actions.insert(papers, { apart: true }),
    });
  },
  'papertree.copyBibtex': (context, args) =>
    copy(context, args, 'bibtex', vscode.l10n.t('Copy BibTeX')),
  'papertree.copyReference': (context, args) =>
    copy(context, args, 'reference', vscode.l10n.t('Copy Reference')),
  'papertree.copyCitationKey': (context, args) =>
    copy(context, args, 'key', vscode.l10n.t('Copy Citation Key')),
  'papertree.chooseBibliography': ({ written }) => written.choose(),
  'papertree.copyAs': async (context, args) => {
    if (await hasPapers(context)) await context.exporting.copyAs(args);
  },
  'papertree.exportPapers': async (context, args) => {
    if (await hasPapers(context)) await context.exporting.exportPapers(args);
  },
  'papertree.goToSource': async (context, args) => {
    const dump = dumpUriOf(args[0]);
    if (dump !== undefined) {
      await vscode.window.showTextDocument(dump);
      return;
    }
    const [paper] = await chosen(context, args, vscode.l10n.t('Go to Source'), false);
    const source = paper === undefined ? undefined : await pickSource(paper);
    if (source !== undefined) await openSource(source);
  },
  'papertree.goToEntry': ({ meanings }, args) => goToEntry(meanings, citationKeysOf(args)[0]),
  'papertree.citeAgain': ({ editor }, args) => editor.insert(citationKeysOf(args)),
  'papertree.copyCitedKey': (_context, args) =>
    vscode.env.clipboard.writeText(citationKeysOf(args).join(', ')),
  'papertree.searchCitedKey': async (_context, args) => {
    const [key] = citationKeysOf(args);
    const query = key === undefined ? undefined : wordsOfKey(key);
    await vscode.commands.executeCommand('papertree.searchPapers', { query });
  },
  'papertree.groupByAuthor': ({ tree }) => tree.groupBy('author'),
  'papertree.groupByCategory': ({ tree }) => tree.groupBy('category'),
  'papertree.sortByName': ({ tree }) => tree.sortBy('name'),
  'papertree.sortByCount': ({ tree }) => tree.sortBy('count'),
  'papertree.sortByDate': ({ tree }) => tree.sortBy('date'),
  'papertree.filterTree': async (context) => {
    if (await hasPapers(context)) await context.views.askForFilter();
  },
  'papertree.clearFilter': ({ views }) => views.filter(''),
  'papertree.saveSearch': ({ savedSearches }) => savedSearches.save(),
  'papertree.renameSavedSearch': ({ savedSearches }, args) =>
    savedSearches.rename(searchNamesOf(args)[0]),
  'papertree.deleteSavedSearch': ({ savedSearches }, args) =>
    savedSearches.delete(searchNamesOf(args)),
  'papertree.filterBySavedSearch': ({ savedSearches }, args) =>
    savedSearches.filterBy(searchNamesOf(args)[0]),
  'papertree.joinAuthors': ({ authors }, args) => authors.join(authorNamesOf(args)),
  'papertree.partAuthors': ({ authors }, args) => authors.part(authorNamesOf(args)),
  'papertree.readAsPairs': ({ decisions }, args) => readAs(decisions, args, 'pairs'),
  'papertree.readAsDetected': ({ decisions }, args) => readAs(decisions, args, undefined),
  'papertree.refreshLibrary': ({ store }) => store.refresh(),
  'papertree.showLog': ({ log }) => log.show(),
} satisfies Readonly<Record<string, Command>>;

/** Commands by which keys get into what the user writes. */
const USES_KEYS = /^papertree\.(?:copy|export|insert|suggest)/;

/** Registers the commands; what fails is logged and told once. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const registrations = Object.entries<Command>(COMMANDS).map(([id, run]) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      try {
        if (USES_KEYS.test(id)) context.keyPatternNotice.tell();
        await run(context, args);
      } catch (error) {
        context.log.error(`${id} failed.`, error);
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('Papertree: {0}', reason));
      }
    }),
  );
  return vscode.Disposable.from(...registrations);
}

/** What one can do with a paper of a quick pick. */
function rowActions({ abstract, actions }: CommandContext) {
  return {
    open: (paper: Paper) => abstract.show(paper, { preserveFocus: false }),
    copyBibtex: (paper: Paper) => actions.copy([paper], 'bibtex'),
    insert: (papers: readonly Paper[]) => actions.insert(papers),
  };
}

async function copy(
  context: CommandContext,
  args: readonly unknown[],
  what: 'bibtex' | 'reference' | 'key',
  title: string,
): Promise<void> {
  const papers = await chosen(context, args, title, true);
  if (papers.length > 0) await context.actions.copy(papers, what);
}

/** The papers that a command is about: those it was called with, the one in front, or picked ones. */
async function chosen(
  context: CommandContext,
  args: readonly unknown[],
  title: string,
  many: boolean,
): Promise<readonly Paper[]> {
  if (!(await hasPapers(context))) return [];
  const known = given(context, args);
  return known.length > 0 ? known : context.finder.choose(title, many);
}

/** The papers that a command was called with, or else the one in front. */
function given({ store, abstract }: CommandContext, args: readonly unknown[]): readonly Paper[] {
  const { byId } = store.snapshot.library;
  const ids = paperIdsOf(args);
  const inFront = abstract.activePaperId;
  return (ids.length > 0 || inFront === undefined ? ids : [inFront]).flatMap(
    (id) => byId.get(id) ?? [],
  );
}

/** Waits for the first scan; says what to do where there is nothing to choose from. */
async function hasPapers({ store }: CommandContext): Promise<boolean> {
  if (!store.isScanned) await store.whenIdle();
  if (store.snapshot.library.papers.length > 0) return true;
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There are no papers here yet. Save a listing page (an author profile, a Hugging Face papers page, an arXiv listing, an export of a database) as a text file in this workspace.',
    ),
  );
  return false;
}

/** Of the file that was clicked, or of the text in front. */
async function readAs(
  decisions: DecisionFiles,
  args: readonly unknown[],
  format: 'pairs' | undefined,
): Promise<void> {
  const [clicked] = args;
  const uri =
    clicked instanceof vscode.Uri
      ? clicked
      : (dumpUriOf(clicked) ?? vscode.window.activeTextEditor?.document.uri);
  if (uri === undefined) {
    const message = vscode.l10n.t('Open the text file first that is to be read.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  await decided(decisions.readAs(uri, format));
}

async function pickSource(paper: Paper): Promise<SourcedEntry | undefined> {
  if (paper.entries.length < 2) return paper.entries[0];
  const items = paper.entries.map((source) => ({
    label: literalLabel(vscode.workspace.asRelativePath(vscode.Uri.parse(source.file))),
    description: vscode.l10n.t('line {0}', source.entry.lines[0]),
    source,
  }));
  const title = vscode.l10n.t('Go to Source');
  return (await vscode.window.showQuickPick(items, { title }))?.source;
}
