import { usesInList } from '../citation';
import { blankedAt } from '../hidden';
import { latexHidden } from '../latexHidden';
import { type Declarations, type NamedFile, namedFile } from './declarations';

/** Options and names hold no backslash, so that no text makes the pattern run twice over it. */
const COMMAND =
  /\\(bibliography|nobibliography|addbibresource|addglobalbib|addsectionbib|input|include|subfile|subfileinclude|documentclass)\s{0,9}(?:\[([^\]\\]{0,1000})\])?\s{0,9}\{([^{}\\]{0,1000})\}/g;
/** As plain TeX has it: the name ends at a blank. */
const PLAIN_INPUT = /\\input[ \t]{1,9}([^\s{}[\]\\%"]{1,400})/g;
/** Of the package import: a folder, and a file in it. */
const IMPORT =
  /\\(?:sub)?(?:import|inputfrom|includefrom)\*?\{([^{}\\]{0,400})\}\{([^{}\\]{0,400})\}/g;
/** `% !TEX root = main.tex`, which editors agree on, and the `TeX-master` of Emacs. */
const ROOT =
  /^[ \t]{0,9}%[ \t%]{0,20}!\s?TEX[ \t]{1,9}root[ \t]{0,9}=[ \t]{0,9}"?([^"\r\n]{1,400})/gim;
const MASTER = /^[ \t]{0,9}%[ \t%]{0,20}TeX-master:[ \t]{0,9}"([^"\r\n]{1,400})/gim;

/**
 * What LaTeX declares: `\bibliography` of BibTeX, whose names stand without their ending, and
 * `\addbibresource` of biblatex, whose names have it. What is read over the network is left out.
 */
export function latexDeclared(text: string): Declarations {
  const shown = blankedAt(text, latexHidden(text));
  const found = { bibliographies: [] as NamedFile[], parts: [] as NamedFile[] };
  const roots = [ROOT, MASTER].flatMap((pattern) => named(text.matchAll(pattern)));
  for (const match of shown.matchAll(COMMAND)) {
    const [whole, command = '', options = '', inside = ''] = match;
    const at = match.index + whole.length - 1 - inside.length;
    switch (command) {
      case 'bibliography':
      case 'nobibliography':
        found.bibliographies.push(...listed(inside, at, '.bib'));
        break;
      case 'addbibresource':
      case 'addglobalbib':
      case 'addsectionbib':
        if (!/location\s*=\s*\{?remote/.test(options)) {
          found.bibliographies.push(...namedFile(inside, at));
        }
        break;
      case 'documentclass':
        if (inside.trim() === 'subfiles') {
          roots.push(...texFile(options, match.index + whole.indexOf('[') + 1));
        }
        break;
      default:
        found.parts.push(...texFile(inside, at));
    }
  }
  found.parts.push(...named(shown.matchAll(PLAIN_INPUT)));
  for (const match of shown.matchAll(IMPORT)) {
    const [whole, folder = '', file = ''] = match;
    const at = match.index + whole.length - 1 - file.length;
    const within = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const parts = texFile(file, at).map((part) => ({ ...part, path: within + part.path }));
    found.parts.push(...parts);
  }
  return { ...found, roots };
}

function listed(list: string, at: number, ending: string): NamedFile[] {
  return usesInList(list, at).flatMap(({ key, start }) => namedFile(key, start, ending));
}

/** TeX adds the ending where there is none. */
function texFile(name: string, at: number): NamedFile[] {
  return namedFile(name, at, /\.[a-z]+$/i.test(name.trim()) ? '' : '.tex');
}

/** Where the name ends what was matched. */
function named(matches: Iterable<RegExpExecArray>): NamedFile[] {
  return [...matches].flatMap(({ 0: whole, 1: name = '', index }) =>
    texFile(name, index + whole.length - name.length),
  );
}
