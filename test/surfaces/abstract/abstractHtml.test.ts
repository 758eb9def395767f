import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { abstractHtml, newNonce } from '../../../src/surfaces/abstract/abstractHtml';

describe('abstractHtml', () => {
  const html = abstractHtml({
    cspSource: 'https://*.vscode-cdn.net',
    nonce: 'n0nce',
    scriptUri: 'https://x/abstractPage.js',
    styleUri: 'https://x/abstract.css',
    title: 'Abstract "&<',
    language: 'en',
  });

  it('forbids everything but our script and our style sheet', () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    deepEqual(policy.replaceAll('&#39;', "'").split('; '), [
      "default-src 'none'",
      "script-src 'nonce-n0nce'",
      'style-src https://*.vscode-cdn.net',
      "img-src 'none'",
      "font-src 'none'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('holds one script, one style sheet and nothing else', () => {
    deepEqual(html.match(/<(?:script|link|img|style|iframe)\b/g), ['<link', '<script']);
    match(html, /<script nonce="n0nce" src="https:\/\/x\/abstractPage\.js"><\/script>/);
    ok(html.indexOf('Content-Security-Policy') < html.indexOf('<link'));
  });

  it('escapes what it is given', () => {
    match(html, /<title>Abstract &quot;&amp;&lt;<\/title>/);
  });
});

describe('newNonce', () => {
  it('is 128 random bits, in letters that need no quoting', () => {
    match(newNonce(), /^[0-9a-f]{32}$/);
    notEqual(newNonce(), newNonce());
    equal(new Set(Array.from({ length: 100 }, newNonce)).size, 100);
  });
});
