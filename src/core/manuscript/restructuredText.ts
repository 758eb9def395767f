import { isEscaped } from './brackets';
import { roleSyntax } from './citeRoles';
import { blankedAt, type HiddenSpan, hiddenSpans, merged } from './hidden';
import { type HiddenBlock, hiddenBlocks, type Lines } from './lines';

/** Between a role and the text around it Docutils wants a blank or such a sign. */
const MAY_PRECEDE = /^$|[\s'"([{<\-/:‘’“”«»¡¿]/;
const MAY_FOLLOW = /^$|[\s'")\]}>\-/:.,;!?\\‘’“”«»]/;

/** The role behind needs a blank before it, too. */
const ROLE = /^:[a-z]/;

/** Roles of sphinxcontrib-bibtex: `` :cite:p:`a,b` ``. */
export const RESTRUCTURED_TEXT = roleSyntax({
  opening: /(?<![\p{L}\p{N}`\\]|:[\w.+-]{1,40}:):((?:foot)?cite(?::[a-z]{1,12})?):`/gu,
  marks: ',',
  around: [':', ':'],
  blanks: (text, offset) => ({
    before: isEscaped(text, offset) || !MAY_PRECEDE.test(text.charAt(offset - 1)),
    after: !MAY_FOLLOW.test(text.charAt(offset)) || ROLE.test(text.slice(offset, offset + 2)),
  }),
});

/** Directives whose text is code, mathematics or the like; that of others is text. */
const CODE =
  /^(?:(?:\w+-)?code(?:-\w+)?|sourcecode|highlight|math|raw|literalinclude|prompt|doctest|testcode|testsetup|testoutput|productionlist|graphviz|digraph|graph|mermaid|uml|plot|ipython|jupyter-execute|program-output|command-output)$/;
const DIRECTIVE = /^([\w+.:-]+)::(?:\s|$)/;
const EXPLICIT = /^\.\.(?:\s|$)/;
/** A target, a footnote or a substitution. */
const NAMED = /^(?:_|\[|\||__)/;
const INLINE = /\\[\s\S]|``|:(?:math|code|raw|eq):`/g;

/** Comments, literal blocks, code, mathematics and inline literals. */
export function restructuredTextHidden(text: string): HiddenSpan[] {
  const blocks = hiddenBlocks(text, blockAt);
  const inline = hiddenSpans(blankedAt(text, blocks), INLINE, ([opening]) => {
    if (opening.startsWith('\\')) return undefined;
    return { mark: opening === '``' ? '``' : '`', in: 'paragraph' };
  });
  return merged(blocks, inline);
}

function blockAt(line: number, lines: Lines): HiddenBlock | undefined {
  const text = lines.text(line);
  const begun = text.trim();
  if (EXPLICIT.test(begun)) return explicitBlock(line, lines, begun.slice(2).trim());
  if (begun.startsWith('>>> ')) return doctest(line, lines);
  if (begun.endsWith('::') && lines.isBlank(line + 1)) return body(line, lines);
  return undefined;
}

/** A line that begins with two dots: a directive, something with a name, or else a comment. */
function explicitBlock(line: number, lines: Lines, rest: string): HiddenBlock | undefined {
  const directive = DIRECTIVE.exec(rest)?.[1];
  if (directive !== undefined) return CODE.test(directive) ? withBody(line, lines) : undefined;
  if (NAMED.test(rest)) return undefined;
  // Two dots alone end what is set in; they hide nothing behind a blank line.
  const isEmpty = rest === '' && lines.isBlank(line + 1);
  if (isEmpty) return undefined;
  return withBody(line, lines);
}

/** A line and those that are set in deeper. */
function withBody(line: number, lines: Lines): HiddenBlock {
  return { from: line, to: lines.behindDeeper(line + 1, lines.indent(line)), isOpen: true };
}

/** The lines that are set in deeper than one. */
function body(line: number, lines: Lines): HiddenBlock {
  return { ...withBody(line, lines), from: line + 1 };
}

function doctest(line: number, lines: Lines): HiddenBlock {
  let to = line + 1;
  while (to < lines.count && !lines.isBlank(to)) to++;
  return { from: line, to };
}
