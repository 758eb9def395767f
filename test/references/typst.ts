import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

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
export function compileTypst(folder: string, main: string): string[] {
  const compiler = newCompiler(folder);
  const done = compiler.compile({ mainFilePath: join(folder, main) });
  const said = done.takeDiagnostics();
  if (said) return compiler.fetchDiagnostics(said).map(({ message }) => message);
  writeFileSync(join(folder, 'main.pdf'), compiler.pdf(done.result));
  return [];
}

/** The compiler comes from npm, in the packages of this folder. */
function newCompiler(workspace: string): Compiler {
  const require = createRequire(resolve('test/references/package.json'));
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ workspace });
}
