import * as vscode from 'vscode';
import type { NamedFile } from '../../core/manuscript/declared/declarations';
import { declaringLanguage } from '../../core/manuscript/declared/declaredIn';

/**
 * From the name of a bibliography that a manuscript declares, as in `\bibliography{refs}`, to the
 * file. The keys themselves are no links: Ctrl+click goes to their definition already.
 */
export class BibliographyLinks implements vscode.DocumentLinkProvider {
  async provideDocumentLinks(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentLink[]> {
    const language = declaringLanguage(document.languageId, document.uri.path);
    const text = document.getText();
    // Every way to declare one holds these letters.
    if (language === undefined || !/bib/i.test(text)) return [];
    const { readYaml } = await import('../../core/bibliography/hayagriva/readYaml');
    const declared = language.read(text, readYaml).bibliographies;
    const links = await Promise.all(declared.map((named) => linkOf(named, document)));
    return token.isCancellationRequested ? [] : links.flatMap((link) => link ?? []);
  }
}

/** None to a file that is not there. */
async function linkOf(
  { path, start, end }: NamedFile,
  document: vscode.TextDocument,
): Promise<vscode.DocumentLink | undefined> {
  if (document.isUntitled || path.startsWith('/')) return undefined;
  const target = vscode.Uri.joinPath(document.uri, '..', path);
  try {
    await vscode.workspace.fs.stat(target);
  } catch {
    return undefined;
  }
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const link = new vscode.DocumentLink(range, target);
  link.tooltip = vscode.l10n.t('Open the bibliography');
  return link;
}
