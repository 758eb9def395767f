/**
 * What a citation key says in words, for a search: `kipf2017semi` is "kipf 2017 semi",
 * `DBLP:conf/iclr/KipfW17` is "DBLP conf iclr Kipf W 17".
 */
export function wordsOfKey(key: string): string {
  return (key.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? []).join(' ');
}
