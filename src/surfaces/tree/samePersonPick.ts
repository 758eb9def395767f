import * as vscode from 'vscode';
import { type AuthorChoice, choicesFor } from '../../core/library/authorChoices';
import type { AuthorPerson } from '../../core/library/authorIdentity';
import { clampLabel } from '../../core/library/paperLabel';
import { literalLabel } from '../../lib/literalLabel';

/** More rows than this nobody reads, and VS Code renders them slower than one types. */
const MOST_ROWS = 100;

interface PersonItem extends vscode.QuickPickItem {
  readonly person?: AuthorPerson;
}

/**
 * Lets the user say who else a person is; undefined when the list was left. It opens at once, and
 * is filled when the choices are known.
 */
export async function pickSamePerson(
  { label }: AuthorPerson,
  choices: Promise<readonly AuthorChoice[]>,
): Promise<AuthorPerson | undefined> {
  const pick = vscode.window.createQuickPick<PersonItem>();
  pick.title = vscode.l10n.t('Same Person As {0}', clampLabel(label));
  pick.placeholder = vscode.l10n.t('Name of the author who is the same person');
  pick.busy = true;
  const hidden = new Promise<undefined>((resolve) => pick.onDidHide(() => resolve(undefined)));
  const accepted = new Promise<AuthorPerson>((resolve) =>
    pick.onDidAccept(() => {
      const [person] = pick.activeItems.flatMap((item) => item.person ?? []);
      if (person !== undefined) resolve(person);
    }),
  );
  pick.show();
  try {
    const known = await Promise.race([choices, hidden]);
    if (known === undefined) return undefined;
    const answer = (): void => {
      pick.items = rows(choicesFor(known, pick.value, MOST_ROWS));
    };
    pick.onDidChangeValue(answer);
    answer();
    pick.busy = false;
    return await Promise.race([accepted, hidden]);
  } finally {
    pick.dispose();
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
  const count = papers === 1 ? vscode.l10n.t('1 paper') : vscode.l10n.t('{0} papers', papers);
  const also = others === '' ? [] : [vscode.l10n.t('also: {0}', clampLabel(others))];
  const reason = vscode.l10n.t('both write with {0}', clampLabel(coauthors.join(', ')));
  return {
    person,
    label: literalLabel(clampLabel(person.label)),
    description: literalLabel([count, ...also].join(' · ')),
    ...(coauthors.length > 0 && { detail: literalLabel(reason) }),
    // Our own search found it, also where the words are in another order.
    alwaysShow: true,
  };
}
