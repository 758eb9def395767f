import type { CitationVariant } from './syntax';

/** What the setting `papertree.citation.latexCommand` may say. */
export type LatexCommand = 'auto' | 'cite' | 'citep' | 'autocite' | 'parencite';

/** Styles and classes that are known to load natbib themselves. */
const LOADS_NATBIB =
  /^(?:natbib|neurips_\w+|nips_\w+|iclr\d\w+|icml\d\w+|colm\d\w+|acl|acl_natbib|jmlr2e|acmart|aastex\d*|elsarticle|mnras|revtex4\S*)$/;
/** Options and names hold no backslash here: so no text makes the pattern run twice over it. */
const LOADING =
  /\\(?:usepackage|RequirePackage|documentclass)\s{0,9}(?:\[[^\]\\]{0,1000}\])?\s{0,9}\{([^{}\\]{0,1000})\}/g;
/** How far back a comment sign is looked for. */
const LINE = 1000;

/**
 * The command to cite with: the setting's, else by the package that the document loads, else
 * (a chapter without a preamble) by the commands that it uses, else plain `\cite`.
 */
export function citeCommand(text: string, setting: LatexCommand = 'auto'): string {
  if (setting !== 'auto') return setting;
  const loaded = loadedPackages(text);
  if (loaded.includes('biblatex') || uses(text, /\\addbibresource\b/g)) return ofBiblatex(text);
  if (loaded.some((name) => LOADS_NATBIB.test(name))) return 'citep';
  if (uses(text, /\\(?:auto|paren|text|foot)cites?\b/gi)) return ofBiblatex(text);
  return uses(text, /\\[Cc]ite[pt]\b/g) ? 'citep' : 'cite';
}

/** biblatex recommends `\autocite`; a document that settled on `\parencite` keeps to it. */
function ofBiblatex(text: string): string {
  const parencite = uses(text, /\\parencites?\b/gi) && !uses(text, /\\autocites?\b/gi);
  return parencite ? 'parencite' : 'autocite';
}

function loadedPackages(text: string): string[] {
  return [...text.matchAll(LOADING)]
    .filter((match) => !isCommentedOut(text, match.index))
    .flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim()));
}

function uses(text: string, command: RegExp): boolean {
  for (const match of text.matchAll(command)) {
    if (!isCommentedOut(text, match.index)) return true;
  }
  return false;
}

function isCommentedOut(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LINE), at);
  return /(?:^|[^\\])%/.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** The commands of each package; one that none is known to load has plain `\cite` only. */
const COMMANDS: Readonly<
  Record<'natbib' | 'biblatex' | 'neither', Partial<Record<CitationVariant, string>>>
> = {
  natbib: { narrative: 'citet', year: 'citeyear', suppressed: 'citeyearpar' },
  biblatex: { narrative: 'textcite', year: 'citeyear' },
  neither: {},
};

/** The command for a variant; `undefined` where the packages of the document have none. */
export function variantCommand(
  text: string,
  setting: LatexCommand | undefined,
  variant: CitationVariant,
): string | undefined {
  const usual = citeCommand(text, setting);
  if (variant === 'default') return usual;
  const family = familyOf(usual === 'cite' ? citeCommand(text) : usual);
  if (family === 'biblatex' && variant === 'suppressed')
    return `${usual === 'cite' ? ofBiblatex(text) : usual}*`;
  return COMMANDS[family][variant];
}

function familyOf(command: string): keyof typeof COMMANDS {
  if (command === 'citep') return 'natbib';
  return command === 'cite' ? 'neither' : 'biblatex';
}
