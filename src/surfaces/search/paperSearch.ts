import * as vscode from 'vscode';
import type { Paper } from '../../core/library/paper';
import type { CitationVariant } from '../../core/manuscript/syntax';
import { Owned } from '../../lib/owned';
import { PaperPick } from './paperPick';
import type { PaperSources } from './paperSources';

/** What can be done with papers that were found. */
export interface SearchActions {
  open(paper: Paper): unknown;
  copy(papers: readonly Paper[], what: 'bibtex' | 'key'): Promise<unknown>;
  insert(papers: readonly Paper[]): Promise<unknown>;
  /** Shows in the tree what a line finds. */
  filterTree(line: string): Promise<unknown>;
}

/** Papers, and in which form they are to be cited. */
export interface ToCite {
  readonly papers: readonly Paper[];
  readonly variant: CitationVariant;
}

type Deed = 'open' | 'insert' | 'bibtex' | 'key';

/** Keys that do the same as the buttons while the search is open, by the commands they run. */
const KEY_COMMANDS = {
  'papertree._insertFound': 'insert',
  'papertree._copyFoundBibtex': 'bibtex',
  'papertree._copyFoundKey': 'key',
} as const satisfies Readonly<Record<string, Deed>>;

/** The same for the forms of a citation while papers are chosen to be cited. */
const VARIANT_COMMANDS = {
  'papertree._citeNarrative': 'narrative',
  'papertree._citeYear': 'year',
  'papertree._citeKey': 'key',
} as const satisfies Readonly<Record<string, CitationVariant>>;

/** Finds papers as one types: to do something with them, or for a command that asks for some. */
export class PaperSearch implements vscode.Disposable {
  readonly #sources: PaperSources;
  readonly #actions: SearchActions;
  readonly #owned = new Owned();
  /** The line of the last search, to be gone on with. */
  #lastLine = '';
  #open: PaperPick | undefined;
  #press: ((deed: Deed) => void) | undefined;
  #pressVariant: ((variant: CitationVariant) => void) | undefined;

