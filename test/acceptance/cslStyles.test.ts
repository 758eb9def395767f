import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CitedPaper } from '../../src/core/cite/citedPaper';
import { type CslStyle, readCslStyle } from '../../src/core/cite/csl/cslStyle';
import { cslEntry, cslInText } from '../../src/core/cite/csl/renderCsl';
import { writePieces } from '../../src/core/cite/csl/writePieces';
import { citationCases, paperOf } from './citationCases';

/** Where the official styles and locales are, which are no code of ours. */
const FOLDER = resolve(process.env.PAPERTREE_CSL ?? 'media/csl');

const FORMS = [
  { form: 'apa', file: 'apa.csl', write: entry },
  { form: 'apaInText', file: 'apa.csl', write: inText },
  { form: 'ieee', file: 'ieee.csl', write: entry },
  { form: 'ieeeInText', file: 'ieee.csl', write: inText },
] as const;

describe('Acceptance: the shared cases in official CSL styles', () => {
  const cases = citationCases();
  if (cases === undefined || !existsSync(join(FOLDER, 'locales-en-US.xml'))) {
    it(`are not compared: the cases or the styles in ${FOLDER} are not there`);
    return;
  }

  for (const { form, file, write } of FORMS) {
    it(`agree in ${form}`, () => {
      const style = styleOf(file);
      assert.deepEqual(
        cases.map((each) => `${each.id} ${write(paperOf(each), style)}`),
        cases.map((each) => `${each.id} ${each.expect[form]}`),
      );
    });
  }
});

function styleOf(file: string): CslStyle {
  const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
  const style = readCslStyle(read(file), read('locales-en-US.xml'));
  assert.ok(style !== undefined, `${file} is no style`);
  return style;
}

function entry(paper: CitedPaper, style: CslStyle): string {
  return writePieces(cslEntry(paper, style) ?? [], 'text');
}

function inText(paper: CitedPaper, style: CslStyle): string {
  return writePieces(cslInText([paper], style), 'text');
}
