import { deepEqual, equal, ok } from 'node:assert/strict';
import { abstractView } from '../../../src/surfaces/abstract/abstractView';
import { dateView } from '../../../src/surfaces/abstract/dateView';
import { isWebAddress, paperLinks } from '../../../src/surfaces/abstract/links';
import { textSegments } from '../../../src/surfaces/abstract/segments';
import { firstWords, tabTitle } from '../../../src/surfaces/abstract/titles';
import { MAX_ABSTRACT, parseToPage } from '../../../src/webview/protocol';
import { barePaper, context, fullPaper, labels } from './samplePaper';

describe('abstractView', () => {
  it('shows every field of a paper and where it was read', () => {
    const { view } = abstractView(fullPaper, context);
    deepEqual(view, {
      paperId: 'p1',
      citationKey: 'lotfi2022bounds',
      title: [
        { kind: 'text', text: 'PAC-Bayes Compression Bounds So Tight That They Explain ' },
        { kind: 'math', tex: '\\mathcal{O}(\\sqrt{n})', display: false },
      ],
      titleGiven: true,
      authors: [
        { name: 'Sanae Lotfi', positionUnknown: false, affiliations: 'NYU' },
        { name: 'Marc Finzi', positionUnknown: false },
        { name: 'Andrew Gordon Wilson', positionUnknown: true },
      ],
      authorsTruncated: true,
      affiliations: ['New York University', 'OpenAI'],
      date: { text: 'November 24, 2022', year: 'inferred' },
      categories: [
        { id: 'cs.LG', fullName: 'Machine Learning', inferred: true },
        { id: 'stat.ML', inferred: false },
      ],
      abstract: [
        [
          { kind: 'text', text: 'We prove ' },
          {
            kind: 'math',
            tex:
              '\\mathbb{E}_{h\\sim Q}[L(h)] \\le \\hat{L}(Q) + ' +
              '\\sqrt{\\frac{\\mathrm{KL}(Q\\|P) + \\ln(2\\sqrt{n}/\\delta)}{2n}}',
            display: true,
          },
          { kind: 'text', text: ' for every ' },
          { kind: 'math', tex: '\\delta \\in (0, 1)', display: false },
          { kind: 'text', text: '. Code is at ' },
          { kind: 'link', text: 'github.com/activatedgeek/tight-pac-bayes', index: 0 },
          { kind: 'text', text: ' (see also ' },
          { kind: 'link', text: 'https://example.org/a_b', index: 1 },
          { kind: 'text', text: ').' },
        ],
      ],
      abstractCut: false,
      abstractTruncated: false,
      details: [
        { name: 'Published in', text: 'NeurIPS 2022' },
        { name: 'Identifiers', text: 'arXiv 2211.13609 · DOI 10.5555/3600270.3602557' },
        { name: 'Comments', text: '25 pages' },
        { name: 'Counts when saved', text: '41 citations · 3 upvotes' },
      ],
      conflicts: [
        {
          name: 'Date',
          statements: [
            { text: '2022', index: 6 },
            { text: '2023', index: 7 },
          ],
        },
        {
          name: 'Identifiers',
          statements: [{ text: '2211.13609', index: 7 }],
          note: 'Also stated of another work: Other Bounds',
        },
      ],
      links: [
        { kind: 'code', text: 'https://github.com/activatedgeek/tight-pac-bayes' },
        { kind: 'project', text: 'https://example.org/a_b' },
        { kind: 'paper', text: 'https://arxiv.org/abs/2211.13609' },
        { kind: 'paper', text: 'https://doi.org/10.5555/3600270.3602557' },
      ],
      places: [
        { fact: 'Title', place: 'finzi.txt, line 19' },
        { fact: 'Authors', place: 'lotfi.txt, line 4' },
        { fact: 'Date', place: 'finzi.txt, line 18' },
        { fact: 'Categories', place: 'finzi.txt, line 18' },
        { fact: 'Abstract', place: 'finzi.txt, line 23' },
        { fact: 'Links', place: 'finzi.txt, line 23' },
        { place: 'finzi.txt, lines 18–23' },
        { place: 'lotfi.txt, line 4' },
      ],
      doubtful: 'The date stands between two papers.',
    });
  });

  it('invents nothing for a paper of which nothing is known', () => {
    deepEqual(abstractView(barePaper, context).view, {
      paperId: 'p2',
      citationKey: 'anon',
      title: [],
      titleGiven: false,
      authors: [],
      authorsTruncated: false,
      affiliations: [],
      categories: [],
      abstract: [],
      abstractCut: false,
      abstractTruncated: false,
      details: [],
      conflicts: [],
      links: [],
      places: [],
    });
  });

  it('is a message that the page accepts unchanged', () => {
    for (const paper of [fullPaper, barePaper]) {
      const message = { kind: 'show', view: abstractView(paper, context).view, labels };
      deepEqual(parseToPage(JSON.parse(JSON.stringify(message))), message);
    }
  });

  it('cuts a huge abstract after a whole word and says so', () => {
    const abstract = 'word '.repeat(MAX_ABSTRACT);
    const { view } = abstractView({ ...barePaper, abstract }, context);
    const [first] = view.abstract[0] ?? [];
    ok(first?.kind === 'text' && first.text.length <= MAX_ABSTRACT && first.text.endsWith('word'));
    equal(view.abstractCut, true);
  });

  it('drops bidirectional controls from the name of a dump', () => {
    const renamed = { ...context, fileName: () => 'a\u202etxt.exe\nb' };
    equal(abstractView(fullPaper, renamed).view.places[0]?.place, 'atxt.exe b, line 19');
  });
});

