import { BIBLIOGRAPHY_NAMES, isBibliography } from '../bibliography/bibliography';

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
  'bib',
] as const;

/** YAML is anything: only bibliographies are looked into, which go by their names. */
const YAML_NAMES = BIBLIOGRAPHY_NAMES.filter((name) => /\.ya?ml$/.test(name));

/** The files that may be dumps where nobody says otherwise, as a glob pattern. */
export const CANDIDATE_PATTERN = `**/{${[
  ...CANDIDATE_ENDINGS.map((ending) => `*.${ending}`),
  ...YAML_NAMES,
].join(',')}}`;

const CANDIDATE = new RegExp(`\\.(?:${CANDIDATE_ENDINGS.join('|')})$`, 'i');
const JSON_FILE = /\.json$/i;
const YAML_FILE = /\.ya?ml$/i;
/** One of these names a paper in every kind of JSON that lists papers. */
const JSON_KEYS = ['"title', '"display_name"'];

/** Whether a file of this name may be a dump. */
export function isCandidateName(name: string): boolean {
  return CANDIDATE.test(name) || isBibliography(name);
}

/**
 * Whether it is worth while to look closer at the head of a file: most JSON files are settings and
 * lock files, which no list of papers looks like. YAML is read where its name says what it is.
 */
export function isWorthReading(name: string, head: string): boolean {
  if (YAML_FILE.test(name)) return false;
  return !JSON_FILE.test(name) || JSON_KEYS.some((key) => head.includes(key));
}
