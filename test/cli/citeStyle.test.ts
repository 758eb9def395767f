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
      'german.csl': STYLE.replace('<style ', '<style default-locale="de-DE" '),
      'own.csl.xml': STYLE,
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

  it('knows the shipped styles, in the words of British English where these are asked for', () => {
    const { out, err } = cite('--style', 'harvard-cite-them-right', '--locale', 'en-GB');
    assert.equal(err, '');
    assert.match(out, /^Writer, A\. and Chen, B\. \(\S+\) ‘/);
  });

  it('writes what running text says', () => {
    const { code, out } = cite('--style', at('own.csl'), '--in-text');
    assert.deepEqual([code, out], [0, '1\n2\n']);
    const refused = cite('--format', 'bibtex', '--in-text');
    assert.deepEqual([refused.code, refused.out], [2, '']);
  });

  it('says that a style made for another language speaks English', () => {
    const { code, err } = cite('--style', at('german.csl'));
    assert.deepEqual([code, /made for the language de-DE/.test(err)], [0, true]);
  });

  const refusals = {
    'that is not there': [['gone.csl'], /gone\.csl cannot be read/],
    'that is broken': [['broken.csl'], /broken\.csl is no CSL style/],
    'without its words': [['own.csl', 'gone.xml'], /gone\.xml cannot be read/],
    'whose words are none': [['own.csl', 'own.csl.xml'], /is no CSL locale/],
  } as const;
  for (const [what, [[style, locale], expected]] of Object.entries(refusals)) {
    it(`refuses a style ${what}`, () => {
      const words = locale === undefined ? [] : ['--locale', at(locale)];
      const { code, out, err } = cite('--style', at(style), ...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, expected);
    });
  }

  it('refuses a name that nobody has', () => {
    assert.match(cite('--style', 'harvard').err, /no style "harvard"; there is apa\|/);
    assert.match(cite('--locale', 'tlh').err, /no locale "tlh"; there is en-US\|en-GB/);
  });
});
