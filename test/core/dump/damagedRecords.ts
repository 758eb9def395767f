import fc from 'fast-check';
import { readDump } from '../../../src/core/dump/readDump';
import { isBlank, splitLines } from '../../../src/core/text/lines';

/** Records of a structured format one below the other, with lines lost, doubled and thrown in. */
export function damagedPages(
  records: readonly string[],
  junk: readonly string[],
  around: { readonly head?: string; readonly between?: string; readonly foot?: string } = {},
): fc.Arbitrary<string> {
  const { head = '', between = '\n\n', foot = '' } = around;
  const damage = fc.record({
    deed: fc.constantFrom('delete', 'repeat', 'insert', 'replace', 'cut'),
    at: fc.nat(200),
    line: fc.oneof(fc.constantFrom(...junk), fc.string({ unit: 'grapheme', maxLength: 20 })),
  });
  return fc
    .tuple(
      fc.array(fc.constantFrom(...records), { minLength: 2, maxLength: 6 }),
      fc.array(damage, { maxLength: 4 }),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([written, damages, lineEnd]) => {
      const lines = `${head}${written.join(between)}${foot}`.split('\n');
      for (const { deed, at: place, line } of damages) {
        const at = place % lines.length;
        const here = lines[at] ?? '';
        if (deed === 'delete' && lines.length > 1) lines.splice(at, 1);
        else if (deed === 'repeat') lines.splice(at, 0, here);
        else if (deed === 'cut') lines.splice(at, 1, here.slice(0, here.length / 2));
        else lines.splice(at, deed === 'insert' ? 0 : 1, line);
      }
      return lines.join(lineEnd);
    });
}

/**
 * What breaks the law of lines: a line that nothing explains, that is both left over and in an
 * entry, or that two entries have though it does not print several records.
 */
export function sharedOrLost(text: string, mayBeShared: (line: string) => boolean): string[] {
  const dump = readDump(text);
  if (dump === undefined) return [];
  const claims = new Map<number, string[]>();
  const claim = (first: number, last: number, by: string): void => {
    for (let at = first; at <= last; at++) claims.set(at, [...(claims.get(at) ?? []), by]);
  };
  for (const { entries, page } of dump.sections) {
    if (page !== undefined) claim(page.lines[0], page.lines[1], 'head');
    for (const { lines } of entries) claim(lines[0], lines[1], 'entry');
  }
  for (const { line } of dump.leftovers) claim(line, line, 'leftover');
  return splitLines(text).flatMap((line) => {
    const by = claims.get(line.number) ?? [];
    const isShared = by.length > 1 && by.every((one) => one === 'entry') && mayBeShared(line.text);
    return by.length === 1 || isShared || isBlank(line)
      ? []
      : [`${line.number} (${by.join(', ')}): ${line.text}`];
  });
}
