/** The endings of files that may be dumps, as the setting `papertree.files.include` has them. */
export const CANDIDATE_ENDINGS = [
  'txt',
  'text',
  'md',
  'markdown',
  'nbib',
  'enw',
  'ris',
  'isi',
  'ciw',
  'jsonl',
  'json',
] as const;

/** The files that may be dumps where nobody says otherwise, as a glob pattern. */
export const CANDIDATE_PATTERN = `**/*.{${CANDIDATE_ENDINGS.join(',')}}`;

const CANDIDATE = new RegExp(`\\.(?:${CANDIDATE_ENDINGS.join('|')})$`, 'i');
const JSON_FILE = /\.json$/i;
/** One of these names a paper in every kind of JSON that lists papers. */
const JSON_KEYS = ['"title', '"display_name"'];

/** Whether a file of this name may be a dump. */
export function isCandidateName(name: string): boolean {
  return CANDIDATE.test(name);
}

/**
 * Whether it is worth while to look closer at the head of a file: most JSON files are settings and
 * lock files, which no list of papers looks like.
 */
export function isWorthReading(name: string, head: string): boolean {
  return !JSON_FILE.test(name) || JSON_KEYS.some((key) => head.includes(key));
}
