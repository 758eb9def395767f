import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Paper } from '../../../src/core/library/paper';
import { file, ready, until } from './extension';

const TITLE = 'Hives That Count Their Own Bees';
const DUMP = file.bind(undefined, 'papers/hives.ris');
const BIB = file.bind(undefined, 'own/hives.bib');
const YAML = file.bind(undefined, 'own/refs.yml');
/** As a page that hides its authors lists a paper. */
const RECORD = `TY  - JOUR
TI  - ${TITLE}
PY  - 2020
AB  - The sound of a hive tells how many bees are at home. We study a counter that listens.
ER  - 
`;

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function paperBy(title: string): Promise<Paper | undefined> {
  const { store } = await ready();
  return store.snapshot.library.papers.find((paper) => paper.title === title);
}

async function untilPaper(
  title: string,
  what: string,
  holds: (paper: Paper | undefined) => boolean,
): Promise<Paper | undefined> {
  const { store } = await ready();
  const found = (): Paper | undefined =>
    store.snapshot.library.papers.find((paper) => paper.title === title);
  await until(what, () => holds(found()));
  return found();
}

/** The bibliographies of the user as sources of the library. */
export function completing(): void {
  describe('A bibliography beside dumps', () => {
    before(async () => {
      await write(DUMP(), RECORD);
      await untilPaper(TITLE, 'the dump is read', (paper) => paper !== undefined);
    });
    after(async () => {
      await vscode.workspace.fs.delete(DUMP());
      await vscode.workspace.fs.delete(file('own'), { recursive: true });
      const { store } = await ready();
      const own = [DUMP(), BIB(), YAML()];
      await until('all is gone', () => !own.some((uri) => store.holds(uri)));
    });

    it('gives the paper of a dump its authors, its DOI and its key', async () => {
      await write(
        BIB(),
        `@misc{bees:counted,\n  author = {Sand, Knut and Writer, Ada},\n  title = {${TITLE}},\n  doi = {10.1000/hives}\n}\n`,
      );
      const paper = await untilPaper(TITLE, 'it is completed', (one) => one?.ids.doi !== undefined);
      const source = paper?.entries[paper.provenance.authors ?? -1];
      assert.deepEqual(
        [
          paper?.key,
          paper?.authors.map(({ name }) => name),
          paper?.date,
          source?.file,
          source?.entry.fieldLines.authors,
        ],
        ['bees:counted', ['Sand, Knut', 'Writer, Ada'], { year: 2020 }, BIB().toString(), [2, 2]],
      );
    });

    it('has papers of its own, which are searched for as others are', async () => {
      await write(
        YAML(),
        'maps1999:\n  type: book\n  title: Folding Maps of Faraway Harbours\n  author: ["Chen, Bo"]\n  date: 1999\n',
      );
      const title = 'Folding Maps of Faraway Harbours';
      const paper = await untilPaper(title, 'it is there', (one) => one !== undefined);
      assert.equal(paper?.key, 'maps1999');
      const { store } = await ready();
      assert.isTrue(store.holds(YAML()));
    });

    it('that differs from a dump is told as a conflict, until they agree', async () => {
      const entry = (year: number): string =>
        `@misc{bees:counted,\n  title = {${TITLE}},\n  year = ${year}\n}\n`;
      await write(BIB(), entry(2021));
      await untilPaper(
        TITLE,
        'it is told',
        (one) => one?.conflicts?.some(({ field }) => field === 'date') === true,
      );
      await write(BIB(), entry(2020));
      const paper = await untilPaper(TITLE, 'they agree', (one) => one?.conflicts === undefined);
      assert.equal(paper?.entries.length, 2);
    });

    it('offers no lenses and no marks in its own text', async () => {
      await vscode.workspace.openTextDocument(BIB());
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        BIB(),
      );
      assert.deepEqual(lenses, []);
      assert.isDefined(await paperBy(TITLE));
    });
  });
}
