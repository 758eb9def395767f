import type { ReadYaml } from '../../bibliography/hayagriva/yaml';
import { CITATION_LANGUAGES, citationLanguage } from '../languages';
import type { Declarations, NamedFile } from './declarations';
import { latexDeclared } from './latexDeclared';
import { asciidocDeclared, orgDeclared, restDeclared } from './linesDeclared';
import { markdownDeclared } from './markdownDeclared';
import { sphinxDeclared } from './sphinxDeclared';
import { typstDeclared } from './typstDeclared';
import { yamlDeclared } from './yamlDeclared';

/** How a language declares its bibliographies. */
export interface Declaring {
  read(text: string, readYaml: ReadYaml): Declarations;
  /** Whether a file that includes another may declare for it, so that it is worth a search. */
  readonly isIncluded: boolean;
  /** Whether a name that begins with a slash is one from the folder of the workspace. */
  readonly isRootedInWorkspace?: true;
  /** Whether names are read from the folder of the whole document, not from that of the part. */
  readonly isReadFromRoot: boolean;
  /** Files further up that declare for every document below them. */
  readonly projectFiles: readonly string[];
}

/** The same, with the endings of the files of the language. */
export interface DeclaringLanguage extends Declaring {
  readonly fileEndings: readonly string[];
}

type LanguageName = keyof typeof CITATION_LANGUAGES;

const MARKDOWN: Declaring = {
  read: markdownDeclared,
  isIncluded: false,
  isReadFromRoot: false,
  isRootedInWorkspace: true,
  projectFiles: [
    ...['_metadata.yml', '_quarto.yml', '_bookdown.yml', 'index.Rmd', '_config.yml', 'myst.yml'],
    'conf.py',
  ],
};

/** By language, as WRITING.md lists them. */
const DECLARING: Readonly<Record<LanguageName, Declaring>> = {
  latex: { read: latexDeclared, isIncluded: true, isReadFromRoot: true, projectFiles: [] },
  markdown: MARKDOWN,
  myst: MARKDOWN,
  typst: {
    read: typstDeclared,
    isIncluded: true,
    isReadFromRoot: false,
    isRootedInWorkspace: true,
    projectFiles: [],
  },
  org: { read: orgDeclared, isIncluded: true, isReadFromRoot: false, projectFiles: [] },
  restructuredText: {
    read: restDeclared,
    isIncluded: false,
    isReadFromRoot: false,
    projectFiles: ['conf.py', '_config.yml'],
  },
  asciidoc: { read: asciidocDeclared, isIncluded: true, isReadFromRoot: true, projectFiles: [] },
};

/** How documents of a language find their bibliography; undefined where it has none. */
export function declaringLanguage(
  languageId: string,
  fileName = '',
): DeclaringLanguage | undefined {
  const language = citationLanguage(languageId, fileName);
  if (language === undefined) return undefined;
  const names = Object.keys(DECLARING) as LanguageName[];
  const name = names.find((one) => CITATION_LANGUAGES[one] === language);
  return name && { ...DECLARING[name], fileEndings: language.fileEndings };
}

/** The bibliographies that a project's file of this name declares. */
export function declaredByProject(
  fileName: string,
  text: string,
  readYaml: ReadYaml,
): readonly NamedFile[] {
  if (fileName.endsWith('.py')) return sphinxDeclared(text);
  if (fileName.endsWith('.Rmd')) return markdownDeclared(text, readYaml).bibliographies;
  return yamlDeclared(text, 0, readYaml);
}
