import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Span } from '../../../src/core/search/highlight';
import { search } from '../../../src/core/search/search';
import { buildSearchIndexAtOnce } from '../../../src/core/search/searchIndex';
import { hitsFor, samplePaper } from './samplePapers';

function marked(text: string, spans: readonly Span[]): string {
  let shown = '';
  let from = 0;
  for (const [start, end] of spans) {
    shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return shown + text.slice(from);
}

function titleFor(query: string, title: string): string {
  const [hit] = search(buildSearchIndexAtOnce([samplePaper({ title })]), query, 1);
  return hit === undefined ? 'not found' : marked(title, hit.titleMatches);
}

describe('The matches of a hit', () => {
  it('show as much of a word as was typed', () => {
    equal(titleFor('att need', 'Attention Is All You Need'), '[Att]ention Is All You [Need]');
  });

  it('show the whole of a word that was mistyped', () => {
    equal(titleFor('atention', 'Attention Is All'), '[Attention] Is All');
  });

  it('stand in the text as it is written, not as it is folded', () => {
    equal(titleFor('strass', 'Die Straße nach Łódź'), 'Die [Straß]e nach Łódź');
    equal(titleFor('stras', 'Die Straße nach Łódź'), 'Die [Straß]e nach Łódź');
    equal(titleFor('lodz', 'Die Straße nach Łódź'), 'Die Straße nach [Łódź]');
    equal(titleFor('schro', 'The Schrödinger Bridge'), 'The [Schrö]dinger Bridge');
    equal(titleFor('schro', 'The Schro\u0308dinger Bridge'), 'The [Schro\u0308]dinger Bridge');
    equal(titleFor('effi', 'Eﬃcient 𝐗 Nets'), '[Eﬃ]cient 𝐗 Nets');
    equal(titleFor('x', 'Eﬃcient 𝐗 Nets'), 'Eﬃcient [𝐗] Nets');
  });

  it('join where they touch', () => {
    equal(titleFor('机器', '论机器学习'), '论[机器]学习');
  });

  it('show words that match together', () => {
    equal(titleFor('selfattention', 'On Self-Attention'), 'On [Self]-[Attention]');
    equal(titleFor('vae', 'Variational Auto-Encoders'), '[V]ariational [A]uto-[E]ncoders');
  });

  it('do not show what merely looks like a word that is there', () => {
    equal(titleFor('form', 'A Form of Learning from Data'), 'A [Form] of Learning from Data');
  });

  it('show in the names of authors, by words and by operator', () => {
    const [byWord] = hitsFor('kaiser');
    deepEqual(byWord?.authorMatches, [[], [], [], [[7, 13]]]);
    const [byOperator] = hitsFor('author:lukasz');
    deepEqual(byOperator?.authorMatches, [[], [], [], [[0, 6]]]);
    deepEqual(byOperator?.titleMatches, []);
  });

  it('keep an author operator out of the title', () => {
    const paper = samplePaper({ title: 'Wilson Loops', authors: ['Kenneth Wilson'] });
    const [hit] = search(buildSearchIndexAtOnce([paper]), 'author:wilson loops', 1);
    deepEqual([hit?.titleMatches, hit?.authorMatches], [[[7, 12]], [[[8, 14]]]]);
  });

  it('come with the sentence of the abstract that holds them', () => {
    const [hit] = hitsFor('transformer attention mechanisms');
    ok(hit?.snippet);
    equal(
      marked(hit.snippet.text, hit.snippet.matches),
      'We propose the [Transformer], based solely on [attention] [mechanisms].',
    );
  });

  it('leave the sentence out where the abstract does not match', () => {
    equal(hitsFor('vaswani')[0]?.snippet, undefined);
  });

  it('are kept when a long sentence is cut', () => {
    const filler = 'and a great many more words '.repeat(20);
    const abstract = `It begins ${filler}with the needle in it ${filler}to its end.`;
    const index = buildSearchIndexAtOnce([samplePaper({ title: 'Hay', abstract })]);
    const snippet = search(index, 'needle', 1)[0]?.snippet;
    ok(snippet && snippet.text.length < 220);
    ok(snippet.text.startsWith('…') && snippet.text.endsWith('…'));
    deepEqual(
      snippet.matches.map(([start, end]) => snippet.text.slice(start, end)),
      ['needle'],
    );
  });
});