  constructor(sources: PaperSources, actions: SearchActions) {
    this.#sources = sources;
    this.#actions = actions;
    const keys = Object.entries(KEY_COMMANDS).map(
      ([command, deed]) => [command, () => this.#press?.(deed)] as const,
    );
    const variants = Object.entries(VARIANT_COMMANDS).map(
      ([command, variant]) => [command, () => this.#pressVariant?.(variant)] as const,
    );
    const complete = ['papertree._completeSearch', () => this.#open?.complete()] as const;
    for (const [command, run] of [...keys, ...variants, complete]) {
      this.#owned.own(vscode.commands.registerCommand(command, run));
    }
  }

  /**
   * Finds a paper; Enter opens its abstract, buttons and keys copy and insert. Begins with the
   * last line, selected, unless another is given. Ends when the list is gone and what was asked
   * for is done; fails as that fails.
   */
  async search(line = this.#lastLine): Promise<void> {
    const buttons = deedButtons();
    const several = button('checklist', vscode.l10n.t('Select Several'));
    const filter = button('filter', vscode.l10n.t('Filter the Tree by This Query'));
    const pick = new PaperPick({
      ...{ sources: this.#sources, line, many: false, title: titleOf(false) },
      ...{ buttons: [...buttons.keys()], titleButtons: [several, filter] },
    });
    let act: (() => unknown) | undefined;
    const end = (deed: () => unknown): void => {
      act = deed;
      pick.hide();
    };
    const doWith = (deed: Deed, papers: readonly Paper[]): void => {
      if (papers.length > 0) end(() => this.#perform(deed, papers));
    };
    pick.onDidAccept((papers) => doWith(pick.isMany ? 'insert' : 'open', papers));
    pick.onDidPressButton(({ button: pressed, item }) => {
      const deed = buttons.get(pressed);
      if (deed !== undefined && item.paper !== undefined) doWith(deed, [item.paper]);
    });
    pick.onDidPressTitleButton((pressed) => {
      if (pressed === several) pick.toggleMany(titleOf(!pick.isMany));
      else if (pressed === filter) end(() => this.#actions.filterTree(this.#lastLine));
    });
    await this.#shown(pick, (deed) => doWith(deed, pick.chosen));
    this.#lastLine = pick.line;
    await act?.();
  }

  /**
   * Lets the user choose papers to cite: Enter in the usual form, a button beside the title or its
   * key in another. No papers when the choice was dismissed.
   */
  async chooseToCite(title: string): Promise<ToCite> {
    const buttons = variantButtons();
    const pick = new PaperPick({
      ...{ sources: this.#sources, title, many: true, line: '' },
      ...{ buttons: [], titleButtons: [...buttons.keys()] },
    });
    let chosen: ToCite = { papers: [], variant: 'default' };
    const end = (papers: readonly Paper[], variant: CitationVariant): void => {
      if (papers.length === 0) return;
      chosen = { papers, variant };
      pick.hide();
    };
    pick.onDidAccept((papers) => end(papers, 'default'));
    pick.onDidPressTitleButton((pressed) => end(pick.chosen, buttons.get(pressed) ?? 'default'));
    this.#pressVariant = (variant) => end(pick.chosen, variant);
    tellCiting(true);
    try {
      await this.#shown(pick, undefined);
    } finally {
      this.#pressVariant = undefined;
      tellCiting(false);
    }
    return chosen;
  }

  /** Lets the user choose papers for a command; empty when the choice was dismissed. */
  async choose(title: string, many: boolean): Promise<readonly Paper[]> {
    const look = { title, many, line: '', buttons: [], titleButtons: [] };
    const pick = new PaperPick({ ...look, sources: this.#sources });
    let chosen: readonly Paper[] = [];
    pick.onDidAccept((papers) => {
      chosen = papers;
      pick.hide();
    });
    await this.#shown(pick, undefined);
    return chosen;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** Ends when the pick is gone; fails when what it searches cannot be made. */
  async #shown(pick: PaperPick, press: ((deed: Deed) => void) | undefined): Promise<void> {
    this.#open = pick;
    this.#press = press;
    tellOpen(press !== undefined);
    const hidden = new Promise<void>((resolve) => pick.onDidHide(() => resolve()));
    try {
      await Promise.race([pick.show().then(() => hidden), hidden]);
    } finally {
      pick.dispose();
      // Another search may have taken its place already.
      if (this.#open === pick) {
        this.#open = undefined;
        this.#press = undefined;
        tellOpen(false);
      }
    }
  }

  #perform(deed: Deed, papers: readonly Paper[]): unknown {
    const [paper] = papers;
    switch (deed) {
      case 'open':
        return paper && this.#actions.open(paper);
      case 'insert':
        return this.#actions.insert(papers);
      case 'bibtex':
      case 'key':
        return this.#actions.copy(papers, deed);
    }
  }
}

/** The keys of the search are its own only while it is open. */
function tellOpen(isOpen: boolean): void {
  void vscode.commands.executeCommand('setContext', 'papertree.searchOpen', isOpen);
}

function tellCiting(isOpen: boolean): void {
  void vscode.commands.executeCommand('setContext', 'papertree.citingOpen', isOpen);
}

function titleOf(isMany: boolean): string {
  return isMany
    ? vscode.l10n.t('Search Papers: Enter inserts all that are checked')
    : vscode.l10n.t('Search Papers');
}

function deedButtons(): ReadonlyMap<vscode.QuickInputButton, Deed> {
  return new Map<vscode.QuickInputButton, Deed>([
    [button('open-preview', vscode.l10n.t('Open Abstract')), 'open'],
    [button('copy', vscode.l10n.t('Copy BibTeX')), 'bibtex'],
    [button('key', vscode.l10n.t('Copy Citation Key')), 'key'],
    [button('quote', vscode.l10n.t('Insert Citation')), 'insert'],
  ]);
}

function variantButtons(): ReadonlyMap<vscode.QuickInputButton, CitationVariant> {
  return new Map<vscode.QuickInputButton, CitationVariant>([
    [button('person', vscode.l10n.t('Cite in Running Text: Kipf (2017)')), 'narrative'],
    [button('calendar', vscode.l10n.t('Cite the Year Only')), 'year'],
    [button('key', vscode.l10n.t('Insert the Key Only')), 'key'],
  ]);
}

function button(icon: string, tooltip: string): vscode.QuickInputButton {
  return { iconPath: new vscode.ThemeIcon(icon), tooltip };
}
