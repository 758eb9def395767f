import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/commandLine';
import { LOCALE } from '../core/cite/csl/someStyle';
import { BEES, profilePage, profileRecord, TIDES } from '../core/dump/samplePages';
import { type Captured, capturedStreams } from './capturedStreams';

const STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <citation><layout><text variable="citation-number"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <text variable="citation-number" prefix="[" suffix="] "/>
      <names variable="author"><name and="text"/></names>
      <text variable="title" font-style="italic" prefix=", "/>
    </layout>
  </bibliography>
</style>`;

describe('The command line with a style of the user', () => {
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const cite = (...args: readonly string[]): Captured =>
    capturedStreams((streams) =>
      runCommandLine(['cite', '--all', '--format', 'text', ...args, at('ada.txt')], streams),
    );

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-style-'));
    const files = {
      'ada.txt': profilePage(profileRecord(TIDES), profileRecord(BEES)),
      'own.csl': STYLE,
      'english.xml': LOCALE,
      'broken.csl': '<style',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('numbers the references of a .csl file, with the words of its locale', () => {
    const { code, out, err } = cite('--style', at('own.csl'), '--locale', at('english.xml'));
    assert.deepEqual(
      [code, err, out],
      [
        0,
        '',
        `[1] Ada Writer and Bo Chen, ${BEES.title}.\n[2] Ada Writer and Bo Chen, ${TIDES.title}.\n`,
      ],
    );
  });

  const refusals = {
    'without a locale': [['own.csl'], /add --locale/],
    'that is not there': [['gone.csl', 'english.xml'], /gone\.csl cannot be read/],
    'that is broken': [['broken.csl', 'english.xml'], /broken\.csl is no CSL style/],
    'of an unknown name': [['harvard'], /no style "\S+harvard"; there is apa/],
  } as const;
  for (const [what, [[style, locale], expected]] of Object.entries(refusals)) {
    it(`refuses a style ${what}`, () => {
      const words = locale === undefined ? [] : ['--locale', at(locale)];
      const { code, out, err } = cite('--style', at(style), ...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    });
  }
});
