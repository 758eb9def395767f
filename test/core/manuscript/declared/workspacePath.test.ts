import { deepEqual, equal } from 'node:assert/strict';
import { workspacePath } from '../../../../src/core/manuscript/declared/workspacePath';

describe('A setting that names a bibliography', () => {
  it('is a path below the folder of the workspace', () => {
    equal(workspacePath('references.bib'), 'references.bib');
    equal(workspacePath(' ./texts//refs/my works.bib '), 'texts/refs/my works.bib');
    equal(workspacePath('refs\\works.json'), 'refs/works.json');
    equal(workspacePath('Quellen-Übersicht.yaml'), 'Quellen-Übersicht.yaml');
  });

  it('leads nowhere else, and to no other kind of file', () => {
    const hostile: readonly unknown[] = [
      ...[
        '',
        ' ',
        '.',
        '..',
        './',
        '../x.bib',
        'a/../../x.bib',
        'a/../x.bib',
        '/etc/x.bib',
        '//host/x.bib',
      ],
      ...[
        '\\\\host\\x.bib',
        '..\\x.bib',
        'C:\\x.bib',
        'c:/x.bib',
        '~/x.bib',
        '~root/x.bib',
        '$HOME/x.bib',
      ],
      ...[
        '$' + '{workspaceFolder}/x.bib',
        '%APPDATA%/x.bib',
        'file:///etc/x.bib',
        'vscode-remote://h/x.bib',
      ],
      ...[
        'http://a.org/x.bib',
        'command:x.bib',
        'a\0.bib',
        'a\n.bib',
        'a\u202e.bib',
        'a\u200b/x.bib',
      ],
      ...[
        '.. /x.bib',
        'a/.. /x.bib',
        '.bashrc',
        '.vscode/settings',
        'tasks',
        'x.bib/..',
        '.bib',
        'a/.json',
      ],
      ...[
        'x.bib\0.sh',
        'x.sh',
        `${'a/'.repeat(600)}x.bib`,
        7,
        null,
        undefined,
        ['x.bib'],
        { path: 'x.bib' },
      ],
    ];
    deepEqual(
      hostile.map(workspacePath),
      hostile.map(() => undefined),
    );
  });
});
