import type { Steps } from '../steps';
import type { Citation, KeyUse } from './citation';
import { isLikeCrossReference } from './crossReference';

/** What is known of a key: an entry has it, or only a paper of the library, or nothing. */
export type KeyStanding = 'entry' | 'paper' | 'unknown';

/** A use of a key that no bibliography has. */
export interface UndefinedUse extends KeyUse {
  readonly standing: Exclude<KeyStanding, 'entry'>;
}

/** A manuscript whose keys are looked up. */
export interface CheckedManuscript {
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Whether it declares bibliographies: itself, in its parts, or in its project. */
  readonly declares: boolean;
  standingOf(key: string): KeyStanding;
}

const USES_PER_STEP = 128;

/** Keys are defined in the text itself, or in a bibliography that is not on this disk. */
const OWN_KEYS =
  /\\bib(?:item\b|\s{0,9}\{)|\\begin\s{0,9}\{(?:thebibliography|filecontents)|\blocation\s{0,9}=\s{0,9}\{?remote|^references:|^bibliography:.{0,300}:\/\/|^[ \t]{0,20}-[ \t]{1,9}["']?https?:\/\/\S{1,400}\.(?:bib|json|ya?ml)\b/m;
/** A bibliography is declared; where none was found by that, its name is made by a macro. */
const DECLARATION =
  /\\(?:no)?bibliography\s{0,9}\{|\\add(?:bibresource|globalbib|sectionbib)\b|^bibliography:|#bibliography\(|^#\+bibliography:/m;
/** A key with a macro, a parameter of one, or of `\nocite{*}`. */
const NO_KEY = /[\\{}]|#\d|^\*$/;
/** Typst reads another file of the project, which may define labels. A package starts with `@`. */
const OTHER_TYPST = /#(?:include|import)\s{1,9}"[^@"]/;
const LABEL = /<([\p{L}\p{N}_][^<>\s]{0,200})>/gu;

/**
 * The uses of keys that no bibliography has. Where the text leaves a doubt whether they are
 * defined otherwise, or are keys at all, there are none: a false alarm is worse than a missed one.
 */
export function* undefinedUses(manuscript: CheckedManuscript): Steps<readonly UndefinedUse[]> {
  const { text, declares } = manuscript;
  if (OWN_KEYS.test(text) || (!declares && DECLARATION.test(text))) return [];
  yield;
  const found: UndefinedUse[] = [];
  let isCertain = declares;
  let done = 0;
  const labels = yield* labelsIn(manuscript);
  for (const citation of manuscript.citations) {
    for (const use of citation.uses) {
      if (++done % USES_PER_STEP === 0) yield;
      const standing = manuscript.standingOf(use.key);
      isCertain ||= standing === 'entry';
      if (standing === 'entry' || !isKey(use, text)) continue;
      if (standing === 'unknown' && citation.mayBeLabel && labels?.has(use.key) !== false) continue;
      found.push({ ...use, standing });
    }
  }
  // Else it may be no text that cites: `@someone` in a README.
  return isCertain ? found : found.filter(({ standing }) => standing === 'paper');
}

function isKey({ key, start }: KeyUse, text: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  // `#import "@preview/x:1.0"` of Typst
  if (NO_KEY.test(key) || before === '"@') return false;
  return !(before.endsWith('@') && isLikeCrossReference(key));
}

/** The labels that a text sets, as Typst does; undefined where other files may set more. */
function* labelsIn({ text, citations }: CheckedManuscript): Steps<ReadonlySet<string> | undefined> {
  if (!citations.some(({ mayBeLabel }) => mayBeLabel)) return new Set();
  if (!text.includes('#bibliography(') || OTHER_TYPST.test(text)) return undefined;
  yield;
  const used = new Set(citations.flatMap(({ uses }) => uses.map(({ start }) => start)));
  const labels = [...text.matchAll(LABEL)].filter(({ index }) => !used.has(index + 1));
  return new Set(labels.map(([, label = '']) => label));
}
