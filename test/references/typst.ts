import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromNpm } from './fromNpm';

interface Diagnostic {
  readonly message: string;
}

interface Compiler {
  compile(of: { readonly mainFilePath: string }): {
    readonly result: unknown;
    hasError(): boolean;
    takeDiagnostics(): unknown;
  };
  fetchDiagnostics(diagnostics: unknown): Diagnostic[];
  pdf(document: unknown): Uint8Array;
}

/** What Typst says of a document in a folder; where it says nothing, `main.pdf` is there. */
export async function compileTypst(folder: string, main: string): Promise<string[]> {
  const { NodeCompiler } = await fromNpm('@myriaddreamin/typst-ts-node-compiler');
  const compiler: Compiler = NodeCompiler.create({ workspace: folder });
  const done = compiler.compile({ mainFilePath: join(folder, main) });
  const said = done.takeDiagnostics();
  if (said) return compiler.fetchDiagnostics(said).map(({ message }) => message);
  writeFileSync(join(folder, 'main.pdf'), compiler.pdf(done.result));
  return [];
}
