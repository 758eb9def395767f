import * as vscode from 'vscode';
import { file, ready, until } from './extension';

/** More than twice as many as there are in the sample's own bibliography. */
const FAMILIES =
  'Sand Hill Dale Brook Moor Fell Beck Tarn Ford Wood Heath Field Marsh Stone Cliff Shore Isle Cove'.split(
    ' ',
  );
const BIB = file.bind(undefined, 'habits/own.bib');

/** Entries whose keys are `Sand:2010` and so on, of papers that no dump has. */
function bibliography(): string {
  return FAMILIES.map((family, at) => {
    const title = `Walks of ${family} Along Rivers`;
    return `@misc{${family}:${2010 + at},\n  author = {${family}, Ada},\n  title = {${title}},\n  year = ${2010 + at},\n}\n`;
  }).join('\n');
}

async function setPattern(text: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('papertree');
  await settings.update('citation.keyPattern', text);
}

/** The key of the paper that is `locatello2020object` by the usual pattern. */
async function key(): Promise<string | undefined> {
  const { store } = await ready();
  const { papers } = store.snapshot.library;
  return papers.find(({ title }) => title?.startsWith('Object-Centric Learning'))?.key;
}

async function untilKeyIs(wanted: string): Promise<void> {
  await until(`the key is ${wanted}`, async () => (await key()) === wanted);
}

/** Citation keys by a pattern of the user. */
export function keyPatterns(): void {
  describe('The keys of papers', () => {
    after(async () => {
      await setPattern(undefined);
      await vscode.workspace.fs.delete(file('habits'), { recursive: true });
      const { bibliographies } = await ready();
      await until('the bibliography is gone', () =>
        bibliographies.files.every(({ uri }) => uri.toString() !== BIB().toString()),
      );
      await untilKeyIs('locatello2020object');
    });

    it('follow the setting, and are the usual ones while it cannot be read', async () => {
      await untilKeyIs('locatello2020object');
      await setPattern("auth + '_' + shortyear");
      await untilKeyIs('Locatello_20');
      await setPattern('auth.small');
      await untilKeyIs('locatello2020object');
    });

    it('follow the habit of the own bibliography where nothing is set', async () => {
      await vscode.workspace.fs.writeFile(BIB(), new TextEncoder().encode(bibliography()));
      await setPattern('');
      await untilKeyIs('Locatello:2020');
      await setPattern('auth.lower + year');
      await untilKeyIs('locatello2020');
    });
  });
}
