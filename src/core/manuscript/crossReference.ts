/** Quarto's kinds of things that have numbers, among them callouts (its manual, "Cross References"). */
const QUARTO = 'fig|tbl|lst|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau';
/** Those of pandoc-crossref. */
const PANDOC_CROSSREF = 'fig|tbl|lst|sec|eq';
/** At the beginning of a sentence both are written `@Fig-one`. */
const CROSS_REFERENCE = new RegExp(`^(?:(?:${QUARTO})-|(?:${PANDOC_CROSSREF}):)`);
const SIMILAR = new RegExp(`^(?:${QUARTO}|tab)[:-]`, 'i');

/** Whether a key of Markdown names a figure or the like, and no paper. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key.charAt(0).toLowerCase() + key.slice(1));
}

/** Whether a key of any language is like those by which figures and the like are named. */
export function isLikeCrossReference(key: string): boolean {
  return SIMILAR.test(key);
}
