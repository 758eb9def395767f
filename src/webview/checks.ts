/** Reads a value from outside as a `T`, or says `undefined`. Never throws. */
export type Check<T> = (value: unknown) => T | undefined;

/** A property that may be left out. */
export interface Optional<T> {
  readonly optional: Check<T>;
}

/** One check per property; the compiler insists on `optional` exactly where the type has a `?`. */
export type Checks<T> = {
  readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
    ? Optional<Exclude<T[K], undefined>>
    : Check<T[K]>;
};

/** Text to be shown: cut at `max` UTF-16 units, never through a surrogate pair. */
export function shownText(max: number): Check<string> {
  return (value) => (typeof value === 'string' ? clampText(value, max) : undefined);
}

/** Text that names something: refused when too long, because a cut name names something else. */
export function name(max: number): Check<string> {
  return (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= max ? value : undefined;
}

/** A position in a list. */
export function position(max: number): Check<number> {
  return (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < max
      ? value
      : undefined;
}

/** `true` or `false`. */
export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** One of the given words. */
export function oneOf<const T extends string>(...words: readonly T[]): Check<T> {
  return (value) => words.find((word) => word === value);
}

/** A list of `max` items at most; what is over is dropped, what is wrong refuses the list. */
export function listOf<T>(check: Check<T>, max: number): Check<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    const items: T[] = [];
    for (const raw of value.slice(0, max)) {
      const item = check(raw);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  };
}

/** An object with these properties; others are left behind. */
export function record<T extends object>(checks: Checks<T>): Check<T> {
  const properties = Object.entries<Check<unknown> | Optional<unknown>>(checks);
  return (value) => {
    if (typeof value !== 'object' || value === null) return undefined;
    const own = new Map<string, unknown>(Object.entries(value));
    const result: Record<string, unknown> = {};
    for (const [key, check] of properties) {
      const raw = own.get(key);
      if (raw === undefined && typeof check !== 'function') continue;
      const read = typeof check === 'function' ? check(raw) : check.optional(raw);
      if (read === undefined) return undefined;
      result[key] = read;
    }
    // Every property has passed the check that `Checks<T>` demands for it.
    return result as T;
  };
}

/** The first of several shapes that fits: for unions, whose `kind`s exclude each other. */
export function anyOf<T>(...checks: readonly Check<T>[]): Check<T> {
  return (value) => {
    for (const check of checks) {
      const read = check(value);
      if (read !== undefined) return read;
    }
    return undefined;
  };
}

/** A text of `max` UTF-16 units at most, never ending within a surrogate pair. */
export function clampText(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}
