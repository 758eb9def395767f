import type * as vscode from 'vscode';
import { DRAGGED_PAPERS, draggedPapers } from '../../workspace/draggedPapers';
import type { LibraryNode } from './libraryNode';

/** Papers of the library view can be dragged into a manuscript; nothing can be dropped in the view. */
export const PAPER_DRAG: vscode.TreeDragAndDropController<LibraryNode> = {
  dragMimeTypes: [DRAGGED_PAPERS],
  dropMimeTypes: [],
  handleDrag: (nodes, transfer) => {
    const ids = nodes.flatMap((node) => (node.kind === 'paper' ? node.paperIds : []));
    if (ids.length > 0) transfer.set(DRAGGED_PAPERS, draggedPapers([...new Set(ids)]));
  },
};
