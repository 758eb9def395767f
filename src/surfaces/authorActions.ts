import * as vscode from 'vscode';
import { type AuthorChoice, authorChoices, choicesFor } from '../core/library/authorChoices';
import type { AuthorPerson } from '../core/library/authorIdentity';
import { papersBySpelling } from '../core/library/papersBySpelling';
import type { Slices } from '../lib/slices';
import type { AuthorDecision, DecisionFiles } from '../workspace/decisionFiles';
import { decided } from '../workspace/decisionWords';
import type { LibraryAuthors } from '../workspace/libraryAuthors';
import type { LibraryStore } from '../workspace/libraryStore';
import { pickOtherPerson } from './tree/otherPersonPick';
import { type FindChoices, pickSamePerson } from './tree/samePersonPick';

/** What deciding about authors needs. */
export interface AuthorServices {
  readonly store: LibraryStore;
  readonly known: LibraryAuthors;
  readonly decisions: DecisionFiles;
  readonly slices: Slices;
}

/** More rows than this nobody reads, and VS Code renders them slower than one types. */
const MOST_ROWS = 100;
const UNCANCELLED = { isCancellationRequested: false };

/** What can be decided about authors: that two are one, and that one is two. */
export class AuthorActions {
  readonly #services: AuthorServices;
  readonly #reveal: (name: string) => Promise<void>;

  constructor(services: AuthorServices, reveal: (name: string) => Promise<void>) {
    this.#services = services;
    this.#reveal = reveal;
  }

  /** Makes one person of several; of a single one it asks who else that is. */
  async join(names: readonly string[]): Promise<void> {
    const [first, ...others] = await this.#people(names);
    if (first === undefined) return tellWhere();
    const other = others.length > 0 ? undefined : await pickSamePerson(first, this.#finder(first));
    const same = [first, ...others, ...(other === undefined ? [] : [other])];
    if (same.length < 2) return;
    // All spellings, so that whatever parted any two of them is taken back.
    const spellings = same.flatMap((person) => person.spellings);
    await this.#decide([{ kind: 'sameAuthor', names: spellings }], first.label);
  }

  /** Asks which spelling of a name is of somebody else. */
  async part(names: readonly string[]): Promise<void> {
    const { known, slices, store } = this.#services;
    const [person] = await this.#people(names);
    if (person === undefined) return tellWhere();
    if (person.spellings.length < 2) return tellOneSpelling(person);
    const steps = papersBySpelling(store.snapshot.library, await known.ready(), person);
    const papers = await slices.run(steps, UNCANCELLED);
    const picked = papers && (await pickOtherPerson(person, papers));
    if (picked === undefined) return;
    const staying = person.spellings.filter((spelling) => spelling !== picked);
    const decisions = staying.map(
      (name): AuthorDecision => ({ kind: 'differentAuthors', names: [name, picked] }),
    );
    await this.#decide(decisions, picked);
  }

  async #people(names: readonly string[]): Promise<readonly AuthorPerson[]> {
    const identities = await this.#services.known.ready();
    const people = names.map((name) => identities.personOf(name));
    return [...new Map(people.map((person) => [person.id, person])).values()];
  }

  /** The choices are worked out once for all that is typed. */
  #finder(person: AuthorPerson): FindChoices {
    const { slices } = this.#services;
    const choices = this.#choices(person);
    return async (typed, cancellation) =>
      slices.run(choicesFor(await choices, typed, MOST_ROWS), cancellation);
  }

  async #choices(person: AuthorPerson): Promise<readonly AuthorChoice[]> {
    const { known, slices, store } = this.#services;
    const identities = await known.ready();
    const steps = authorChoices(store.snapshot.library, identities, person);
    return (await slices.run(steps, UNCANCELLED)) ?? [];
  }

  async #decide(decisions: readonly AuthorDecision[], name: string): Promise<void> {
    await decided(this.#services.decisions.decideAuthors(decisions));
    await this.#reveal(name);
  }
}

function tellWhere(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Choose this in the menu of an author in the Library view.'),
  );
}

function tellOneSpelling({ label }: AuthorPerson): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'All papers here print {0} in one spelling: nothing tells two persons apart.',
      label,
    ),
  );
}
