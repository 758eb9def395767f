import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { abstractHtml } from '../../src/surfaces/abstract/abstractHtml';
import { parseToHost, type ToHost, type ToPage } from '../../src/webview/protocol';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];
const ORIGIN_OWN = new Set(['/', '/abstractPage.js', '/abstract.css']);

/** A page of ours, or a page of plain markup, in a real browser that is being watched. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests beyond the page's own three files. */
  readonly requests: readonly string[];
  /** Frames in which a hostile text has reached the `fired` function. */
  fired(): Promise<number>;
}

/** The browser and the local server that the tests of the page share. */
export interface PageHarness {
  openAbstract(setUp?: PageSetUp): Promise<WatchedPage>;
  /** Each of these bodies in a frame, without any protection: the live control. */
  openUnprotected(bodies: readonly string[]): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** How a page starts. */
export interface PageSetUp {
  readonly width?: number;
  readonly state?: unknown;
}

/** Builds the real page and serves it as the host does, with the host's own HTML and policy. */
export async function startHarness(): Promise<PageHarness> {
  const script = await builtPage();
  let bodies: readonly string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const [type, content] = answer(path, { script, bodies, origin: originOf(server) });
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: browserPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  return {
    openAbstract: (setUp = {}) => watched(browser, `${originOf(server)}/`, setUp),
    openUnprotected: (unprotected) => {
      bodies = unprotected;
      return watched(browser, `${originOf(server)}/unprotected`, {});
    },
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Hands a message to the page as the host does. */
export async function tell(page: Page, message: ToPage | unknown): Promise<void> {
  // A string, because the compiler of the tests has no window to speak of here.
  await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
  // Messages are delivered in order: when this one is there, so is the one above.
  await page.evaluate(`new Promise((done) => {
    const heard = (event) => {
      if (event.data !== 'heard?') return;
      removeEventListener('message', heard);
      done();
    };
    addEventListener('message', heard);
    postMessage('heard?', '*');
  })`);
}

/** What the page has told the host so far. */
export async function told(page: Page): Promise<(ToHost | undefined)[]> {
  const posted: unknown = await page.evaluate('window.posted');
  return Array.isArray(posted) ? posted.map((message) => parseToHost(message)) : [];
}

async function builtPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/webview/abstractPage.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

interface Served {
  readonly script: string;
  readonly bodies: readonly string[];
  readonly origin: string;
}

function answer(path: string, { script, bodies, origin }: Served): [type: string, content: string] {
  if (path === '/abstractPage.js') return ['text/javascript', script];
  if (path === '/abstract.css') return ['text/css', readFileSync('media/abstract.css', 'utf8')];
  const body = /^\/unprotected\/(\d+)$/.exec(path)?.[1];
  if (path === '/unprotected') {
    return [
      'text/html',
      bodies.map((_, n) => `<iframe src="/unprotected/${n}"></iframe>`).join(''),
    ];
  }
  if (body !== undefined) return ['text/html', `<!DOCTYPE html>${bodies[Number(body)] ?? ''}`];
  return ['text/html', path === '/' ? ownHtml(origin) : ''];
}

function ownHtml(origin: string): string {
  return abstractHtml({
    cspSource: origin,
    nonce: 'test',
    scriptUri: `${origin}/abstractPage.js`,
    styleUri: `${origin}/abstract.css`,
    title: 'Abstract',
    language: 'en',
  });
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function watched(browser: Browser, url: string, setUp: PageSetUp): Promise<WatchedPage> {
  const page = await browser.newPage({ viewport: { width: setUp.width ?? 900, height: 900 } });
  const requests: string[] = [];
  page.on('request', (request) => {
    const { href, origin, pathname } = new URL(request.url());
    const isOwn = origin === new URL(url).origin && ORIGIN_OWN.has(pathname);
    if (!isOwn && href !== url) requests.push(href);
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.addInitScript(`
    window.firings = 0;
    window.fired = () => { window.firings++; };
    window.posted = [];
    window.state = ${JSON.stringify(setUp.state ?? null)};
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => { window.posted.push(message); },
      getState: () => window.state ?? undefined,
      setState: (state) => { window.state = state; },
    });`);
  await page.goto(url, { waitUntil: 'load' });
  return { page, requests, fired: () => firedFrames(page) };
}

async function firedFrames(page: Page): Promise<number> {
  const firings = await Promise.all(page.frames().map((frame) => frame.evaluate('window.firings')));
  return firings.filter((count) => Number(count) > 0).length;
}

function browserPath(): string {
  for (const name of BROWSERS) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error(`None of these is on the PATH: ${BROWSERS.join(', ')}`);
}
