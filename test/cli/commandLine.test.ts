import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/commandLine';
import {
  BEES,
  catalyzexPage,
  huggingFacePage,
  MAPS,
  profilePage,
  profileRecord,
  TIDES,
} from '../core/dump/samplePages';
import { type Captured, capturedStreams } from './capturedStreams';

const PROFILE = profilePage(
  profileRecord(TIDES),
  profileRecord(BEES, { date: 'MLMay 5', authors: 'Bo Chen, C. Dee et al. · cmu' }),
);

describe('The command line', () => {
  let folder = '';
  const at = (name: string): string => join(folder, name);
  const run = (...args: readonly string[]): Captured =>
    capturedStreams((streams) => runCommandLine(args, streams));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'papertree-'));
    for (const below of ['more/deep', 'node_modules/x', '.hidden']) {
      mkdirSync(at(below), { recursive: true });
    }
    const files = {
      'ada.txt': PROFILE,
      'more/deep/hf.md': huggingFacePage(MAPS.title, MAPS.abstract),
      'more/catalyzex.text': catalyzexPage(TIDES.abstract),
      'more/notes.txt': 'Buy milk.\n',
      'more/bare.txt': `${MAPS.title}\n\n${MAPS.abstract}\n`,
      'more/page.html': PROFILE,
      'node_modules/x/ada.txt': PROFILE,
      '.hidden/ada.txt': PROFILE,
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
    writeFileSync(
      at('latin.bin'),
      huggingFacePage('Schr\xf6dinger Tides', TIDES.abstract),
      'latin1',
    );
    writeFileSync(at('zeros.bin'), `\0\0${PROFILE}`);
    writeFileSync(at('utf16.bin'), `\ufeff${PROFILE}`, 'utf16le');
    utimesSync(at('ada.txt'), new Date('2025-08-01'), new Date('2025-08-01'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('explains itself when asked, and fails when nothing was asked', () => {
    const helps = [run('--help'), run('-h'), run('help'), run('entries', '--help')];
    const { code, out, err } = run();
    assert.ok(['entries', 'papers', 'search', 'cite'].every((name) => err.includes(`  ${name} `)));
    assert.deepEqual(
      [helps, code, out],
      [helps.map(() => ({ code: 0, out: err, err: '' })), 2, ''],
    );
  });

  const wrong: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['fetch'], /^papertree: There is no command "fetch"\.\n$/],
    [['entries', '--verbose', 'x'], /^papertree: Unknown option '--verbose'.*\n$/],
    [['entries'], /^papertree: Name at least one file or folder\.\n$/],
    [['papers', '--json'], /^papertree: Name at least one file or folder\.\n$/],
    [['search'], /^papertree: Name a query and at least one file or folder\.\n$/],
    [['search', 'bees', '--limit', '0', '.'], /^papertree: --limit 0: not a whole number\.\n$/],
    [['entries', '--read-as', 'word', 'x'], /^papertree: There is no kind of page "word"; .*\n$/],
    [
      ['papers', '--read-as', 'pairs', '.'],
      /^papertree: --read-as takes files, not folders: .*\n$/,
    ],
    [['cite', '.'], /^papertree: Say which papers: --paper, --query or --all\.\n$/],
    [['cite', '--all', '--query', 'x', '.'], /^papertree: Say which papers: .*\n$/],
    [['cite', '--all', '--format', 'word', '.'], /^papertree: There is no format "word"; .*\n$/],
    [
      ['cite', '--all', '--characters', 'latin', '.'],
      /^papertree: There are no characters "latin"; there are auto\|tex\|unicode\.\n$/,
    ],
    [['cite', '--all', '--style', 'mine', '.'], /^papertree: There is no style "mine"; .*\n$/],
  ];
  for (const [args, message] of wrong) {
    it(`refuses \`${args.join(' ')}\` in one line`, () => {
      const { code, out, err } = run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
  }

  it('reads a file without the head of a page only when told what it is', () => {
    const file = at('more/bare.txt');
    const runs = [run('entries', file), run('entries', '--read-as', 'pairs', file)];
    const { out } = run('papers', '--json', '--read-as', 'pairs', file);
    assert.deepEqual(
      [...runs, JSON.parse(out).papers.map(({ title }: { title: string }) => title)],
      [
        { code: 0, out: '', err: `papertree: ${file}: no listing page found.\n` },
        { code: 0, out: `${file} (pairs, 1 entries)\n  1-3: ${MAPS.title}\n`, err: '' },
        [MAPS.title],
      ],
    );
  });

  it('names a file that is not there, and still tells of the others', () => {
    const { code, out, err } = run('entries', '--json', at('nowhere.txt'), at('ada.txt'));
    assert.deepEqual(
      [code, err, JSON.parse(out)[0].entries.length],
      [2, `papertree: Cannot read ${at('nowhere.txt')}: there is no such file or folder.\n`, 2],
    );
  });

  it('tells a failure that it has no words for in those of the system', () => {
    const path = join(at('ada.txt'), 'inside');
    const { code, out, err } = run('papers', path, at('ada.txt'));
    assert.deepEqual([code, out.split('\n').length], [2, 3]);
    assert.match(err, /^papertree: Cannot read .*inside: ENOTDIR: .*\n$/);
  });

  it('says how to read a file that looks like titles and abstracts alone', () => {
    const pairs = [TIDES, BEES, MAPS].map(({ title, abstract }) => `${title}\n\n${abstract}`);
    const file = at('pairs.txt');
    writeFileSync(file, pairs.join('\n\n'));
    assert.match(run('papers', file).err, /no listing page found\..*--read-as pairs\.\n$/);
    assert.equal(run('papers', '--read-as', 'pairs', file).err, '');
    rmSync(file);
  });

  it('says that a named file holds no listing page, which is no fault', () => {
    const none = ['more/notes.txt', 'zeros.bin'].map((name) => run('papers', '--json', at(name)));
    assert.deepEqual(
      none,
      ['more/notes.txt', 'zeros.bin'].map((name) => ({
        code: 0,
        out: '{\n  "papers": []\n}\n',
        err: `papertree: ${at(name)}: no listing page found.\n`,
      })),
    );
  });

  it('reads UTF-16 by its mark, and says where it takes a file for Windows-1252', () => {
    const [wide, latin] = [run('entries', at('utf16.bin')), run('entries', at('latin.bin'))];
    assert.deepEqual(
      [wide?.code, wide?.out.split('\n').length, latin],
      [
        0,
        4,
        {
          code: 0,
          out: `${at('latin.bin')} (hf-papers, 1 entries)\n  11-13: Schrödinger Tides\n`,
          err: `papertree: ${at('latin.bin')}: not UTF-8; read as Windows-1252.\n`,
        },
      ],
    );
  });

  it('walks folders for texts, but not the hidden ones', () => {
    const { code, out, err } = run('entries', '--json', folder);
    assert.deepEqual(
      [code, err, JSON.parse(out).map(({ file }: { file: string }) => file)],
      [0, '', ['ada.txt', 'more/catalyzex.text', 'more/deep/hf.md'].map(at)],
    );
  });

  it('tells as JSON what each page says, with its lines', () => {
    const { out } = run('entries', '--json', at('ada.txt'));
    const [{ entries, ...page }] = JSON.parse(out);
    assert.deepEqual(
      [page, entries[1]],
      [
        {
          file: at('ada.txt'),
          format: 'author-profile',
          page: {
            lines: [1, 10],
            owner: 'Ada Writer',
            category: 'LG',
            hIndex: 12,
            papers: 2,
            citations: 1340,
            noveltyPercent: 50,
            aiScore: 40,
            declaredCount: 2,
          },
          leftovers: [],
          problems: [],
        },
        {
          ...BEES,
          authors: [
            { name: 'Bo Chen' },
            { name: 'C. Dee' },
            { name: 'Ada Writer', position: 'unknown' },
          ],
          authorsTruncated: true,
          affiliations: ['cmu'],
          date: { year: 2025, month: 5, day: 5, yearInferred: true },
          categories: ['stat.ML'],
          ids: {},
          links: [],
          lines: [19, 24],
          fieldLines: {
            title: [20, 20],
            authors: [22, 22],
            affiliations: [22, 22],
            date: [19, 19],
            categories: [19, 19],
            abstract: [24, 24],
            owner: [1, 1],
          },
        },
      ],
    );
  });

  it('tells as JSON each paper once, with where it stands', () => {
    const { code, out } = run('papers', '--json', folder);
    const { papers } = JSON.parse(out) as { papers: readonly Record<string, unknown>[] };
    const tides = papers.find(({ title }) => title === TIDES.title);
    assert.deepEqual(
      [code, papers.length, tides],
      [
        0,
        3,
        {
          id: tides?.id,
          key: 'writer2024predicting',
          ...TIDES,
          authors: [{ name: 'Ada Writer' }, { name: 'Bo Chen' }],
          authorsTruncated: false,
          affiliations: [],
          date: { year: 2024, month: 3, day: 3 },
          categories: ['cs.LG'],
          ids: {},
          links: [],
          entries: [
            { file: at('ada.txt'), lines: [12, 17] },
            { file: at('more/catalyzex.text'), lines: [3, 3] },
          ],
          provenance: { title: 0, authors: 0, date: 0, categories: 0, abstract: 0 },
        },
      ],
    );
  });

  it('tells papers and entries as plain lines', () => {
    assert.deepEqual(
      [run('papers', at('ada.txt')).out.split('\n').sort(), run('entries', at('more')).out],
      [
        [
          '',
          'chen2025counting: Counting Bees from the Sound of a Hive · Chen et al. · 2025?',
          'writer2024predicting: Predicting Harbour Tides with Sparse Kernels · Writer & Chen · 2024',
        ],
        [
          `${at('more/catalyzex.text')} (catalyzex, 1 entries)`,
          '  3-3: "We study how well sparse kernels predict the tides of…" (title not given)',
          `${at('more/deep/hf.md')} (hf-papers, 1 entries)`,
          '  11-13: Folding Paper Maps Is Hard',
          '',
        ].join('\n'),
      ],
    );
  });

  it('searches, best first, up to a limit', () => {
    const { code, out } = run('search', 'bees hive', folder, '--json', '--limit', '1');
    const { papers } = JSON.parse(out);
    assert.deepEqual(
      [code, papers.length, papers[0].paper.title, typeof papers[0].score],
      [0, 1, BEES.title, 'number'],
    );
  });

  it('finds nothing without a word about it', () => {
    assert.deepEqual(run('search', 'zeppelin', folder, '--json'), {
      code: 0,
      out: '{\n  "papers": []\n}\n',
      err: '',
    });
  });

  it('cites by key, by id, by query, and all', () => {
    const { papers } = JSON.parse(run('papers', '--json', folder).out);
    const tides = papers.find(({ title }: { title: string }) => title === TIDES.title);
    const one = run('cite', '--paper', tides.key, folder);
    assert.match(one.out, /^@\w+\{writer2024predicting,\n/);
    assert.deepEqual(
      [
        run('cite', '--paper', tides.id, folder),
        run('cite', '--query', 'harbour tides', folder),
        run('cite', '--all', folder).out.match(/^@/gm)?.length,
        run('cite', '--paper', tides.key, '--paper', papers[0].id, folder).code,
      ],
      [one, one, 3, 0],
    );
  });

  it('says when no paper answers, and ends with 1', () => {
    assert.deepEqual(run('cite', '--query', 'zeppelin', folder), {
      code: 1,
      out: '',
      err: 'papertree: No paper answers that.\n',
    });
  });

  it('names each paper to cite that is not there, cites the others, and ends with 1', () => {
    const known = ['--paper', 'writer2024predicting'];
    const { code, out, err } = run('cite', ...known, '--paper', 'no1', '--paper', 'no2', folder);
    assert.match(out, /^@\w+\{writer2024predicting,/);
    assert.deepEqual(
      [code, err],
      [
        1,
        ['no1', 'no2']
          .map((key) => `papertree: No paper has the id or the key "${key}".\n`)
          .join(''),
      ],
    );
  });

  it('lists references by the alphabet and records by their key', () => {
    const keys = [...run('cite', '--all', folder).out.matchAll(/^@\w+\{(.*),$/gm)];
    const lines = run('cite', '--all', '--format', 'text', folder).out.trim().split('\n');
    assert.deepEqual(
      [keys.map(([, key]) => key), lines.map((line) => line.split(' ', 1)[0])],
      [
        ['chen2025counting', 'foldingPaperMaps', 'writer2024predicting'],
        ['Chen,', 'Folding', 'Writer,'],
      ],
    );
  });

  it('says of a reference that its year is inferred, which the record says itself', () => {
    const cite = ['cite', '--paper', 'chen2025counting', folder, '--format'];
    const note = 'papertree: chen2025counting: the year is inferred, not stated.\n';
    assert.deepEqual(
      ['text', 'html', 'hayagriva', 'bibtex', 'biblatex', 'csl-json', 'ris'].map(
        (format) => run(...cite, format).err,
      ),
      [note, note, note, '', '', '', ''],
    );
  });

  it('makes keys by a pattern, and says what is wrong with one', () => {
    const keys = (...args: readonly string[]) =>
      [...run('cite', '--all', ...args, folder).out.matchAll(/^@\w+\{(.*),$/gm)].map(
        ([, key]) => key,
      );
    assert.deepEqual(keys('--key-pattern', "auth + ':' + year").length, keys().length);
    assert.ok(keys('--key-pattern', "auth + ':' + year").includes('Writer:2024'));
    assert.deepEqual(run('papers', '--key-pattern', 'auth.small', folder), {
      code: 2,
      out: '',
      err: 'papertree: --key-pattern auth.small: There is no filter called “.small” (at character 6).\n',
    });
  });

  it('cites in every format of the table, and names them all in its usage', () => {
    const cite = ['cite', '--paper', 'writer2024predicting', folder, '--format'];
    const first = (format: string) => run(...cite, format).out.split(/\r?\n/, 1)[0];
    assert.deepEqual(['bibtex', 'biblatex', 'csl-json', 'ris', 'hayagriva'].map(first), [
      '@misc{writer2024predicting,',
      '@misc{writer2024predicting,',
      '[',
      'TY  - UNPB',
      'writer2024predicting:',
    ]);
    const { out } = run('--help');
    assert.match(
      out,
      /--format bibtex\|biblatex\|csl-json\|ris\|hayagriva\|text\|html\|markdown\]/,
    );
  });

  it('says why it cannot read a dump whose bytes are not what they say', () => {
    const files: readonly (readonly [name: string, bytes: Uint8Array, reason: string])[] = [
      [
        'le.bin',
        Buffer.from(PROFILE, 'utf16le'),
        'UTF-16 without a byte order mark; save it as UTF-8',
      ],
      [
        'be.bin',
        Buffer.from(PROFILE, 'utf16le').swap16(),
        'UTF-16 without a byte order mark; save it as UTF-8',
      ],
      [
        'bad8.bin',
        Buffer.from(`\xef\xbb\xbf${PROFILE}\xff`, 'latin1'),
        'marked as UTF-8, but not valid UTF-8',
      ],
      [
        'japanese.bin',
        Buffer.concat([
          Buffer.from(PROFILE),
          Uint8Array.from([0x83, 0x4f, 0x83, 0x89, 0x82, 0xcc]),
        ]),
        'not UTF-8; save it as UTF-8',
      ],
    ];
    for (const [name, bytes, reason] of files) {
      writeFileSync(at(name), bytes);
      assert.deepEqual(run('entries', at(name)), {
        code: 2,
        out: '',
        err: `papertree: Cannot read ${at(name)}: ${reason}.\n`,
      });
    }
  });

  it('reads a dump of which the end was cut off within a letter', () => {
    const [utf16, utf8] = [Buffer.from(`\ufeff${PROFILE}`, 'utf16le'), Buffer.from(`é${PROFILE}é`)];
    writeFileSync(at('cut16.bin'), Buffer.concat([utf16, Buffer.from([0x41])]));
    writeFileSync(at('cut8.bin'), utf8.subarray(0, -1));
    for (const name of ['cut16.bin', 'cut8.bin']) assert.equal(run('papers', at(name)).code, 0);
  });

  it('knows a dump by its head, as the editor does', () => {
    writeFileSync(at('far.bin'), `${'A line of notes.\n'.repeat(5000)}\n${PROFILE}`);
    assert.equal(
      run('papers', at('far.bin')).err,
      `papertree: ${at('far.bin')}: no listing page found.\n`,
    );
  });

  it('follows the links of a folder, each file once, and no circle', () => {
    const linked = at('linked');
    mkdirSync(join(linked, 'inner'), { recursive: true });
    writeFileSync(join(linked, 'inner/real.txt'), PROFILE);
    writeFileSync(at('outside.data'), huggingFacePage(MAPS.title, MAPS.abstract));
    const links = {
      'again.txt': join(linked, 'inner/real.txt'),
      'inner/up': linked,
      'nowhere.txt': at('nowhere'),
      'self.txt': join(linked, 'self.txt'),
      'outside.txt': at('outside.data'),
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(linked, name));
    const { code, out, err } = run('entries', '--json', linked);
    assert.deepEqual(
      [code, err, JSON.parse(out).map(({ file }: { file: string }) => file)],
      [0, '', ['inner/real.txt', 'outside.txt'].map((name) => join(linked, name))],
    );
    rmSync(linked, { recursive: true });
  });
});
