import type { ReadYaml } from '../../bibliography/hayagriva/yaml';
import { CITATION_LANGUAGES } from '../languages';
import type { Declarations, NamedFile } from './declarations';
import { latexDeclared } from './latexDeclared';
import { asciidocDeclared, orgDeclared, restDeclared } from './linesDeclared';
import { markdownDeclared } from './markdownDeclared';
import { sphinxDeclared } from './sphinxDeclared';
import { typstDeclared } from './typstDeclared';
import { yamlDeclared } from './yamlDeclared';

/** How a language declares its bibliographies. */
export interface DeclaringLanguage {
  readonly languageIds: readonly string[];
  readonly fileEndings: readonly string[];
  read(text: string, readYaml: ReadYaml): Declarations;
  /** Whether a file that includes another may declare for it, so that it is worth a search. */
  readonly isIncluded: boolean;
  /** Whether names are read from the folder of the whole document, not from that of the part. */
  readonly isReadFromRoot: boolean;
  /** Files further up that declare for every document below them. */
  readonly projectFiles: readonly string[];
}

const { latex, markdown, typst } = CITATION_LANGUAGES;

/** By language, as WRITING.md lists them. */
const LANGUAGES: readonly DeclaringLanguage[] = [
  { ...latex, read: latexDeclared, isIncluded: true, isReadFromRoot: true, projectFiles: [] },
  {
    ...{ ...markdown, read: markdownDeclared, isIncluded: false, isReadFromRoot: false },
    languageIds: [...markdown.languageIds, 'myst'],
    projectFiles: ['_quarto.yml', '_bookdown.yml', '_config.yml', 'myst.yml', 'conf.py'],
  },
  { ...typst, read: typstDeclared, isIncluded: true, isReadFromRoot: false, projectFiles: [] },
  {
    ...{ languageIds: ['org'], fileEndings: ['.org'] },
    ...{ read: orgDeclared, isIncluded: true, isReadFromRoot: false, projectFiles: [] },
  },
  {
    ...{ languageIds: ['restructuredtext'], fileEndings: ['.rst'] },
    isReadFromRoot: false,
    ...{ read: restDeclared, isIncluded: false, projectFiles: ['conf.py', '_config.yml'] },
  },
  {
    ...{ languageIds: ['asciidoc'], fileEndings: ['.adoc', '.asciidoc'] },
    ...{ read: asciidocDeclared, isIncluded: true, isReadFromRoot: true, projectFiles: [] },
  },
];

/** How documents of a language find their bibliography; undefined where it has none. */
export function declaringLanguage(
  languageId: string,
  fileName = '',
): DeclaringLanguage | undefined {
  const name = fileName.toLowerCase();
  return (
    LANGUAGES.find((row) => row.languageIds.includes(languageId)) ??
    LANGUAGES.find((row) => row.fileEndings.some((ending) => name.endsWith(ending)))
  );
}

/** The bibliographies that a project's file of this name declares. */
export function declaredByProject(
  fileName: string,
  text: string,
  readYaml: ReadYaml,
): readonly NamedFile[] {
  return fileName.endsWith('.py') ? sphinxDeclared(text) : yamlDeclared(text, 0, readYaml);
}
