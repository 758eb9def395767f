import * as vscode from 'vscode';
import { categoryName } from './core/library/categories';
import type { Library } from './core/library/library';
import { type PaperNames, papersNamed } from './core/library/meantPapers';
import type { Paper } from './core/library/paper';
import { Owned } from './lib/owned';
import { NEVER, Slices } from './lib/slices';
import { AbstractPanel } from './surfaces/abstract/abstractPanel';
import { AuthorActions } from './surfaces/authorActions';
import { CitationUri } from './surfaces/citationUri';
import { CitationWatch } from './surfaces/citationWatch';
import type { CitedHere } from './surfaces/cited/citedHere';
import { openSource } from './surfaces/commandArguments';
import { registerCommands } from './surfaces/commands';
import { DumpFeatures } from './surfaces/dump/dumpFeatures';
import { PairsOffer } from './surfaces/dump/pairsOffer';
import { CitationArrivals } from './surfaces/editor/citationArrivals';
import { CitationFeatures } from './surfaces/editor/citationFeatures';
import { ManuscriptEditor } from './surfaces/editor/manuscriptEditor';
import { ExportActions } from './surfaces/export/exportActions';
import { KeyPatternNotice } from './surfaces/keyPatternNotice';
import { ManuscriptBibliographies } from './surfaces/manuscriptBibliographies';
import { PaperActions } from './surfaces/paperActions';
import { BibliographyDiagnostics } from './surfaces/problems/bibliographyDiagnostics';
import { DecisionDiagnostics } from './surfaces/problems/decisionDiagnostics';
import { DumpDiagnostics } from './surfaces/problems/dumpDiagnostics';
import { relatedTo } from './surfaces/related/relatedTo';
import { SuggestOffer } from './surfaces/related/suggestOffer';
import { PaperSearch } from './surfaces/search/paperSearch';
import { LibraryStatus } from './surfaces/status/libraryStatus';
import type { LibraryTree } from './surfaces/tree/libraryTree';
import { LibraryViews } from './surfaces/tree/libraryViews';
import type { PaperStanding } from './surfaces/tree/paperItem';
import { SavedSearchActions } from './surfaces/tree/savedSearchActions';
import { Bibliographies } from './workspace/bibliographies';
import { BibliographyCache } from './workspace/bibliographyCache';
import { CitableSearch } from './workspace/citableSearch';
import { type Citing, lookAtCitations } from './workspace/citedPapers';
import { decidedHints } from './workspace/decidedHints';
import { DecisionFiles } from './workspace/decisionFiles';
import { FileSettings } from './workspace/fileSettings';
import { KeyLookup } from './workspace/keyLookup';
import { KeyPatterns } from './workspace/keyPatterns';
import { LibraryAuthors } from './workspace/libraryAuthors';
import { LibraryCache } from './workspace/libraryCache';
import { LibraryFacets } from './workspace/libraryFacets';
import { LibrarySearch } from './workspace/librarySearch';
import { LibraryStore } from './workspace/libraryStore';
import { ManuscriptCitations } from './workspace/manuscriptCitations';
import { ManuscriptUses } from './workspace/manuscriptUses';
import { OpenDumps } from './workspace/openDumps';
import { PaperKeys } from './workspace/paperKeys';
import { readerVersion } from './workspace/readerVersion';
import { RecentPapers } from './workspace/recentPapers';
import { ReferenceStyles } from './workspace/referenceStyles';
import { SavedSearches } from './workspace/savedSearches';
import { SearchCache } from './workspace/searchCache';
import { TextFiles } from './workspace/textFiles';

/** What the integration tests look at; a host outside of tests gets nothing of it. */
export interface ExtensionParts {
  readonly store: LibraryStore;
  readonly search: LibrarySearch;
  readonly bibliographies: Bibliographies;
  readonly meanings: KeyLookup;
  readonly library: LibraryTree;
  readonly views: LibraryViews;
  readonly saved: SavedSearches;
  readonly citedHere: CitedHere;
}

