import type * as vscode from 'vscode';
import type { Library } from '../core/library/library';
import type { Paper } from '../core/library/paper';
import { citedKeys } from '../core/manuscript/citedKeys';

/** Where papers stand in the user's own writing at one moment. */
export interface Citing {
  /** The name of the manuscript; undefined when there is none. */
  readonly manuscript: string | undefined;
  /** The papers that it cites, in the order of their first citation. */
  readonly papers: readonly Paper[];
  isCited(paper: Paper): boolean;
  /** The name of the bibliography that holds the paper. */
  bibliographyOf(paper: Paper): string | undefined;
}

/** Where the answers come from. */
export interface CitingSources {
  library(): Library;
  /** The text that the user writes in. */
  manuscript(): vscode.TextDocument | undefined;
  /** The entry of a bibliography that is the paper. */
  inBibliography(paper: Paper): { readonly key: string; readonly file: vscode.Uri } | undefined;
}

/** Looks up which papers the manuscript cites: by their own keys, or by those of a bibliography. */
export function lookAtCitations(sources: CitingSources): Citing {
  const document = sources.manuscript();
  const order = document === undefined ? new Map<string, number>() : firstCitations(document);
  /** The number of the citation that names a paper first. */
  const place = (paper: Paper): number | undefined => {
    if (order.size === 0) return undefined;
    const own = order.get(paper.key);
    if (own !== undefined) return own;
    const key = sources.inBibliography(paper)?.key;
    return key === undefined ? undefined : order.get(key);
  };
  return {
    manuscript: document && fileName(document.uri),
    get papers() {
      return order.size === 0 ? [] : inOrder(sources.library().papers, place);
    },
    isCited: (paper) => place(paper) !== undefined,
    bibliographyOf: (paper) => {
      const found = sources.inBibliography(paper);
      return found && fileName(found.file);
    },
  };
}

function inOrder(
  papers: readonly Paper[],
  place: (paper: Paper) => number | undefined,
): readonly Paper[] {
  const placed = papers.flatMap((paper) => {
    const at = place(paper);
    return at === undefined ? [] : [{ paper, at }];
  });
  return placed.sort((a, b) => a.at - b.at).map(({ paper }) => paper);
}

/** Each cited key, with the number of the citation that names it first. */
function firstCitations(document: vscode.TextDocument): Map<string, number> {
  const keys = citedKeys(document.getText(), document.languageId, document.uri.path);
  return new Map(keys.map((key, at) => [key, at]));
}

function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
