import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/bibliography';
import { readYaml } from '../../../src/core/bibliography/hayagriva/readYaml';
import { readBibliography } from '../../../src/core/bibliography/readBibliography';
import type { PartialDate } from '../../../src/core/dump/entry';
import { readStatedDate } from '../../../src/core/dump/readStatedDate';
import { finish } from '../../../src/core/steps';
import { readEntries } from './readBriefly';

const STATED: readonly (readonly [text: string, date: PartialDate | undefined])[] = [
  ['2020-05-12', { year: 2020, month: 5, day: 12 }],
  ['2020-02-30', { year: 2020, month: 2 }],
  ['2020-05-uu', { year: 2020, month: 5 }],
  ['2020-13', { year: 2020 }],
  ['2020-21', { year: 2020 }],
  ['2020-00', { year: 2020 }],
  ['Spring 2020', { year: 2020 }],
  ['[2020]', { year: 2020 }],
  ['03/04/2017', { year: 2017 }],
  ['2020?', { year: 2020, yearInferred: true }],
  ['2020-05~', { year: 2020, month: 5, yearInferred: true }],
  ['~2020', { year: 2020, yearInferred: true }],
  ['ca. 1850', { year: 1850, yearInferred: true }],
  ['c1999.', { year: 1999 }],
  ['accessed 2021', undefined],
  ['199u', undefined],
  ['2019–2020', undefined],
  ['in press', undefined],
  ['10.1000/2020.1234', undefined],
];

describe('The date that a record states', () => {
  for (const [text, date] of STATED) {
    it(`"${text}" is kept as far as there is one`, () =>
      assert.deepEqual(readStatedDate(text), date));
  }

  it('of BibTeX and BibLaTeX keeps its year, whatever the month is', () => {
    for (const fields of [
      'year = {2020}, month = {13}',
      'year = {2020}, month = {0}',
      'year = {2020}, month = {25}, day = 3',
      'year = {Spring 2020}',
      'date = {2020-21}',
      'date = {2020-13-01/2021}',
    ]) {
      const [entry] = readEntries(`@misc{k, title = {Tides}, ${fields}}\n`);
      assert.deepEqual(entry?.date, { year: 2020 }, fields);
    }
  });

  it('of BibTeX has the day where the month has it', () => {
    const dateOf = (fields: string) =>
      readEntries(`@misc{k, title = {Tides}, ${fields}}\n`)[0]?.date;
    assert.deepEqual(dateOf('year = 2020, month = feb, day = 31'), { year: 2020, month: 2 });
    assert.deepEqual(dateOf('year = 2019, month = {August 2019}'), { year: 2019, month: 8 });
    assert.deepEqual(dateOf("year = 2019, month = {Jul. '19}"), { year: 2019, month: 7 });
    assert.deepEqual(dateOf('date = {1850~}'), { year: 1850, yearInferred: true });
    assert.deepEqual(dateOf('date = {1723~/1724~}'), { year: 1723, yearInferred: true });
    assert.deepEqual(dateOf('year = {2020?}, month = feb, day = 3'), {
      ...{ year: 2020, month: 2, day: 3 },
      yearInferred: true,
    });
  });

  it('of CSL-JSON and Hayagriva keeps its year, too', () => {
    const csl = (issued: object) =>
      JSON.stringify([{ id: 'k', type: 'article', title: 'Tides', DOI: '10.1000/t', issued }]);
    const texts: readonly (readonly [BibliographyFormat, string])[] = [
      ['csl-json', csl({ 'date-parts': [[2020, 21]] })],
      ['csl-json', csl({ 'date-parts': [['2020', 0, 0]] })],
      ['csl-json', csl({ 'date-parts': [[2020, 2, 30]] })],
      ['csl-json', csl({ raw: 'Spring 2020' })],
      ['csl-json', csl({ literal: '[2020]' })],
      ['hayagriva', 'k:\n  type: article\n  title: Tides\n  date: 2020-13\n'],
    ];
    for (const [format, text] of texts) {
      const { records } = finish(readBibliography(text, format, readYaml));
      assert.deepEqual(
        records.map(({ year }) => year),
        [2020],
        text,
      );
    }
  });

  it('of CSL-JSON that is about right counts as inferred', () => {
    const item = { id: 'k', type: 'article', title: 'Tides', DOI: '10.1000/t' };
    const [one, other] = readEntries(
      JSON.stringify([
        { ...item, issued: { 'date-parts': [[2020]], circa: true } },
        { ...item, id: 'l', issued: { 'date-parts': [[2020]], circa: 0 } },
      ]),
    );
    assert.deepEqual(
      [one?.date, other?.date],
      [{ year: 2020, yearInferred: true }, { year: 2020 }],
    );
  });
});
