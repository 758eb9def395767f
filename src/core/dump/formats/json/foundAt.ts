const LONGEST_FOUND = 60;

/** What stands where a record breaks, and where that is: what is last where the text ends. */
export function foundAt(text: string, at: number): { readonly at: number; readonly found: string } {
  const shownTo = text.slice(0, at).trimEnd().length;
  const isEnd = text.slice(at).trim() === '';
  const rest = isEnd ? text.slice(Math.max(0, shownTo - LONGEST_FOUND), shownTo) : text.slice(at);
  const lines = rest.slice(0, LONGEST_FOUND).trim().split('\n');
  return {
    at: isEnd ? Math.max(0, shownTo - 1) : at,
    found: lines.at(isEnd ? -1 : 0) ?? '',
  };
}
