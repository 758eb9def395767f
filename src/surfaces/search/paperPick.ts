import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { yearText } from '../../core/library/paperDate';
import { paperLabel, shortAuthors } from '../../core/library/paperLabel';
import { didYouMean } from '../../core/search/didYouMean';
import { type SearchHit, search } from '../../core/search/search';
import type { SearchIndex } from '../../core/search/searchIndex';
import type { Snippet } from '../../core/search/snippet';
import { literalLabel } from '../../lib/literalLabel';
import { Owned } from '../../lib/owned';

/** A paper as a row of a quick pick; the row that says that there is none has none. */
export interface PaperPickItem extends vscode.QuickPickItem {
  readonly paper?: Paper;
  /** What would have found something. */
  readonly meant?: string;
}

/** How a quick pick of papers looks and where its papers come from. */
export interface PaperPickOptions {
  readonly title: string;
  readonly many: boolean;
  readonly buttons: readonly vscode.QuickInputButton[];
  /** The index to search, when it is built. */
  ready(): Promise<SearchIndex>;
}

/** More rows than this nobody reads, and VS Code renders them slower than one types. */
const MOST_ROWS = 50;

/**
 * A quick pick over the library. Our own search ranks the rows: VS Code's filter and order are
 * switched off, and each keystroke is answered at once, so that no answer is ever stale.
 */
export class PaperPick implements vscode.Disposable {
  readonly #options: PaperPickOptions;
  readonly #owned = new Owned();
  readonly #pick = this.#owned.own(vscode.window.createQuickPick<PaperPickItem>());
  #index: SearchIndex | undefined;

  /** The rows that were accepted: with `many` all that are checked, or else the active one. */
  readonly onDidAccept: vscode.Event<readonly Paper[]>;
  readonly onDidPressButton: vscode.Event<vscode.QuickPickItemButtonEvent<PaperPickItem>>;
  readonly onDidHide = this.#pick.onDidHide;

  constructor(options: PaperPickOptions) {
    this.#options = options;
    const accepted = this.#owned.own(new vscode.EventEmitter<readonly Paper[]>());
    this.onDidAccept = accepted.event;
    this.onDidPressButton = this.#pick.onDidTriggerItemButton;
    this.#owned.own(this.#pick.onDidChangeValue(() => this.#answer()));
    this.#owned.own(
      this.#pick.onDidAccept(() => {
        const meant = this.#pick.activeItems[0]?.meant;
        if (meant === undefined) accepted.fire(this.#accepted());
        else this.#ask(meant);
      }),
    );
    this.#pick.title = options.title;
    this.#pick.canSelectMany = options.many;
    this.#pick.placeholder = vscode.l10n.t(
      'Title, author or words of the abstract; also author: cat: year: "phrase" -word',
    );
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    leaveOrderAlone(this.#pick);
  }

  async show(): Promise<void> {
    this.#pick.busy = true;
    this.#pick.show();
    this.#index = await this.#options.ready();
    this.#pick.busy = false;
    this.#answer();
  }

  hide(): void {
    this.#pick.hide();
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #answer(): void {
    if (this.#index === undefined) return;
    const hits = search(this.#index, this.#pick.value, MOST_ROWS);
    const checked = this.#pick.selectedItems.filter(() => this.#options.many);
    const kept = new Set(checked.map(({ paper }) => paper?.id));
    const found = hits.filter(({ paper }) => !kept.has(paper.id));
    const rows = found.map((hit) => this.#row(hit));
    const none = hits.length === 0 ? [noPaper(didYouMean(this.#index, this.#pick.value))] : [];
    this.#pick.items = [...checked, ...rows, ...none];
    if (checked.length > 0) this.#pick.selectedItems = checked;
    const [best] = rows;
    if (best !== undefined) this.#pick.activeItems = [best];
  }

  /** Puts a line into the box, as if it had been typed. */
  #ask(line: string): void {
    this.#pick.value = line;
    this.#answer();
  }

  #row({ paper, snippet }: SearchHit): PaperPickItem {
    const { text, untitled } = paperLabel(paper);
    const label = text === '' ? vscode.l10n.t('Untitled paper') : text;
    const typed = this.#pick.value.trim().toLowerCase();
    const year = yearText(paper.date);
    const known = [shortAuthors(paper), year].filter(Boolean).join(' · ');
    const notes = [
      untitled ? vscode.l10n.t('title not given') : '',
      paper.doubtful === undefined ? '' : vscode.l10n.t('doubtful'),
    ];
    return {
      paper,
      label: literalLabel(label),
      description: literalLabel([known, ...notes].filter(Boolean).join(' · ')),
      ...(snippet !== undefined && { detail: literalLabel(detailOf(snippet, label, typed)) }),
      alwaysShow: true,
      buttons: this.#options.buttons,
    };
  }

  #accepted(): readonly Paper[] {
    const checked = this.#pick.selectedItems;
    const rows = checked.length > 0 ? checked : this.#pick.activeItems.slice(0, 1);
    return rows.flatMap(({ paper }) => paper ?? []);
  }
}

/** In place of rows where nothing is found: an empty box would say nothing. */
function noPaper(meant: string | undefined): PaperPickItem {
  const label = vscode.l10n.t('No paper matches');
  if (meant === undefined) return { label, alwaysShow: true };
  const description = literalLabel(vscode.l10n.t('Did you mean {0}?', meant));
  return { label, description, alwaysShow: true, meant };
}

/**
 * A sentence with its matches visible. VS Code itself highlights what was typed where the row
 * holds it as one piece; words apart, beginnings and typos it does not, so they are set in ‹ ›.
 */
function detailOf({ text, matches }: Snippet, label: string, typed: string): string {
  if ([text, label].some((shown) => shown.toLowerCase().includes(typed))) return text;
  let out = '';
  let from = 0;
  for (const [start, end] of matches) {
    out += `${text.slice(from, start)}‹${text.slice(start, end)}›`;
    from = end;
  }
  return `${out}${text.slice(from)}`.replaceAll('› ‹', ' ');
}

/**
 * Rows whose label matches would be moved up, in spite of `alwaysShow`. The switch is not in the
 * stable API; where it is missing or refused, rows may stand in another order.
 */
function leaveOrderAlone(pick: vscode.QuickPick<PaperPickItem>): void {
  try {
    (pick as { sortByLabel?: boolean }).sortByLabel = false;
  } catch {
    // A host that guards the switch keeps its own order.
  }
}