/** Where everything meets: make, own, connect, start. */
export function activate(context: vscode.ExtensionContext): ExtensionParts | undefined {
  const { extensionMode, extensionUri, storageUri, subscriptions, workspaceState } = context;
  const owned = new Owned();
  subscriptions.push(owned);

  const log = owned.own(vscode.window.createOutputChannel('Papertree', { log: true }));
  const slices = new Slices();
  const decisions = owned.own(new DecisionFiles(log));
  const hints = decidedHints(decisions);
  const version = () => readerVersion(context.extension);
  const bookParts = { folder: storageUri, version, log, slices };
  const bibliographies = owned.own(
    new Bibliographies({ log, slices, cache: new BibliographyCache(bookParts) }),
  );
  const keyPatterns = owned.own(new KeyPatterns(bibliographies, slices, workspaceState));
  const cacheParts = { ...bookParts, version: () => keyPatterns.versionWith(version()) };
  const cache = new LibraryCache(cacheParts);
  const store = owned.own(new LibraryStore({ log, slices, cache, hints, keyPatterns }));
  const search = owned.own(
    new LibrarySearch(store, slices, owned.own(new SearchCache(cacheParts, cache))),
  );
  const keys = owned.own(new PaperKeys(bibliographies, store, slices));
  const meanings = owned.own(new KeyLookup({ bibliographies, source: store, keys }, slices));
  const known = owned.own(new LibraryAuthors(store, decisions, slices));
  const saved = owned.own(new SavedSearches(workspaceState));
  const editor = owned.own(new ManuscriptEditor((uri) => store.holds(uri)));
  const library = (): Library => store.snapshot.library;
  const citing = (): Citing =>
    lookAtCitations({
      library,
      manuscript: () => editor.document,
      inBibliography: (paper) => keys.keyOf(paper),
    });
  const citations = new ManuscriptCitations();
  const isDump = (uri: vscode.Uri): boolean => store.holds(uri);
  const surroundings = () => ({ isCited: citing().isCited });
  const standingOf = (paper: Paper): PaperStanding => ({
    isCited: watch.citedHere.cites(paper.id),
    bibliography: nameOf(keys.keyOf(paper)?.file),
  });
  const shown = { store, authors: known, search, saved, surroundings, standingOf, slices, log };
  const views = owned.own(new LibraryViews(shown, workspaceState));
  const savedSearches = new SavedSearchActions(saved, views);
  const status = owned.own(new LibraryStatus());
  const problems = owned.own(new DumpDiagnostics());
  const bibliographyProblems = owned.own(new BibliographyDiagnostics());
  const decisionProblems = owned.own(new DecisionDiagnostics());
  const pairs = new PairsOffer((uri) => store.holds(uri), slices);
  const openDumps = new OpenDumps(store, hints, slices);
  const dumpFeatures = owned.own(new DumpFeatures(openDumps, decisions, pairs));
  owned.own(
    new SuggestOffer((uri) => store.snapshot.library.papers.length > 0 && !store.holds(uri)),
  );
  const recent = new RecentPapers(workspaceState);
  const written = owned.own(
    new ManuscriptBibliographies({
      ...{ bibliographies, keys, editor, library: store, memory: workspaceState, slices },
    }),
  );
  const { entries } = written;
  const watch = owned.own(
    new CitationWatch({
      ...{ citations, meanings, bibliographies, editor, entries, isDump, slices, log },
    }),
  );
  owned.own(
    watch.citedHere.onDidChangePapers((ids) => {
      views.library.showStanding(ids);
      views.followManuscript();
    }),
  );
  owned.own(bibliographies.onDidChange(() => views.library.showStandings()));
  const styles = new ReferenceStyles(extensionUri, slices);
  const actions = new PaperActions(editor, entries, recent, styles);
  const files = new TextFiles(owned.own(new FileSettings()), slices);
  owned.own(
    new CitationFeatures({
      ...{ citations, meanings, bibliographies, files, slices, isDump },
      search: owned.own(new CitableSearch(meanings, search, slices)),
      uses: new ManuscriptUses({ citations, files, slices, isDump }),
      findPaper: (id) => store.snapshot.library.byId.get(id),
      onDidCite: (paper, manuscript) => actions.cited(paper, manuscript),
    }),
  );
  const find = async (names: PaperNames): Promise<readonly Paper[]> => {
    if (!store.isScanned) await store.whenIdle();
    const byKey = names.keys.flatMap((key) => meanings.find(key)?.paper ?? []);
    const named = await slices.run(papersNamed(library().papers, names), NEVER);
    return [...new Set([...(named ?? []), ...byKey])];
  };
  owned.own(
    new CitationArrivals({
      find,
      findPaper: (id) => library().byId.get(id),
      isDump,
      keysFor: (papers, document) => actions.keysFor(papers, document),
    }),
  );
  owned.own(
    vscode.window.registerUriHandler(
      new CitationUri({ find, insert: (papers) => actions.insert(papers) }),
    ),
  );
  const authors = new AuthorActions({ store, known, decisions, slices }, (name) =>
    views.reveal('author', name, { open: false }),
  );
  const abstract = owned.own(
    new AbstractPanel({
      extensionUri,
      findPaper: (id) => store.snapshot.library.byId.get(id),
      categoryName,
      relatedTo: (paper, limit) => relatedTo(search, paper, limit),
      actions: {
        copy: (paper, what) => actions.copy([paper], what),
        insert: (paper) => actions.insert([paper]),
        showAuthor: (name) => views.reveal('author', name),
        showCategory: (id) => views.reveal('category', id),
        openSource,
        openExternal: (url) => vscode.env.openExternal(vscode.Uri.parse(url, true)),
      },
      onError: (error) => log.error('The abstract panel failed.', error),
    }),
  );
  const facets = new LibraryFacets(store, slices);
  const finder = owned.own(
    new PaperSearch(
      { library, onDidChangeLibrary: store.onDidChange, slices, search, facets, recent, citing },
      {
        open: (paper) => {
          abstract.show(paper, { preserveFocus: false });
          return recent.add([paper.id]);
        },
        copy: (papers, what) => actions.copy(papers, what),
        insert: (papers) => actions.insert(papers),
        filterTree: (line) => views.filter(line),
      },
    ),
  );
  const exporting = new ExportActions(
    {
      ...{ library, search, saved, slices, citing },
      filteredBy: () => views.filteredBy,
      paperInFront: () => library().byId.get(abstract.activePaperId ?? ''),
      choose: (title) => finder.choose(title, true),
    },
    keys,
    styles,
    workspaceState,
  );
  owned.own(
    registerCommands({
      ...{ store, meanings, decisions, search, finder, recent, tree: views.library, views },
      ...{ savedSearches, abstract, editor, written, actions, exporting, authors, keys, log },
      keyPatternNotice: new KeyPatternNotice(keyPatterns),
    }),
  );
  owned.own(
    store.onDidChange((snapshot) => {
      views.refresh(snapshot);
      status.show(snapshot);
      problems.show(snapshot);
      dumpFeatures.refresh(snapshot);
      abstract.refresh();
      watch.followed.look();
    }),
  );
  owned.own(bibliographies.onDidChange(() => bibliographyProblems.show(bibliographies)));
  owned.own(decisions.onDidChange(() => decisionProblems.show(decisions)));
  owned.own(vscode.window.onDidChangeActiveTextEditor(() => views.followManuscript()));
  owned.own(vscode.workspace.onDidSaveTextDocument(() => views.followManuscript()));
  store.start();
  void allRead(store, bibliographies, meanings).then(() => watch.begin());
  const isTest = extensionMode === vscode.ExtensionMode.Test;
  const { library: tree } = views;
  return isTest
    ? {
        store,
        search,
        bibliographies,
        meanings,
        library: tree,
        views,
        saved,
        citedHere: watch.citedHere,
      }
    : undefined;
}

/** Ends when dumps and bibliographies were read once, and their keys are known. */
async function allRead(
  store: LibraryStore,
  bibliographies: Bibliographies,
  meanings: KeyLookup,
): Promise<void> {
  await store.whenIdle();
  bibliographies.start();
  await bibliographies.whenIdle();
  await meanings.whenIdle();
}

function nameOf(file: vscode.Uri | undefined): string | undefined {
  return file?.path.slice(file.path.lastIndexOf('/') + 1);
}
