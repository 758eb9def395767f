import * as vscode from 'vscode';
import type { Paper, SourcedEntry } from '../../core/library/paper';
import type { RelatedPaper } from '../../core/search/relatedPapers';
import type { LineRange } from '../../core/text/lines';
import {
  type CopyWhat,
  MAX_RELATED,
  parsePageState,
  parseToHost,
  type ToHost,
  type ToPage,
} from '../../webview/protocol';
import { wordDoubt } from '../../workspace/problemWords';
import { abstractHtml, newNonce } from './abstractHtml';
import { type AbstractModel, abstractView } from './abstractView';
import { pageLabels, viewWords } from './abstractWords';
import { clickOf } from './click';
import { relatedView } from './relatedView';
import { tabTitle } from './titles';

type MaybeAsync<T> = T | PromiseLike<T>;

/** What a click on the page does. */
export interface AbstractActions {
  /** Returns what the page is to confirm, as `insert` does. */
  copy(paper: Paper, what: CopyWhat): MaybeAsync<string>;
  insert(paper: Paper): MaybeAsync<string>;
  showAuthor(name: string): MaybeAsync<unknown>;
  showCategory(id: string): MaybeAsync<unknown>;
  openSource(source: SourcedEntry, lines: LineRange): MaybeAsync<unknown>;
  /** Only ever called with an http(s) address that the host itself found in a dump. */
  openExternal(url: string): MaybeAsync<unknown>;
}

/** What the panel is connected to. */
export interface AbstractPanelDependencies {
  readonly extensionUri: vscode.Uri;
  findPaper(id: string): Paper | undefined;
  categoryName(id: string): string | undefined;
  /** The papers about the same, most alike first; asked for when the page shows the paper. */
  relatedTo(paper: Paper, limit: number): Promise<readonly RelatedPaper[]>;
  readonly actions: AbstractActions;
  /** Told when an action failed; the page says only that it did. */
  onError(error: unknown): void;
}

type ClickMessage = Exclude<ToHost, { kind: 'ready' | 'askRelated' }>;

/** The one panel that shows a paper: made when first needed, used again for the next paper. */
export class AbstractPanel implements vscode.Disposable {
  static readonly viewType = 'papertree.abstract';

  readonly #dependencies: AbstractPanelDependencies;
  readonly #serializer: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  #paperId: string | undefined;
  /** What the page was last sent: its numbers are positions in this. */
  #sent: AbstractModel | undefined;
  /** Restored at start, when no dump has been read yet: a missing paper is not news then. */
  #awaitsLibrary = false;

