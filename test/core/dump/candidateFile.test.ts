import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  CANDIDATE_ENDINGS,
  CANDIDATE_PATTERN,
  isCandidateName,
  isWorthReading,
} from '../../../src/core/dump/candidateFile';

describe('A file that may be a dump', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

  it('has one of the endings that the setting has by default', () => {
    const { properties } = manifest.contributes.configuration;
    assert.equal(properties['papertree.files.include'].default, CANDIDATE_PATTERN);
  });

  it('wakes the extension, unless it ends as many files do that are none', () => {
    const waking = CANDIDATE_ENDINGS.filter((ending) => !['json', 'markdown'].includes(ending));
    assert.deepEqual(manifest.activationEvents, [
      'onUri',
      ...waking.map((ending) => `workspaceContains:**/*.${ending}`),
    ]);
  });

  it('is told by the end of its name', () => {
    const names = [
      'a.txt',
      'A.RIS',
      'list.jsonl',
      'x.bib',
      'refs.yml',
      'a.yml',
      'a.html',
      'a.txt.gz',
    ];
    assert.deepEqual(names.filter(isCandidateName), [
      'a.txt',
      'A.RIS',
      'list.jsonl',
      'x.bib',
      'refs.yml',
    ]);
  });

  it('is looked into where it is JSON only when something in it has a title', () => {
    const heads = ['[{"title": "A"}]', '{"titles": []}', '{"name": "x", "lockfileVersion": 3}'];
    assert.deepEqual(
      heads.map((head) => isWorthReading('a.json', head)),
      [true, true, false],
    );
    assert.ok(isWorthReading('a.jsonl', '{}'));
  });
});
