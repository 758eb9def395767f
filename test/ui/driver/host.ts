import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Server = typeof import('../../host/server.mjs');
type Browser = typeof import('../../host/browser.mjs');

/** The repository: tests are started at its top. */
export const repositoryDir = process.env.PAPERTREE_REPOSITORY ?? process.cwd();

/** Loaded as they are, not bundled: they find their files beside themselves. */
export async function loadHost(): Promise<{ readonly server: Server; readonly browser: Browser }> {
  const load = (name: string): Promise<unknown> =>
    import(pathToFileURL(join(repositoryDir, 'test', 'host', name)).href);
  const [server, browser] = await Promise.all([load('server.mjs'), load('browser.mjs')]);
  return { server: server as Server, browser: browser as Browser };
}
