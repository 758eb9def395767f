import { deepEqual } from 'node:assert/strict';
import { inCiteOrder } from '../../../src/core/cite/citeOrder';
import type { ExportFormatId } from '../../../src/core/cite/exportFormats';
import { finish } from '../../../src/core/steps';
import { shippedReferences } from './shippedReferences';
import { somePaper } from './somePaper';

describe('The order of papers that are handed on', () => {
  const papers = [
    somePaper({ key: 'zebra2020', authors: [{ name: 'Ada Writer' }] }),
    somePaper({ key: 'Ångström2019', authors: [{ name: 'Knut Sand' }] }),
    somePaper({ key: 'bees2021', authors: [{ name: 'Bo Chen' }] }),
  ];
  const options = { reference: shippedReferences('apa').entry };
  const keys = (format: ExportFormatId): string[] =>
    finish(inCiteOrder(papers, format, options)).map(({ key }) => key);

  it('is that of their keys in records', () => {
    deepEqual(keys('bibtex'), ['Ångström2019', 'bees2021', 'zebra2020']);
  });

  it('is that of the references as they read where they are styled', () => {
    deepEqual(keys('text'), ['bees2021', 'Ångström2019', 'zebra2020']);
  });
});
