/**
 * Lower-case words that belong to the family name after them: Dutch, German, French, Italian,
 * Portuguese, Spanish, Nordic, Arabic. Capitalised ones (`Luc Van Gool`, `Thi Van Tran`) differ by
 * country, so nobody can tell them by the word alone.
 */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'van von vom zu zum zur der den dem des de het ten ter te op ’t ‘t in d’ del dell’ della dello ' +
    'degli dei delle di da do dos das du la le les lo li af av al el bin'
  ).split(' '),
);

/** Suffixes, folded to lower case without their full stop. `V` is left out: it is an initial. */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/**
 * Degrees that some sites print after a name; they are no part of it. Not `MD`: in "Smith, M.D."
 * these are initials.
 */
export const DEGREES: ReadonlySet<string> = new Set(['phd', 'dphil', 'dsc']);

/** A name that ends in one of these words names a group. */
export const GROUP_ENDINGS: ReadonlySet<string> = new Set(
  (
    'Team Collaboration AI Lab Labs Laboratory Group Consortium Project Initiative Foundation ' +
    'Institute University Research Inc Inc. Ltd Ltd. LLC GmbH Corporation Committee Alliance ' +
    'Community Contributors Organization DeepMind'
  ).split(' '),
);

/** A name that begins with one of these words names a group. */
export const GROUP_OPENINGS: ReadonlySet<string> = new Set(['The', 'Team']);
