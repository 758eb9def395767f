import * as vscode from 'vscode';
import { findTypedKey } from '../../core/manuscript/findTypedKey';
import type { TypedKey } from '../../core/manuscript/typedKey';
import { literalLabel } from '../../lib/literalLabel';
import type { CitableSearch } from '../../workspace/citableSearch';
import { citedFacts } from '../../workspace/citedFacts';
import type { KeyLookup, KeyMeaning } from '../../workspace/keyLookup';
import { paperByline, paperName } from '../../workspace/paperWords';
import { abstractBeginning, authorsLine, citedPlaces, placeText } from './citedFacts';

/** As many as anybody looks through; a longer list costs a keystroke its time. */
const MOST_ITEMS = 100;
const MOST_PLACES = 5;

/** Runs when the key of a paper was accepted; hidden from the palette. */
export const KEY_ACCEPTED = 'papertree._keyAccepted';

/** An item, and what it cites. */
class KeyItem extends vscode.CompletionItem {
  readonly meaning: KeyMeaning;

  constructor(meaning: KeyMeaning, label: vscode.CompletionItemLabel) {
    super(label, vscode.CompletionItemKind.Reference);
    this.meaning = meaning;
  }
}

/** What completing keys takes. */
export interface CompletionParts {
  readonly search: CitableSearch;
  readonly meanings: KeyLookup;
  /** No citation is written into a dump. */
  readonly isDump: (uri: vscode.Uri) => boolean;
}

/**
 * While a key is typed in a citation: what can be cited there, found by key, title, authors, year
 * or abstract. The order is that of our own search, asked anew at every keystroke; the editor's
 * filter only compares what was typed with itself.
 */
export class KeyCompletion implements vscode.CompletionItemProvider<vscode.CompletionItem> {
  /** Of all syntaxes; where nothing is awaited behind one, there is no answer. */
  static readonly triggers = ['@', '{', ',', '<', '`', '['];
  readonly #search: CitableSearch;
  readonly #meanings: KeyLookup;
  readonly #isDump: (uri: vscode.Uri) => boolean;

  constructor({ search, meanings, isDump }: CompletionParts) {
    this.#search = search;
    this.#meanings = meanings;
    this.#isDump = isDump;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | undefined> {
    const { languageId, uri } = document;
    if (this.#isDump(uri)) return undefined;
    const offset = document.offsetAt(position);
    const typed = findTypedKey(document.getText(), offset, languageId, uri.path);
    if (typed === undefined || this.#isKeyWithMore(typed.query)) return undefined;
    const found = await this.#search.find(typed.query, MOST_ITEMS);
    if (token.isCancellationRequested) return undefined;
    const place = placeOf(typed, document, position);
    const items = found.map((meaning, rank) =>
      itemOf(meaning, { typed, rank, document, ...place }),
    );
    return new vscode.CompletionList(items, true);
  }

  resolveCompletionItem(item: vscode.CompletionItem): vscode.CompletionItem {
    if (item instanceof KeyItem) item.documentation = documentationOf(item.meaning);
    return item;
  }

  /** `[@kipf2017semi p. 3`: what follows a key is about it, and no other is looked for. */
  #isKeyWithMore(query: string): boolean {
    const [word = '', ...more] = query.split(/\s/);
    return more.length > 0 && this.#meanings.find(word) !== undefined;
  }
}

interface Place {
  readonly range: { readonly inserting: vscode.Range; readonly replacing: vscode.Range };
  /** What the editor compares with the items: all that it replaces before the caret. */
  readonly head: string;
}

function placeOf(
  { start, end }: TypedKey,
  document: vscode.TextDocument,
  caret: vscode.Position,
): Place {
  const from = document.positionAt(start);
  const inserting = new vscode.Range(from, caret);
  const replacing = new vscode.Range(from, document.positionAt(end));
  return { range: { inserting, replacing }, head: document.getText(inserting) };
}

interface ItemContext extends Place {
  readonly typed: TypedKey;
  readonly rank: number;
  readonly document: vscode.TextDocument;
}

function itemOf(meaning: KeyMeaning, context: ItemContext): KeyItem {
  const { typed, rank, document, range, head } = context;
  const { key, paper } = meaning;
  const facts = citedFacts(meaning);
  const title = paperName(facts);
  const item = new KeyItem(meaning, {
    label: literalLabel(key),
    detail: `  ${literalLabel(title)}`,
    description: literalLabel(paperByline(facts)),
  });
  item.range = range;
  item.insertText = typed.written(key);
  // The first letter of a next word is compared with the items of before, and only then are others
  // asked for: it has to find something. Where a blank ends the citation, it must not.
  item.filterText = typed.mayBeWords ? `${head} ${title} ${key}` : head;
  item.sortText = String(rank).padStart(3, '0');
  if (paper !== undefined) {
    item.command = { title: '', command: KEY_ACCEPTED, arguments: [paper.id, key, document.uri] };
  }
  return item;
}

/** Plain text, which is never markup. */
function documentationOf(meaning: KeyMeaning): string {
  const facts = citedFacts(meaning);
  const places = citedPlaces(meaning).map(placeText);
  return [
    paperName(facts),
    authorsLine(facts),
    abstractBeginning(facts),
    places.slice(0, MOST_PLACES).join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}
