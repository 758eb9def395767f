const REST = /^(?:(?:and|&) )?(?:et\.? al\b.*|others\.?|\d{1,5} (?:more|others|additional)\b.*)$/i;
const REST_AT_END = /,? et\.? al\.?$/i;

/** Whether an item of a list of names stands for those that are not named: "et al.", "3 others". */
export function isRestOfNames(item: string): boolean {
  return REST.test(item);
}

/** "Ada Writer et al." without what stands for the others. */
export function withoutRest(item: string): string {
  return item.replace(REST_AT_END, '');
}