describe('textSegments', () => {
  const all = () => 0;

  it('finds an address again that the sentence repeats', () => {
    deepEqual(textSegments('(www.a.org), www.a.org.', all), [
      { kind: 'text', text: '(' },
      { kind: 'link', text: 'www.a.org', index: 0 },
      { kind: 'text', text: '), ' },
      { kind: 'link', text: 'www.a.org', index: 0 },
      { kind: 'text', text: '.' },
    ]);
  });

  it('leaves text that is no web address alone', () => {
    const text = 'javascript:alert(1) data:text/html,x file:///etc/passwd command:x';
    deepEqual(textSegments(text, all), [{ kind: 'text', text }]);
  });
});

describe('paperLinks', () => {
  it('passes only the web', () => {
    const urls = [
      'javascript:alert(1)',
      'command:x',
      'file:///etc',
      'http:',
      'https://',
      'http://a',
    ];
    deepEqual(urls.filter(isWebAddress), ['http://a']);
    const links = urls.map((url) => ({ kind: 'project', url }) as const);
    deepEqual(paperLinks({ ...barePaper, links }), [{ kind: 'project', url: 'http://a' }]);
  });

  it('gives no address to an identifier that is not one', () => {
    deepEqual(paperLinks({ ...barePaper, ids: { arxiv: '../?x', doi: 'x y' } }), []);
  });

  it('writes a DOI so that it stays the path', () => {
    deepEqual(paperLinks({ ...barePaper, ids: { doi: '10.1002/(SICI)1?a#<b>' } }), [
      { kind: 'paper', url: 'https://doi.org/10.1002/(SICI)1%3Fa%23%3Cb%3E' },
    ]);
  });
});

describe('dateView', () => {
  it('says no more than is known', () => {
    const shown = [{ year: 2024 }, { year: 2024, month: 2 }, { month: 2, day: 29 }, { day: 3 }, {}];
    deepEqual(
      shown.map((date) => dateView(date, 'en')),
      [
        { text: '2024', year: 'given' },
        { text: 'February 2024', year: 'given' },
        { text: 'February 29', year: 'missing' },
        undefined,
        undefined,
      ],
    );
  });

  it('speaks the language of the editor', () => {
    equal(dateView({ year: 2024, month: 3, day: 9 }, 'de')?.text, '9. März 2024');
  });
});

describe('titles', () => {
  it('are cut between words for a tab', () => {
    const title = 'From Entropy to Epiplexity: Rethinking Information';
    equal(
      tabTitle({ ...barePaper, title }, 'Untitled paper'),
      'From Entropy to Epiplexity: Rethinking…',
    );
    equal(tabTitle(barePaper, 'Untitled paper'), 'Untitled paper');
  });

  it('are replaced by the first words of the abstract', () => {
    equal(firstWords({ ...barePaper, abstract: 'a b c d e f g h i' }), 'a b c d e f g h…');
    equal(firstWords(barePaper), '');
  });
});
