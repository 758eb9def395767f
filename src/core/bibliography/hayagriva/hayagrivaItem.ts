import type { Stated } from '../../dump/makeEntry';
import { finish } from '../../steps';
import type { LineRange } from '../../text/lines';
import { findLines, type LineFinder } from '../bibtex/lineFinder';
import type { ReadYaml, YamlMap, YamlValue } from './yaml';

/** One entry of a Hayagriva file, read from its own lines. */
export interface HayagrivaItem {
  readonly key: string;
  readonly fields: HayagrivaFields;
}

/** What was read of the lines of an entry, and the line within them where it breaks. */
export interface HayagrivaReading {
  readonly item?: HayagrivaItem;
  readonly brokenAt?: number;
}

/** Reads one entry from its own lines, joined by line feeds. */
export function readHayagrivaItem(text: string, readYaml: ReadYaml): HayagrivaReading {
  const lineOf = finish(findLines(text));
  const { value, faultAt } = readYaml(text);
  const pair = value?.kind === 'map' ? value.pairs[0] : undefined;
  const isEntry = pair?.value.kind === 'map';
  const brokenAt = faultAt ?? (isEntry ? undefined : 0);
  return {
    ...(pair?.value.kind === 'map' && {
      item: { key: pair.key, fields: new HayagrivaFields(pair.value, lineOf) },
    }),
    ...(brokenAt !== undefined && { brokenAt: lineOf(brokenAt) }),
  };
}

/** The fields of an entry, or of what it is a part of, with their lines. */
export class HayagrivaFields {
  readonly #map: YamlMap;
  readonly #lineOf: LineFinder;

  constructor(map: YamlMap, lineOf: LineFinder) {
    this.#map = map;
    this.#lineOf = lineOf;
  }

  value(name: string): YamlValue | undefined {
    return this.#map.pairs.find(({ key }) => key === name)?.value;
  }

  /** What is made of some fields together, stated by the lines of those that are there. */
  stated<Value>(names: readonly string[], value: Value | undefined): Stated<Value> | undefined {
    const used = names.flatMap((name) => this.value(name) ?? []);
    if (value === undefined || used.length === 0) return undefined;
    const first = Math.min(...used.map(({ start }) => start));
    const last = Math.max(...used.map(({ end }) => end));
    return { value, lines: this.#lines(first, Math.max(first, last - 1)) };
  }

  /** A text field, or one with a text of its own in a mapping: `title: { value: … }`. */
  text(name: string): string | undefined {
    return textOf(this.value(name));
  }

  /** What this is a part of: the first, where there are several. */
  get parent(): HayagrivaFields | undefined {
    const value = this.value('parent');
    const first = value?.kind === 'list' ? value.items[0] : value;
    return first?.kind === 'map' ? new HayagrivaFields(first, this.#lineOf) : undefined;
  }

  #lines(start: number, end: number): LineRange {
    return [this.#lineOf(start), this.#lineOf(end)];
  }
}

/** The text of a value; of a mapping that of its `value`. */
export function textOf(value: YamlValue | undefined): string | undefined {
  if (value?.kind === 'map') return textOf(value.pairs.find(({ key }) => key === 'value')?.value);
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text : undefined;
}