  constructor(dependencies: AbstractPanelDependencies) {
    this.#dependencies = dependencies;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(AbstractPanel.viewType, {
      deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
    });
  }

  /** The paper that is open, whether or not its tab is in front. */
  get paperId(): string | undefined {
    return this.#paperId;
  }

  /** The paper whose tab is in front and has the focus. */
  get activePaperId(): string | undefined {
    return this.#panel?.active === true ? this.#paperId : undefined;
  }

  /** Shows a paper beside the text being written, which keeps the focus unless told otherwise. */
  show(paper: Paper, { preserveFocus = true }: { readonly preserveFocus?: boolean } = {}): void {
    this.#paperId = paper.id;
    this.#awaitsLibrary = false;
    if (this.#panel !== undefined) {
      this.#panel.reveal(undefined, preserveFocus);
      this.#send();
      return;
    }
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus };
    const title = vscode.l10n.t('Abstract');
    this.#adopt(
      vscode.window.createWebviewPanel(AbstractPanel.viewType, title, column, {
        ...this.#webviewOptions(),
        enableFindWidget: true,
        retainContextWhenHidden: false,
      }),
    );
  }

  /** To be called when the library has changed. */
  refresh(): void {
    if (this.#panel === undefined) return;
    this.#awaitsLibrary = false;
    this.#send();
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  #restore(panel: vscode.WebviewPanel, state: unknown): void {
    const paperId = parsePageState(state)?.paperId;
    if (paperId === undefined || this.#panel !== undefined) {
      panel.dispose();
      return;
    }
    this.#paperId = paperId;
    this.#awaitsLibrary = true;
    panel.webview.options = this.#webviewOptions();
    this.#adopt(panel);
  }

  #webviewOptions(): vscode.WebviewOptions {
    const roots = [['media'], ['dist', 'webview']];
    return {
      enableScripts: true,
      enableCommandUris: false,
      enableForms: false,
      localResourceRoots: roots.map((path) => this.#resource(...path)),
    };
  }

  #adopt(panel: vscode.WebviewPanel): void {
    this.#panel = panel;
    panel.onDidDispose(() => {
      this.#panel = undefined;
      this.#paperId = undefined;
      this.#sent = undefined;
    });
    panel.webview.onDidReceiveMessage((message) => this.#receive(message));
    panel.webview.html = this.#html(panel.webview);
    this.#setTitle();
  }

  #html(webview: vscode.Webview): string {
    const address = (...path: string[]) => webview.asWebviewUri(this.#resource(...path)).toString();
    return abstractHtml({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      scriptUri: address('dist', 'webview', 'abstractPage.js'),
      styleUri: address('media', 'abstract.css'),
      title: vscode.l10n.t('Abstract'),
      language: vscode.env.language,
    });
  }

  #resource(...path: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.#dependencies.extensionUri, ...path);
  }

  #receive(raw: unknown): void {
    const message = parseToHost(raw);
    if (message === undefined) return;
    if (message.kind === 'ready') {
      this.#send();
      return;
    }
    if (message.kind === 'askRelated') {
      this.#sendRelated(message.paperId).catch((error: unknown) => {
        this.#dependencies.onError(error);
        this.#post({ kind: 'related', paperId: message.paperId, papers: [] });
      });
      return;
    }
    this.#act(message).catch((error: unknown) => {
      this.#dependencies.onError(error);
      this.#confirm(message.paperId, vscode.l10n.t('That did not work: the log says why.'));
    });
  }

  async #act(message: ClickMessage): Promise<void> {
    const { actions } = this.#dependencies;
    const paper = this.#dependencies.findPaper(message.paperId);
    const click = this.#sent && clickOf(message, this.#sent);
    if (paper === undefined || click === undefined) return;
    switch (click.kind) {
      case 'copy':
        this.#confirm(paper.id, await actions.copy(paper, click.what));
        break;
      case 'insert':
        this.#confirm(paper.id, await actions.insert(paper));
        break;
      case 'openPaper':
        this.show(click.paper);
        break;
      case 'showAuthor':
        await actions.showAuthor(click.name);
        break;
      case 'showCategory':
        await actions.showCategory(click.category);
        break;
      case 'openExternal':
        await actions.openExternal(click.url);
        break;
      case 'openSource':
        await actions.openSource(click.source, click.lines);
        break;
    }
  }

  #confirm(paperId: string, text: string): void {
    this.#post({ kind: 'confirm', paperId, text });
  }

  #send(): void {
    const paper = this.#setTitle();
    if (paper === undefined) {
      this.#sent = undefined;
      this.#post({ kind: 'missing', text: this.#missingText() });
      return;
    }
    // The page still shows those that it has, until it has asked again.
    const related = this.#sent?.view.paperId === paper.id ? this.#sent.related : [];
    const model = abstractView(paper, {
      words: viewWords(),
      language: vscode.env.language,
      categoryName: (id) => this.#dependencies.categoryName(id),
      wordDoubt,
      fileName: (file) => vscode.workspace.asRelativePath(vscode.Uri.parse(file)),
    });
    this.#sent = { ...model, related };
    this.#post({ kind: 'show', view: model.view, labels: pageLabels() });
  }

  async #sendRelated(paperId: string): Promise<void> {
    const paper = this.#dependencies.findPaper(paperId);
    if (paper === undefined) return;
    const found = await this.#dependencies.relatedTo(paper, MAX_RELATED);
    // Another paper may be shown by now, whose page asks for itself.
    if (this.#sent?.view.paperId !== paperId) return;
    this.#sent = { ...this.#sent, related: found.map((each) => each.paper) };
    this.#post({ kind: 'related', paperId, papers: found.map(relatedView) });
  }

  /** The page's own tab says which paper it is; returns that paper. */
  #setTitle(): Paper | undefined {
    const paper = this.#dependencies.findPaper(this.#paperId ?? '');
    if (paper !== undefined && this.#panel !== undefined) {
      this.#panel.title = tabTitle(paper, vscode.l10n.t('Untitled paper'));
    }
    return paper;
  }

  #missingText(): string {
    return this.#awaitsLibrary
      ? vscode.l10n.t('Reading the library…')
      : vscode.l10n.t('This paper is not in the library any more.');
  }

  #post(message: ToPage): void {
    // A page that is hidden gets nothing: it asks again, with `ready`, when it is back.
    void this.#panel?.webview.postMessage(message);
  }
}
