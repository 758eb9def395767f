const LONGEST = 200;

/**
 * Whether a key that somebody typed is one that every bibliography format and citation syntax can
 * hold as it stands.
 */
export function isPlainKey(key: string): boolean {
  return key.length <= LONGEST && /^[\p{L}\p{N}_][\p{L}\p{N}_\-:./+]*$/u.test(key);
}
