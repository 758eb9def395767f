import { isEscaped } from './brackets';
import { roleSyntax } from './citeRoles';
import { PANDOC } from './pandoc';
import type { CitationSyntax, WrittenCitation } from './syntax';

/** Roles of MyST: `` {cite:p}`a,b` ``. */
export const MYST: CitationSyntax = roleSyntax({
  opening: /(?<!\\)\{((?:foot)?cite(?::[a-z]{1,12})?)\}`/g,
  marks: ',;',
  around: ['{', '}'],
  blanks: (text, offset) => ({
    before: isEscaped(text, offset),
    // More backquotes would make other ones of those that end the role.
    after: text[offset] === '`',
  }),
});

/** A sign of MyST in a document that cites nothing yet: another role, or a directive. */
const OTHER_ROLE = /\{(?:ref|numref|eq|doc|term|math|abbr|sub|sup|prf:ref)\}`/;
const DIRECTIVE = /^(?:`{3,}|:{3,})[ \t]*\{[a-z][a-z:-]*\}/m;
/** Chunks of code of R Markdown and Quarto look like directives, and are none. */
const CHUNK = /^(?:`{3,}|:{3,})[ \t]*\{(?:r|python|julia|sql|bash|ojs|mermaid|dot)\}/m;

/** Both kinds of citations that a document in Markdown may hold, in the order of the text. */
export function* mixedCitationsIn(passage: string): Generator<WrittenCitation> {
  const roles = [...MYST.citationsIn(passage)];
  let next = 0;
  for (const citation of PANDOC.citationsIn(passage)) {
    for (let role = roles[next]; role && role.start < citation.end; role = roles[next]) {
      yield role;
      next++;
    }
    // A role is one citation, whatever its keys look like.
    const before = roles[next - 1];
    if (before === undefined || before.end <= citation.start) yield citation;
  }
  yield* roles.slice(next);
}

/** The kind that prevails in a document; where it has none, the one that its other signs tell. */
export function kindInUse(text: string, usual: CitationSyntax): CitationSyntax {
  // Most documents hold no role: they need no count.
  if (usual === PANDOC && !text.includes('{')) return usual;
  let balance = 0;
  let isAny = false;
  for (const { syntax } of mixedCitationsIn(text)) {
    balance += syntax === MYST ? 1 : -1;
    isAny = true;
  }
  if (balance !== 0) return balance > 0 ? MYST : PANDOC;
  if (isAny) return usual;
  const isMyst = OTHER_ROLE.test(text) || (DIRECTIVE.test(text) && !CHUNK.test(text));
  return isMyst ? MYST : usual;
}
