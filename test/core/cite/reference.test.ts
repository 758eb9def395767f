import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shippedReferences } from './shippedReferences';
import { named, somePaper } from './somePaper';

const apa = shippedReferences('apa');

const finzi = somePaper({
  title: 'Deep <b>Nets</b> & "More"',
  authors: named('Jean-Pierre Finzi', 'Guy L. Steele Jr.'),
  date: { year: 2020 },
});

describe('A reference in APA', () => {
  it('is plain text', () => {
    assert.equal(
      apa.entry(finzi, 'text'),
      'Finzi, J.-P., & Steele, G. L., Jr. (2020). Deep <b>Nets</b> & “More.”',
    );
  });

  it('is HTML in which a title is no markup', () => {
    assert.equal(
      apa.entry(finzi, 'html'),
      'Finzi, J.-P., &amp; Steele, G. L., Jr. (2020). <i>Deep &lt;b&gt;Nets&lt;/b&gt; &amp; “More.”</i>',
    );
  });

  it('leaves an author of unknown position to et al.', () => {
    const authors = [...named('Ada B'), { name: 'Marc Finzi', position: 'unknown' } as const];
    const paper = somePaper({ title: 'Trees?', authors });
    assert.equal(apa.entry(paper, 'text'), 'B, A. et al. (n.d.). Trees?');
  });

  it('names nineteen and the last of many authors', () => {
    const authors = named(...Array.from({ length: 25 }, (_, at) => `Ada B${at + 1}`));
    const paper = somePaper({ title: 'Trees', authors, date: { year: 2020 } });
    assert.match(apa.entry(paper, 'text'), /B19, A\., … B25, A\. \(2020\)\./);
  });

  it('prefers a DOI to other addresses', () => {
    const ids = { arxiv: '2401.00001', doi: '10.1/x' };
    assert.equal(
      apa.entry(somePaper({ title: 'Trees', ids }), 'text'),
      'Trees (arXiv:2401.00001). (n.d.). arXiv. https://doi.org/10.1/x',
    );
  });

  it('says when there is nothing to say', () => {
    assert.equal(apa.entry(somePaper(), 'text'), '[Untitled]. (n.d.).');
  });

  it('is one line without control characters, and its HTML has no tags but ours', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(text, text, (title, name) => {
        const paper = somePaper({ title: `<a>${title}`, authors: named(name, '<img>') });
        assert.doesNotMatch(apa.entry(paper, 'text'), /[\u0000-\u001f\u007f-\u009f]/);
        const html = apa.entry(paper, 'html').replace(/<\/?i>/g, '');
        assert.doesNotMatch(html, /[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('A reference in running text', () => {
  it('groups several papers', () => {
    const untitled = somePaper({ title: 'On the state-of-the-art of nets' });
    assert.equal(
      apa.inText([finzi, untitled], 'html'),
      '(Finzi &amp; Steele, 2020; <i>On the State-of-the-Art of Nets</i>, n.d.)',
    );
  });
});
