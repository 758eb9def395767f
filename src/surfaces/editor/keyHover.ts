import * as vscode from 'vscode';
import type { PaperIds } from '../../core/dump/entry';
import { idAddress } from '../../core/dump/idAddress';
import { literalMarkdown } from '../../lib/literalMarkdown';
import { citedFacts } from '../../workspace/citedFacts';
import type { KeyLookup, KeyMeaning } from '../../workspace/keyLookup';
import type { ManuscriptCitations } from '../../workspace/manuscriptCitations';
import { paperName } from '../../workspace/paperWords';
import {
  abstractBeginning,
  authorsLine,
  type CitedPlace,
  citedPlaces,
  placeText,
} from './citedFacts';
import { keyAt } from './keyAt';

const MOST_PLACES = 8;

/** Over the key of a citation: what it stands for, and where that is from. */
export class KeyHover implements vscode.HoverProvider {
  readonly #citations: ManuscriptCitations;
  readonly #meanings: KeyLookup;

  constructor(citations: ManuscriptCitations, meanings: KeyLookup) {
    this.#citations = citations;
    this.#meanings = meanings;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const here = keyAt(this.#citations, document, position);
    const meaning = here && this.#meanings.find(here.key);
    if (meaning === undefined) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(meaningText(meaning)), here?.range);
  }
}

/** What a key stands for as Markdown; what sources say of it is text only. */
function meaningText(meaning: KeyMeaning): string {
  const facts = citedFacts(meaning);
  const places = citedPlaces(meaning);
  const parts = [
    `**${literalMarkdown(paperName(facts))}**`,
    literalMarkdown(authorsLine(facts)),
    literalMarkdown(abstractBeginning(facts)),
    idLinks(facts.ids),
    places.slice(0, MOST_PLACES).map(placeLine).join('\n'),
    // The key is written into the bibliography when it is cited through us.
    meaning.records.length === 0
      ? literalMarkdown(vscode.l10n.t('Not in a bibliography of this workspace.'))
      : '',
  ];
  return parts.filter(Boolean).join('\n\n');
}

function placeLine(place: CitedPlace): string {
  const what =
    place.kind === 'bibliography' ? vscode.l10n.t('Bibliography entry') : vscode.l10n.t('Seen in');
  const address = place.file.with({ fragment: `L${place.line}` });
  return `- ${literalMarkdown(what)}: ${link(placeText(place), address)}`;
}

function idLinks(ids: PaperIds): string {
  const links = Object.entries(ids).flatMap(([name, id]: [string, string]) => {
    const address = idAddress(name as keyof PaperIds, id);
    return address === undefined ? [] : [link(id, vscode.Uri.parse(address, true))];
  });
  return links.join(' · ');
}

/** The address is escaped by the editor's own rules, so that it cannot end the link. */
function link(text: string, address: vscode.Uri): string {
  return `[${literalMarkdown(text)}](<${address.toString()}>)`;
}
