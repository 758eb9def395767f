import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { transformSync } from 'esbuild';
import { check } from 'recheck';

/** A regular expression of the product and where it is written. */
interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const CHECKS_AT_ONCE = 2;
const PATIENCE_MS = 10_000;

describe('The regular expressions', function () {
  this.timeout(1_200_000);

  it('stay fast on any text: none can be made to backtrack', async () => {
    const patterns = [...literals(), ...(await assembled())];
    assert.ok(patterns.length > 100, `only ${patterns.length} were found`);
    const found: string[] = [];
    let unknown = 0;
    const queue = [...patterns];
    const work = async (): Promise<void> => {
      for (let one = queue.shift(); one !== undefined; one = queue.shift()) {
        const result = await check(one.source, one.flags, { timeout: PATIENCE_MS });
        if (result.status === 'unknown') unknown++;
        if (result.status !== 'vulnerable') continue;
        found.push(`${one.file}: /${one.source}/${one.flags}: ${result.complexity.summary}`);
      }
    };
    await Promise.all(Array.from({ length: CHECKS_AT_ONCE }, work));
    console.log(
      `      ${patterns.length} checked, ${found.length} vulnerable, ${unknown} undecided`,
    );
    assert.deepEqual(found.sort(), []);
  });

  it('are not made of texts that are read', () => {
    const inside = sources().flatMap(({ file, nodes }) =>
      nodes.flatMap(({ node, depth }) => (isMaking(node) && depth > 0 ? [file] : [])),
    );
    assert.deepEqual(inside, []);
  });
});

interface Source {
  readonly file: string;
  readonly nodes: readonly { readonly node: Node; readonly depth: number }[];
}

/** Every node of every file of the product, with the number of functions around it. */
function sources(): Source[] {
  return readdirSync('src', { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const { code } = transformSync(readFileSync(join('src', file), 'utf8'), { loader: 'ts' });
      const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
      const functions: Node[] = [];
      const nodes: Node[] = [];
      full(tree, (node) => {
        nodes.push(node);
        if (/Function/.test(node.type)) functions.push(node);
      });
      const depthOf = ({ start, end }: Node): number =>
        functions.filter((around) => around.start < start && end < around.end).length;
      return { file, nodes: nodes.map((node) => ({ node, depth: depthOf(node) })) };
    });
}

function literals(): Pattern[] {
  return sources().flatMap(({ file, nodes }) =>
    nodes.flatMap(({ node }) => {
      const regex =
        'regex' in node ? (node.regex as Pick<RegExp, 'flags'> & { pattern: string }) : undefined;
      return regex === undefined ? [] : [{ file, source: regex.pattern, flags: regex.flags }];
    }),
  );
}

function isMaking(node: Node): boolean {
  const { callee } = node as Node & { readonly callee?: Node & { readonly name?: string } };
  return /^(?:New|Call)Expression$/.test(node.type) && callee?.name === 'RegExp';
}

/** Those that modules assemble of parts when they are loaded. */
async function assembled(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string?]) {
      const made = new target(source, flags);
      found.push({ file: 'assembled', source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    await import('../../src/cli/commandLine');
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}
