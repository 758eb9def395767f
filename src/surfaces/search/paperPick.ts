import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import { completeQuery } from '../../core/search/completeQuery';
import { didYouMean } from '../../core/search/didYouMean';
import { matchingPapers } from '../../core/search/matchingPapers';
import { type SearchHit, search } from '../../core/search/search';
import type { SearchIndex } from '../../core/search/searchIndex';
import { literalLabel } from '../../lib/literalLabel';
import { Owned } from '../../lib/owned';
import type { Citing } from '../../workspace/citedPapers';
import { completionRow } from './completionRow';
import { type PaperPickItem, paperRow } from './paperRow';
import type { PaperSources } from './paperSources';
import { startRows } from './startRows';

/** How a quick pick of papers looks and where its papers come from. */
export interface PaperPickOptions {
  readonly title: string;
  readonly many: boolean;
  /** On each row. */
  readonly buttons: readonly vscode.QuickInputButton[];
  /** Beside the title. */
  readonly titleButtons: readonly vscode.QuickInputButton[];
  /** What the box holds at first, selected. */
  readonly line: string;
  readonly sources: PaperSources;
}

/** More rows than this nobody reads, and VS Code renders them slower than one types. */
const MOST_ROWS = 100;
const MOST_COMPLETIONS = 5;
/** Where an operator has no value yet, its values are what is looked for. */
const MOST_VALUES = 12;
const WANTS_COMPLETION = /\p{L}:$|^\s*\?\s*$/u;

/**
 * A quick pick over the library. Our own search ranks the rows: VS Code's filter and order are
 * switched off, and each keystroke is answered at once, so that no answer is ever stale.
 */
export class PaperPick implements vscode.Disposable {
  readonly #options: PaperPickOptions;
  readonly #owned = new Owned();
  readonly #pick = this.#owned.own(vscode.window.createQuickPick<PaperPickItem>());
  readonly #citing: Citing;
  #index: SearchIndex | undefined;
  #title: string;
  #completes = false;
  #counting = { isCancellationRequested: false };

  /** The rows that were accepted: with `many` all that are checked, or else the active one. */
  readonly onDidAccept: vscode.Event<readonly Paper[]>;
  readonly onDidPressButton = this.#pick.onDidTriggerItemButton;
  readonly onDidPressTitleButton = this.#pick.onDidTriggerButton;
  readonly onDidHide = this.#pick.onDidHide;

