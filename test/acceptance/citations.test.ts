import assert from 'node:assert/strict';
import { biblatexEntry } from '../../src/core/cite/biblatex';
import { bibtexEntry } from '../../src/core/cite/bibtex';
import { baseKey } from '../../src/core/cite/citationKey';
import type { CitedPaper } from '../../src/core/cite/citedPaper';
import { EXPORT_FORMATS } from '../../src/core/cite/exportFormats';
import { hayagrivaEntry } from '../../src/core/cite/hayagriva';
import { risRecord } from '../../src/core/cite/ris';
import { shippedReferences } from '../core/cite/shippedReferences';
import {
  CITATION_CASES,
  type CitationCase,
  citationCases,
  type ExpectedText,
  paperOf,
} from './citationCases';

type Compared = ExpectedText | 'csl';

const apa = shippedReferences('apa');
const ieee = shippedReferences('ieee');

const WRITERS: Readonly<Record<Compared, (paper: CitedPaper) => string>> = {
  key: baseKey,
  bibtex: (paper) => bibtexEntry(paper),
  biblatex: (paper) => biblatexEntry(paper),
  csl: (paper) => EXPORT_FORMATS['csl-json'].write([paper]),
  ris: risRecord,
  hayagriva: hayagrivaEntry,
  apa: (paper) => apa.entry(paper, 'text'),
  apaInText: (paper) => apa.inText([paper], 'text'),
  ieee: (paper) => ieee.entry(paper, 'text'),
  ieeeInText: (paper) => ieee.inText([paper], 'text'),
};

/** Cases that we write otherwise, each with its reason; they must still differ. */
const EXCEPTIONS: Readonly<Record<Compared, Readonly<Record<string, string>>>> = {
  key: {},
  bibtex: { A37: 'biber takes a name without a capital for a particle: "hooks, bell"' },
  biblatex: { A37: 'biber takes a name without a capital for a particle: "hooks, bell"' },
  csl: {},
  ris: {},
  hayagriva: { A44: 'Typst cuts "Research and Development Team" at its small word' },
  apa: {},
  apaInText: {},
  ieee: {},
  ieeeInText: {},
};

describe('Acceptance: the citations of the shared cases', () => {
  const cases = citationCases();
  if (cases === undefined) {
    it('are there to be compared', () => {
      assert.notEqual(process.env.PAPERTREE_ACCEPTANCE, 'required', `${CITATION_CASES} is missing`);
      console.log(`      not compared: ${CITATION_CASES} is not there`);
    });
    return;
  }

  it('are 72', () => assert.equal(cases.length, 72));

  for (const what of Object.keys(WRITERS) as Compared[]) {
    it(`agree in ${what}, but for the listed exceptions`, () => {
      const differing = cases.filter((each) => written(what, each) !== expected(what, each));
      const unexpected = differing.filter(({ id }) => !(id in EXCEPTIONS[what]));
      assert.deepEqual(
        unexpected.map((each) => `${each.id} ${written(what, each)}`),
        unexpected.map((each) => `${each.id} ${expected(what, each)}`),
      );
      assert.deepEqual(
        differing.map(({ id }) => id),
        Object.keys(EXCEPTIONS[what]),
      );
    });
  }
});

function written(what: Compared, each: CitationCase): string {
  return WRITERS[what](paperOf(each));
}

function expected(what: Compared, { expect }: CitationCase): string {
  return what === 'csl' ? `${JSON.stringify([expect.csl], undefined, 2)}\n` : expect[what];
}
