import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { readXml } from '../../../../src/core/cite/csl/readXml';
import { readStyle, type StyleFile } from '../../../../src/core/cite/styles/readStyle';
import {
  SHIPPED_LANGUAGES,
  SHIPPED_STYLE_IDS,
  SHIPPED_STYLES,
} from '../../../../src/core/cite/styles/shippedStyles';
import { LOCALE } from '../csl/someStyle';
import { STYLES_FOLDER } from '../shippedReferences';

const LAYOUT = '<citation><layout><text value="x"/></layout></citation>';
const dependent = (parent: string, locale = '') =>
  `<style ${locale}><info><title>A Journal</title>` +
  `<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/></info></style>`;

/** What is asked for, in order, and what came of it, where files hold these texts. */
function reading(files: Readonly<Record<string, string>>, name: string, locale?: string) {
  const asked: string[] = [];
  const answer = ({ place, path }: StyleFile) => {
    asked.push(`${place} ${path}`);
    const text = files[path];
    return text === undefined ? 'missing' : (readXml(text) ?? 'broken');
  };
  const steps = readStyle(name, locale);
  let step = steps.next();
  while (step.done !== true) step = steps.next(answer(step.value));
  const found = step.value;
  return [asked, found.kind === 'style' ? (found.otherLanguage ?? 'style') : found] as const;
}

const FILES = {
  'apa.csl': `<style>${LAYOUT}</style>`,
  'nature.csl': `<style default-locale="en-GB">${LAYOUT}</style>`,
  'my/own.csl': `<style default-locale="de-DE">${LAYOUT}</style>`,
  'my/journal.csl': dependent('nature'),
  'my/american.csl': dependent('nature', 'default-locale="en-US"'),
  'my/orphan.csl': dependent('cell'),
  'my/broken.csl': '<style',
  'my/other.csl': '<html/>',
  'my/english.xml': LOCALE,
  'my/broken.xml': '<locale',
  'locales-en-US.xml': LOCALE,
  'locales-en-GB.xml': LOCALE,
};

describe('A reference style', () => {
  it('brings the words of the language that it is made for, unless told otherwise', () => {
    assert.deepEqual(
      [
        reading(FILES, 'apa'),
        reading(FILES, 'nature'),
        reading(FILES, 'nature', 'en-US'),
        reading(FILES, 'apa', 'my/english.xml'),
      ],
      [
        [['shipped apa.csl', 'shipped locales-en-US.xml'], 'style'],
        [['shipped nature.csl', 'shipped locales-en-GB.xml'], 'style'],
        [['shipped nature.csl', 'shipped locales-en-US.xml'], 'style'],
        [['shipped apa.csl', 'own my/english.xml'], 'style'],
      ],
    );
  });

  it('of a language that is not there is told to speak English', () => {
    assert.deepEqual(reading(FILES, 'my/own.csl'), [
      ['own my/own.csl', 'shipped locales-en-US.xml'],
      'de-DE',
    ]);
    assert.deepEqual(reading(FILES, 'my/own.csl', 'en-GB')[1], 'style');
  });

  it('that is only a name for another one is followed there', () => {
    assert.deepEqual(
      [reading(FILES, 'my/journal.csl'), reading(FILES, 'my/american.csl')],
      [
        [['own my/journal.csl', 'shipped nature.csl', 'shipped locales-en-GB.xml'], 'style'],
        [['own my/american.csl', 'shipped nature.csl', 'shipped locales-en-US.xml'], 'style'],
      ],
    );
  });

  it('that is not there is told with its reason', () => {
    assert.deepEqual(
      [
        reading(FILES, 'toString')[1],
        reading(FILES, 'my/gone.csl')[1],
        reading(FILES, 'my/broken.csl')[1],
        reading(FILES, 'my/other.csl')[1],
        reading(FILES, 'my/orphan.csl')[1],
        reading(FILES, 'apa', 'tlh')[1],
        reading(FILES, 'apa', 'gone.xml')[1],
        reading(FILES, 'apa', 'my/broken.xml')[1],
      ],
      [
        { kind: 'unknownStyle', name: 'toString' },
        { kind: 'missing', path: 'my/gone.csl' },
        { kind: 'noStyle', path: 'my/broken.csl' },
        { kind: 'noStyle', path: 'my/other.csl' },
        { kind: 'noParent', path: 'my/orphan.csl', parent: 'cell' },
        { kind: 'unknownLocale', name: 'tlh' },
        { kind: 'missing', path: 'gone.xml' },
        { kind: 'noLocale', path: 'my/broken.xml' },
      ],
    );
  });
});

describe('The shipped styles', () => {
  it('are the files beside their notice, and the values of the setting', () => {
    assert.deepEqual(readdirSync(STYLES_FOLDER).sort(), [
      'NOTICE.md',
      ...[
        ...SHIPPED_STYLE_IDS.map((id) => `${id}.csl`),
        ...SHIPPED_LANGUAGES.map((language) => `locales-${language}.xml`),
      ].sort(),
    ]);
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [style] = contributes.configuration.properties['papertree.citation.style'].anyOf;
    assert.deepEqual(
      [style.enum, style.enumDescriptions],
      [SHIPPED_STYLE_IDS, Object.values(SHIPPED_STYLES)],
    );
    const described = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    const named = [...described['setting.citation.style'].matchAll(/`([a-z0-9-]+)`/g)];
    assert.deepEqual(
      named.map(([, name]) => name),
      SHIPPED_STYLE_IDS,
    );
  });
});
