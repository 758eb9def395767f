import type { Entry } from '../dump/entry';

/** Links, each address once: case and a closing slash do not make another. */
export function uniqueLinks(links: Entry['links']): Entry['links'] {
  if (links.length < 2) return links;
  const seen = new Set<string>();
  return links.filter(({ url }) => {
    const address = url.replace(/\/$/, '').toLowerCase();
    if (seen.has(address)) return false;
    seen.add(address);
    return true;
  });
}
