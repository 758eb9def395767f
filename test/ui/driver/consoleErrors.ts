import type { Page } from 'playwright-core';

/**
 * What the embedded VS Code says itself, with no extension of ours: files that it lacks, and the
 * accounts and chat that it looks for.
 */
const noise: readonly RegExp[] = [
  /favicon|\/vsda\/|serviceWorker|Service Worker/,
  /A bad HTTP response code \(404\) was received when fetching the script/,
  /Long running operations during shutdown/,
  /authentication provider 'github'|DefaultAccount|\[chat-stt\]/,
];

/** Collects the errors that a page prints or throws, from now on. */
export function collectConsoleErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  const add = (text: string): void => {
    if (!noise.some((pattern) => pattern.test(text))) {
      errors.push(text);
    }
  };
  page.on('console', (message) => {
    if (message.type() === 'error') {
      add(`${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => add(error.stack ?? error.message));
  return errors;
}