  constructor(options: PaperPickOptions) {
    this.#options = options;
    this.#citing = options.sources.citing();
    const accepted = this.#owned.own(new vscode.EventEmitter<readonly Paper[]>());
    this.onDidAccept = accepted.event;
    this.#owned.own(this.#pick.onDidChangeValue(() => this.#answer()));
    this.#owned.own(
      this.#pick.onDidAccept(() => {
        const line = this.#pick.activeItems[0]?.line;
        if (line === undefined) accepted.fire(this.chosen);
        else this.#ask(line);
      }),
    );
    this.#title = options.title;
    this.#pick.title = options.title;
    this.#pick.buttons = options.titleButtons;
    this.#pick.canSelectMany = options.many;
    this.#pick.value = options.line;
    this.#pick.placeholder = vscode.l10n.t(
      'Title, author or words of the abstract; author: cat: year: "phrase" -word, or ? for all',
    );
    this.#pick.matchOnDescription = true;
    this.#pick.matchOnDetail = true;
    leaveOrderAlone(this.#pick);
  }

  /** What stands in the box. */
  get line(): string {
    return this.#pick.value;
  }

  /** The papers that are checked, or else the one that is active. */
  get chosen(): readonly Paper[] {
    const selected = papersOf(this.#pick.selectedItems);
    return selected.length > 0 ? selected : papersOf(this.#pick.activeItems.slice(0, 1));
  }

  /** Answers from what is indexed already, and again when there is more; ends when all is there. */
  async show(): Promise<void> {
    const { sources } = this.#options;
    const { search, facets } = sources;
    this.#owned.own(search.onDidImprove((index) => this.#use(index)));
    this.#owned.own(sources.onDidChangeLibrary(() => this.#follow()));
    this.#pick.busy = true;
    this.#pick.show();
    if (search.current !== undefined) this.#use(search.current);
    this.#use(await search.ready());
    await facets.ready();
    this.#pick.busy = false;
    // New rows would take back what is being checked: only where the counts show.
    if (this.#completions(this.#pick.value).length > 0) this.#answer();
  }

  /** Whether rows can be checked. */
  get isMany(): boolean {
    return this.#pick.canSelectMany;
  }

  /** Lets the user check several rows, or choose one again. */
  toggleMany(title: string): void {
    this.#pick.canSelectMany = !this.#pick.canSelectMany;
    this.#pick.selectedItems = [];
    this.#title = title;
    this.#answer();
  }

  hide(): void {
    this.#pick.hide();
  }

  dispose(): void {
    this.#counting.isCancellationRequested = true;
    this.#tellCompletes(false);
    this.#owned.dispose();
  }

  /** Asks for the index of a library that was swapped: it is told as an improvement. */
  #follow(): void {
    // A failure is told to who asks next.
    this.#options.sources.search.ready().catch(() => {});
  }

  /** The papers that are checked: rows of another kind can be, but mean nothing. */
  get #checked(): readonly PaperPickItem[] {
    if (!this.#pick.canSelectMany) return [];
    return this.#pick.selectedItems.filter(({ paper }) => paper !== undefined);
  }

  #use(index: SearchIndex): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#answer();
  }

  #answer(): void {
    if (this.#index === undefined) return;
    const line = this.#pick.value;
    const completions = this.#completions(line);
    const found = line.trim() === '' ? this.#start(this.#index) : this.#found(this.#index, line);
    const checked = this.#checked;
    const kept = new Set(checked.map(({ paper }) => paper?.id));
    const papers = found.filter(({ paper }) => paper === undefined || !kept.has(paper.id));
    this.#pick.items = [...checked, ...completions, ...papers];
    if (checked.length > 0) this.#pick.selectedItems = checked;
    const first = WANTS_COMPLETION.test(line) ? completions[0] : undefined;
    const active = first ?? papers.find(({ paper, line: meant }) => paper ?? meant);
    if (active !== undefined) this.#pick.activeItems = [active];
    this.#tellCompletes(completions.length > 0);
    void this.#tellHowMany(this.#index, found.length);
  }

  /** The title tells how many more papers match than are shown, as soon as they are counted. */
  async #tellHowMany(index: SearchIndex, shown: number): Promise<void> {
    this.#counting.isCancellationRequested = true;
    const counting = { isCancellationRequested: false };
    this.#counting = counting;
    const { slices } = this.#options.sources;
    const surroundings = { isCited: this.#citing.isCited };
    const all =
      shown < MOST_ROWS
        ? []
        : await slices.run(matchingPapers(index, this.#pick.value, surroundings), counting);
    if (all === undefined || counting.isCancellationRequested) return;
    const more = vscode.l10n.t('{0}: {1} of {2} papers', this.#title, MOST_ROWS, all.length);
    this.#pick.title = all.length > MOST_ROWS ? more : this.#title;
  }

  #completions(line: string): PaperPickItem[] {
    const most = WANTS_COMPLETION.test(line) ? MOST_VALUES : MOST_COMPLETIONS;
    const found = completeQuery(line, this.#options.sources.facets.current, most);
    return found.length === 0 ? [] : [...found.map(completionRow), separator('')];
  }

  #start(index: SearchIndex): PaperPickItem[] {
    const { sources, buttons } = this.#options;
    const context = { citing: this.#citing, buttons, typed: '' };
    const { byId } = sources.library();
    const recent = sources.recent.ids.map((id) => byId.get(id));
    const rows = startRows(index, { recent, citing: this.#citing }, MOST_ROWS);
    return rows.map((row) => ('paper' in row ? paperRow(row.paper, context) : separator(row.name)));
  }

  #found(index: SearchIndex, line: string): PaperPickItem[] {
    const surroundings = { isCited: this.#citing.isCited };
    const hits = search(index, line, MOST_ROWS, surroundings);
    if (hits.length === 0) return [noPaper(didYouMean(index, line, surroundings))];
    return hits.map((hit) => this.#row(hit, line));
  }

  #row({ paper, snippet }: SearchHit, typed: string): PaperPickItem {
    const { buttons } = this.#options;
    return paperRow(paper, { citing: this.#citing, buttons, snippet, typed });
  }

  /** Takes the completion that is active, or else the first. */
  complete(): void {
    const [active] = this.#pick.activeItems;
    const first = this.#pick.items.find(({ line }) => line !== undefined);
    const line = active?.line ?? first?.line;
    if (line !== undefined) this.#ask(line);
  }

  /** Puts a line into the box, as if it had been typed. */
  #ask(line: string): void {
    this.#pick.value = line;
    this.#answer();
  }

  /** What the key that completes goes by; each telling crosses to another process. */
  #tellCompletes(completes: boolean): void {
    if (completes === this.#completes) return;
    this.#completes = completes;
    void vscode.commands.executeCommand('setContext', 'papertree.searchCompletes', completes);
  }
}

/** In place of rows where nothing is found: an empty box would say nothing. */
function noPaper(meant: string | undefined): PaperPickItem {
  const label = vscode.l10n.t('No paper matches');
  if (meant === undefined) {
    const hint = vscode.l10n.t('Fewer words find more; ? lists what can be asked');
    return { label, description: hint, alwaysShow: true };
  }
  const description = literalLabel(vscode.l10n.t('Did you mean {0}?', meant));
  // With a blank behind it, so that no operator counts as still being typed.
  return { label, description, alwaysShow: true, line: `${meant} ` };
}

function papersOf(rows: readonly PaperPickItem[]): readonly Paper[] {
  return rows.flatMap(({ paper }) => paper ?? []);
}

function separator(label: string): PaperPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
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
