import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXml } from '../../../src/core/cite/csl/readXml';
import { type References, referencesIn } from '../../../src/core/cite/reference';
import { readStyle } from '../../../src/core/cite/styles/readStyle';

/** The folder of the styles that are delivered. */
export const STYLES_FOLDER = 'media/styles';

/** A file of that folder. */
export function shippedText(name: string): string {
  return readFileSync(join(STYLES_FOLDER, name), 'utf8');
}

/** The references of a style that is delivered. */
export function shippedReferences(style: string, locale?: string): References {
  const steps = readStyle(style, locale);
  let step = steps.next();
  while (step.done !== true) step = steps.next(readXml(shippedText(step.value.path)) ?? 'broken');
  assert.ok(step.value.kind === 'style', JSON.stringify(step.value));
  return referencesIn(step.value.style);
}
