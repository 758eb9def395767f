import type { FormatId } from '../../src/core/dump/dump';
import { SEED_PAGES } from './seedPages';

const LISTS: ReadonlySet<FormatId> = new Set<FormatId>(['csl-json', 'openalex', 'inspire']);

/** A page of a format of about so many characters: small ones below each other, ids varied. */
export function printPages(format: FormatId, length: number): string {
  const page = SEED_PAGES[format];
  const copies = Array.from({ length: Math.ceil(length / page.length) }, (_, at) => {
    return varied(page, at);
  });
  if (!LISTS.has(format)) return copies.join('\n\n');
  const [open, close] = [page.indexOf('[') + 1, page.lastIndexOf(']')];
  const records = copies.map((copy) => copy.slice(copy.indexOf('[') + 1, copy.lastIndexOf(']')));
  return page.slice(0, open) + records.join(',') + page.slice(close);
}

function varied(page: string, at: number): string {
  const month = String(1 + (at % 12)).padStart(2, '0');
  const number = String(10_000 + (at % 80_000));
  return page
    .replaceAll('2401.0000', `24${month}.${number.slice(1)}`)
    .replaceAll('/tide.', `/tide.${at}.`)
    .replaceAll('PMID: 1234567', `PMID: ${number}`)
    .replaceAll('PMID- 1234567', `PMID- ${number}`);
}
