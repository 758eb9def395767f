import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { RelatedPaper } from '../../core/search/relatedPapers';
import { Owned } from '../../lib/owned';
import { type RelatedRow, relatedRow } from './relatedRow';

/** How a quick pick of ranked papers looks, and where they come from. */
export interface RelatedPickOptions {
  readonly title: string;
  readonly placeholder: string;
  readonly many: boolean;
  readonly buttons: readonly vscode.QuickInputButton[];
  /** What the only row says where nothing is found. */
  readonly none: string;
  find(): Promise<readonly RelatedPaper[]>;
}

/** What was accepted: nothing where the pick was dismissed. */
export interface RelatedChoice {
  readonly papers: readonly Paper[];
  /** The button of the row; undefined when it was accepted with Enter. */
  readonly pressed?: vscode.QuickInputButton;
}

/** Lets the user choose among ranked papers; what is typed narrows them. Fails as finding fails. */
export async function pickRelated(options: RelatedPickOptions): Promise<RelatedChoice> {
  const owned = new Owned();
  try {
    const pick = owned.own(vscode.window.createQuickPick<RelatedRow>());
    pick.title = options.title;
    pick.placeholder = options.placeholder;
    pick.canSelectMany = options.many;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    const chosen = new Promise<RelatedChoice>((resolve) => {
      owned.own(pick.onDidHide(() => resolve({ papers: [] })));
      owned.own(
        pick.onDidAccept(() => {
          // Enter may be pressed before there is anything to choose.
          if (!pick.busy) resolve({ papers: accepted(pick, options.many) });
        }),
      );
      owned.own(
        pick.onDidTriggerItemButton(({ button: pressed, item: { paper } }) => {
          if (paper !== undefined) resolve({ papers: [paper], pressed });
        }),
      );
    });
    return await Promise.race([fill(pick, options).then(() => chosen), chosen]);
  } finally {
    owned.dispose();
  }
}

async function fill(
  pick: vscode.QuickPick<RelatedRow>,
  { buttons, none, find }: RelatedPickOptions,
): Promise<void> {
  pick.busy = true;
  pick.show();
  const rows = (await find()).map((related) => relatedRow(related, buttons));
  if (rows.length === 0) pick.canSelectMany = false;
  pick.items = rows.length > 0 ? rows : [{ label: none, alwaysShow: true }];
  // Where several can be checked, VS Code makes none the active one by itself.
  pick.activeItems = pick.items.slice(0, 1);
  pick.busy = false;
}

/** With `many` all that are checked, or else the active row. */
function accepted(pick: vscode.QuickPick<RelatedRow>, many: boolean): readonly Paper[] {
  const checked = many ? pick.selectedItems : [];
  const rows = checked.length > 0 ? checked : pick.activeItems.slice(0, 1);
  return rows.flatMap(({ paper }) => paper ?? []);
}
