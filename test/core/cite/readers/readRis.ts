/** The values of each tag of one record, in order. */
export type RisFields = Readonly<Record<string, readonly string[]>>;

/** Reads RIS strictly: every line is a tag with a value, or blank between records. */
export function readRis(text: string): RisFields[] {
  const records: RisFields[] = [];
  let open: Record<string, string[]> | undefined;
  for (const line of text.split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    if (line === '' && open === undefined) continue;
    const tag = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    const [, name = '', value = ''] = tag ?? [];
    if (tag === null) throw new Error(`not a line of RIS: ${JSON.stringify(line)}`);
    if ((name === 'TY') !== (open === undefined)) throw new Error(`${name} is out of place`);
    if (open === undefined) open = {};
    if (name === 'ER') {
      records.push(open);
      open = undefined;
    } else {
      open[name] = [...(open[name] ?? []), value];
    }
  }
  if (open !== undefined) throw new Error('a record does not end');
  return records;
}
