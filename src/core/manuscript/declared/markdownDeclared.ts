import type { ReadYaml } from '../../bibliography/hayagriva/yaml';
import { type Declarations, NOTHING_DECLARED, namedFile } from './declarations';
import { yamlDeclared } from './yamlDeclared';

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n/;
const END = /^(?:---|\.\.\.)[ \t]*$/m;
/** Quarto's `{{< include part.qmd >}}`. */
const INCLUDE = /\{\{<[ \t]{0,9}include[ \t]{1,9}([^\s>]{1,400})/g;

/** What a text in Markdown declares: in its front matter, and in what it includes. */
export function markdownDeclared(text: string, readYaml: ReadYaml): Declarations {
  const [opening] = FRONT_MATTER.exec(text) ?? [];
  const parts = [...text.matchAll(INCLUDE)].flatMap((match) => {
    const name = match[1] ?? '';
    return namedFile(name, match.index + match[0].length - name.length);
  });
  if (opening === undefined) return { ...NOTHING_DECLARED, parts };
  const rest = text.slice(opening.length);
  const end = rest.search(END);
  const yaml = end < 0 ? '' : rest.slice(0, end);
  return { bibliographies: yamlDeclared(yaml, opening.length, readYaml), parts, roots: [] };
}
