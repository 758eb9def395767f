import * as vscode from 'vscode';
import type { AuthorChoice } from '../../core/library/authorChoices';
import type { AuthorPerson } from '../../core/library/authorIdentity';
import { clampLabel } from '../../core/library/paperLabel';
import { literalLabel } from '../../lib/literalLabel';
import type { Cancellation } from '../../lib/slices';
import { papersText } from '../../workspace/paperWords';

interface PersonItem extends vscode.QuickPickItem {
  readonly person?: AuthorPerson;
}

/** Finds those who match what was typed; undefined when that was asked in vain. */
export type FindChoices = (
  typed: string,
  cancellation: Cancellation,
) => Promise<readonly AuthorChoice[] | undefined>;

/** Lets the user say who else a person is; undefined when the list was left. */
export async function pickSamePerson(
  { label }: AuthorPerson,
  find: FindChoices,
): Promise<AuthorPerson | undefined> {
  const pick = vscode.window.createQuickPick<PersonItem>();
  pick.title = vscode.l10n.t('Same Person As {0}', clampLabel(label));
  pick.placeholder = vscode.l10n.t('Name of the author who is the same person');
  try {
    return await new Promise<AuthorPerson | undefined>((resolve, reject) => {
      const answers = new Answers(pick, find);
      const answer = (): void => void answers.answer().catch(reject);
      pick.onDidHide(() => resolve(undefined));
      pick.onDidChangeValue(answer);
      pick.onDidAccept(async () => {
        // Enter may be pressed before the rows follow what was typed.
        await answers.latest;
        const [person] = pick.activeItems.flatMap((item) => item.person ?? []);
        if (person !== undefined) resolve(person);
      });
      pick.show();
      answer();
    });
  } finally {
    pick.dispose();
  }
}

/** Fills a list with what matches the text in its field as it is now. */
class Answers {
  readonly #pick: vscode.QuickPick<PersonItem>;
  readonly #find: FindChoices;
  #turn = { isCancellationRequested: false };
  #latest: Promise<void> = Promise.resolve();

  constructor(pick: vscode.QuickPick<PersonItem>, find: FindChoices) {
    this.#pick = pick;
    this.#find = find;
  }

  get latest(): Promise<void> {
    return this.#latest;
  }

  answer(): Promise<void> {
    this.#turn.isCancellationRequested = true;
    this.#turn = { isCancellationRequested: false };
    this.#latest = this.#fill(this.#turn);
    return this.#latest;
  }

  async #fill(turn: Cancellation): Promise<void> {
    this.#pick.busy = true;
    const found = await this.#find(this.#pick.value, turn);
    if (found === undefined || turn.isCancellationRequested) return;
    this.#pick.items = rows(found);
    this.#pick.activeItems = this.#pick.items
      .filter(({ person }) => person !== undefined)
      .slice(0, 1);
    this.#pick.busy = false;
  }
}

function rows(choices: readonly AuthorChoice[]): PersonItem[] {
  if (choices.length === 0) {
    return [{ label: vscode.l10n.t('No author matches'), alwaysShow: true }];
  }
  const headings = {
    suggested: vscode.l10n.t('may be the same person'),
    sameFamily: vscode.l10n.t('same family name'),
    other: vscode.l10n.t('other authors'),
  } satisfies Record<AuthorChoice['kind'], string>;
  const { Separator } = vscode.QuickPickItemKind;
  return choices.flatMap((choice, at): PersonItem[] => {
    const begins = choices[at - 1]?.kind !== choice.kind;
    const heading = { label: headings[choice.kind], kind: Separator };
    return begins ? [heading, row(choice)] : [row(choice)];
  });
}

function row({ person, papers, coauthors }: AuthorChoice): PersonItem {
  const others = person.spellings.slice(1).join(', ');
  const also = others === '' ? [] : [vscode.l10n.t('also: {0}', clampLabel(others))];
  const reason = vscode.l10n.t('both write with {0}', clampLabel(coauthors.join(', ')));
  return {
    person,
    label: literalLabel(clampLabel(person.label)),
    description: literalLabel([papersText(papers), ...also].join(' · ')),
    ...(coauthors.length > 0 && { detail: literalLabel(reason) }),
    // Our own search found it, also where the words are in another order.
    alwaysShow: true,
  };
}
