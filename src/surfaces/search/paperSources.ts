import type * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { Slices } from '../../lib/slices';
import type { Citing } from '../../workspace/citedPapers';
import type { LibraryFacets } from '../../workspace/libraryFacets';
import type { LibrarySearch } from '../../workspace/librarySearch';
import type { RecentPapers } from '../../workspace/recentPapers';

/** What a quick pick of papers draws on. */
export interface PaperSources {
  library(): Library;
  readonly onDidChangeLibrary: vscode.Event<unknown>;
  readonly slices: Slices;
  readonly search: LibrarySearch;
  readonly facets: LibraryFacets;
  readonly recent: RecentPapers;
  /** Where papers stand in the user's writing now. */
  citing(): Citing;
}
