/** A value of YAML as data: what it says, and where within its text. */
export type YamlValue = YamlText | YamlList | YamlMap;

interface YamlPlace {
  /** Offsets within the text, `end` one past the last. */
  readonly start: number;
  readonly end: number;
}

/** A scalar, always as text: in a bibliography nothing is a number. */
export interface YamlText extends YamlPlace {
  readonly kind: 'text';
  readonly text: string;
}

export interface YamlList extends YamlPlace {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
}

export interface YamlMap extends YamlPlace {
  readonly kind: 'map';
  readonly pairs: readonly { readonly key: string; readonly value: YamlValue }[];
}

/** What could be read of a text, and where it stops being YAML. */
export interface YamlReading {
  readonly value?: YamlValue;
  readonly faultAt?: number;
}

/**
 * Reads a text that is one value. Handed in by whoever loads it: the library behind it takes ten
 * milliseconds to wake up, and few workspaces have a bibliography in YAML.
 */
export type ReadYaml = (text: string) => YamlReading;
