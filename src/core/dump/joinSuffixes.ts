const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** Whether an item of a list of names belongs to the name before it: "Ada Writer, Jr." */
export function isSuffix(item: string): boolean {
  return SUFFIX.test(item);
}

/** The names of a list that was cut at its commas. */
export function joinSuffixes(items: readonly string[]): string[] {
  const names: string[] = [];
  for (const item of items) {
    const last = names.length - 1;
    if (isSuffix(item) && names[last] !== undefined) names[last] = `${names[last]}, ${item}`;
    else if (item !== '') names.push(item);
  }
  return names;
}
